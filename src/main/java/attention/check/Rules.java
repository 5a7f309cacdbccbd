package attention.check;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer may use. An exercise on arrays is not answered by calling {@code Matrix}, which
 * would do the very work that is asked for; its contract shows whether it is one. The rule looks at
 * compiled code, so no spelling gets around it. All that is dangerous is the sandbox's business.
 */
final class Rules {
    private static final String LIBRARY = "attention.matrix.";

    private final Set<String> allowed;

    private Rules(Set<String> allowed) {
        this.allowed = allowed;
    }

    static Rules of(Exercise exercise) {
        Set<String> allowed = new TreeSet<>();
        Arrays.stream(exercise.contract().getMethods())
                .flatMap(
                        it ->
                                Stream.concat(
                                        Arrays.stream(it.getParameterTypes()),
                                        Stream.of(it.getReturnType())))
                .map(Class::getName)
                .filter(name -> name.startsWith(LIBRARY))
                .forEach(allowed::add);
        return new Rules(allowed);
    }

    /** The rule that compiled classes break, or null. */
    @Nullable Finding broken(Map<String, byte[]> classes) {
        if (!allowed.isEmpty()) {
            return null;
        }
        Optional<String> foreign =
                classes.values().stream()
                        .flatMap(code -> ClassReferences.of(code).stream())
                        .filter(name -> name.startsWith(LIBRARY))
                        .findFirst();
        return foreign.map(Rules::finding).orElse(null);
    }

    private static Finding finding(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return Finding.of(
                Status.RULE,
                "",
                "Your code uses "
                        + Plain.line(simple)
                        + ", which does the work for you. Write this one with arrays and loops.");
    }
}
