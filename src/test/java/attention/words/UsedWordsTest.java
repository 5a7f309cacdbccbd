package attention.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a package says is all of its file, and nothing else. */
class UsedWordsTest {
    /** A text asked for by its key, or a group of texts asked for by a name that is computed. */
    private static final Pattern KEY =
            Pattern.compile("\"((?:[a-z]+ )*[a-z]+/[\\w ]*)\"|\\[\\[(.+?)\\]\\]");

    @ParameterizedTest
    @ValueSource(strings = {"show", "check", "grade", "workbook"})
    void every_text_is_said_and_every_text_that_is_said_is_there(String layer) throws IOException {
        Set<String> there = Words.of(layer).in(Language.ENGLISH).keys();
        Set<String> groups = there.stream().map(UsedWordsTest::group).collect(Collectors.toSet());
        Set<String> said = said(layer);
        said.removeIf(key -> !groups.contains(group(key)));

        Set<String> unused = new TreeSet<>(there);
        unused.removeIf(key -> isSaid(key, said));
        Set<String> missing = new TreeSet<>(said);
        missing.removeIf(key -> there.stream().anyMatch(it -> isSaid(it, Set.of(key))));

        assertEquals(Set.of(), unused, "texts that nothing says");
        assertEquals(Set.of(), missing, "texts that are said and not there");
    }

    private static boolean isSaid(String key, Set<String> said) {
        return said.contains(key.replaceFirst("[.]one$", ""))
                || said.stream().anyMatch(it -> isComputed(it) && key.startsWith(it));
    }

    /** Such as {@code status/}, before the name of a status. */
    private static boolean isComputed(String key) {
        return key.endsWith("/") || key.equals("crash/threw");
    }

    private static String group(String key) {
        return key.substring(0, key.indexOf('/') + 1);
    }

    private static Set<String> said(String layer) throws IOException {
        Set<String> said = new TreeSet<>();
        for (String folder : List.of("java", "resources")) {
            Path root = Path.of("src/main", folder, "attention", layer);
            try (Stream<Path> files = Files.exists(root) ? Files.walk(root) : Stream.of()) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file))
                            .results()
                            .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                            .forEach(said::add);
                }
            }
        }
        return said;
    }
}
