package attention.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A language of the workbook: a folder of that name beside {@code en} in {@code attention/words},
 * with a file {@code language.md}.
 *
 * @param code two letters, such as {@code zh} (ISO 639)
 */
public record Language(String code) {
    /** What all others fall back to. */
    public static final Language ENGLISH = new Language("en");

    /** The system property that decides before the environment does. */
    public static final String PROPERTY = "workbook.language";

    /**
     * The system property with the locale that was asked for, where a launcher took another one.
     */
    private static final String ASKED = "workbook.locale";

    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private static volatile @Nullable Language chosen;

    /** The language in which this process speaks. */
    public static Language current() {
        Language now = chosen;
        if (now == null) {
            now = of(System.getProperty(PROPERTY, ""), asked(System.getProperty(ASKED)));
            chosen = now;
        }
        return now;
    }

    /** The environment as it was before the launcher took another locale, if it did. */
    static Map<String, String> asked(@Nullable String locale) {
        return locale == null ? System.getenv() : Map.of("LANG", locale);
    }

    /** Chooses the language of this process. */
    public static void use(Language language) {
        chosen = language;
    }

    /** By its code, or by a locale that begins with it: zh, zh-Hans, zh_CN.UTF-8. */
    public static Optional<Language> named(String name) {
        String code = name.strip().split("[-_.@]", 2)[0].toLowerCase(Locale.ROOT);
        return Optional.of(new Language(code))
                .filter(it -> code.matches("[a-z]{2,3}") && it.exists());
    }

    /** All that there are, English first. */
    public static List<Language> all() {
        Stream<Language> others =
                Arrays.stream(Locale.getISOLanguages())
                        .map(Language::new)
                        .filter(it -> !it.equals(ENGLISH) && it.exists());
        return Stream.concat(Stream.of(ENGLISH), others).toList();
    }

    /** Its name in itself, such as 中文. */
    public String name() {
        return Words.of("language").in(this).text("name");
    }

    /**
     * The property, else the first of the variables that is set, as POSIX has it; English where
     * they name a language that the workbook does not speak.
     */
    static Language of(String property, Map<String, String> environment) {
        return Stream.concat(Stream.of(property), VARIABLES.stream().map(environment::get))
                .filter(it -> it != null && !it.isBlank())
                .findFirst()
                .flatMap(Language::named)
                .orElse(ENGLISH);
    }

    private boolean exists() {
        return Language.class.getResource(code + "/language.md") != null;
    }
}
