package attention.check.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library's ready parts, which a lesson uses and an answer cannot: they would be the answer.
 * The compiler finds their packages empty.
 */
final class LibraryParts {
    private static final Pattern PACKAGE =
            Pattern.compile("package attention(\\.\\w+)* does not exist");
    private static final Pattern CLASS = Pattern.compile("symbol:\\s+(?:class|variable) (\\w+)");
    private static final Pattern PLACE = Pattern.compile("location:\\s+package attention\\b");

    private static final List<String> PACKAGES =
            List.of(
                    "score",
                    "mask",
                    "normalize",
                    "variant",
                    "own",
                    "model",
                    "train",
                    "study",
                    "show");

    private LibraryParts() {}

    /** Whether the compiler misses one of them. */
    static boolean isMeantBy(String message) {
        if (PACKAGE.matcher(message).find() || PLACE.matcher(message).find()) {
            return true;
        }
        Matcher missing = CLASS.matcher(message);
        return missing.find() && isThere(missing.group(1));
    }

    private static boolean isThere(String simpleName) {
        return PACKAGES.stream()
                .map(it -> "/attention/" + it + "/" + simpleName + ".class")
                .anyMatch(it -> LibraryParts.class.getResource(it) != null);
    }
}
