package attention.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of a language has the same texts as the English one, with the same placeholders. */
class LanguagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/attention/words");
    private static final Language ENGLISH = Language.ENGLISH;

    private static final Pattern OTHERWISE = Pattern.compile("−\\d|(?<![\\w.\\]])\\.\\d");

    static List<String> translated() throws IOException {
        return files(FOLDER).filter(it -> !it.startsWith("en/")).toList();
    }

    static List<String> all() throws IOException {
        return files(FOLDER).toList();
    }

    @ParameterizedTest
    @MethodSource("translated")
    void keys_and_placeholders_are_those_of_English(String file) {
        Language language = new Language(file.substring(0, 2));
        Words english = Words.of(file.substring(3)).in(ENGLISH);
        Words own = Words.of(file.substring(3)).in(language);

        assertEquals(forms(english.keys()), forms(own.keys()));
        for (String key : forms(own.keys())) {
            assertEquals(
                    Words.placeholders(english.find(key).orElse("")),
                    Words.placeholders(own.find(key).orElse("")),
                    key);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_file_has_a_title_and_no_empty_text(String file) {
        Words words = Words.of(file.substring(3)).in(new Language(file.substring(0, 2)));

        assertTrue(!words.title().isEmpty(), "no title");
        for (String key : words.keys()) {
            assertTrue(words.find(key).filter(it -> !it.isBlank()).isPresent(), key);
        }
    }

    /** One verdict holds what is written here and what Java computed. */
    @ParameterizedTest
    @MethodSource("all")
    void numbers_are_written_as_Java_prints_them(String file) {
        Words words = Words.of(file.substring(3)).in(new Language(file.substring(0, 2)));

        for (String key : words.keys()) {
            String text = words.find(key).orElse("");
            assertFalse(
                    OTHERWISE.matcher(text).find(),
                    () -> "write -1 and 0.25, not −1 and .25: " + key + ": " + text);
        }
    }

    /** Not every language has a form of its own for one thing. */
    private static Set<String> forms(Set<String> keys) {
        return keys.stream().filter(it -> !it.endsWith(".one")).collect(Collectors.toSet());
    }

    /** Such as {@code zh/language}. */
    private static Stream<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk
                    .filter(it -> it.toString().endsWith(".md"))
                    .map(it -> folder.relativize(it).toString().replace('\\', '/'))
                    .map(it -> it.replaceFirst("[.]md$", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
