package attention.words;

import attention.matrix.Numbers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one file, each found by its key, in the language of this process; what that language
 * lacks is said in English.
 *
 * <p>A file is Markdown: a title; groups; in each group a list of texts. A text may go on in
 * further lines, indented, and holds the names of what is filled in:
 *
 * <pre>{@code
 * # Scores become weights
 *
 * ## mistakes
 * - **no-division**: {got} is e to the power of the score, not yet divided by the sum of all of
 *   them. Your numbers add up to {sum}, weights to 1.
 * }</pre>
 *
 * Its key is {@code mistakes/no-division}; that of a text before the first group is its name alone.
 */
public final class Words {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z0-9]*)\\}");
    private static final Map<String, WordFile> READ = new ConcurrentHashMap<>();

    private final String file;
    private final @Nullable Language language;

    private Words(String file, @Nullable Language language) {
        this.file = file;
        this.language = language;
    }

    /**
     * The texts of a file.
     *
     * @param file such as {@code exercises/Softmax}, without language and ending
     */
    public static Words of(String file) {
        return new Words(file, null);
    }

    /** The same in a certain language. */
    public Words in(Language language) {
        return new Words(file, language);
    }

    /** The title, the file's first line. */
    public String title() {
        String own = read(language()).title();
        return own.isEmpty() ? read(Language.ENGLISH).title() : own;
    }

    /**
     * A text with what is filled in.
     *
     * @param key group and name, such as {@code mistakes/no-division}
     * @param namesAndValues the names of placeholders, each followed by its value; numbers go
     *     through the one formatter
     * @throws IllegalArgumentException if there is no such text, or a placeholder has no value
     */
    public String text(String key, Object... namesAndValues) {
        return filled(key, find(key).orElseThrow(() -> missing(key)), namesAndValues);
    }

    /**
     * A text about a number of things, {@code {n}} in it: where the language has a form of its own
     * for one thing, its key ends in {@code .one}.
     */
    public String counted(String key, long n, Object... namesAndValues) {
        WordFile own = read(language());
        WordFile file = own.texts().containsKey(key) ? own : read(Language.ENGLISH);
        String many = file.texts().get(key);
        if (many == null) {
            throw missing(key);
        }
        Object[] all = new Object[namesAndValues.length + 2];
        System.arraycopy(namesAndValues, 0, all, 2, namesAndValues.length);
        all[0] = "n";
        all[1] = n;
        return filled(key, n == 1 ? file.texts().getOrDefault(key + ".one", many) : many, all);
    }

    /** The text as it stands in the file, placeholders and all. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(read(language()).texts().get(key))
                .or(() -> Optional.ofNullable(read(Language.ENGLISH).texts().get(key)));
    }

    /** The keys of this language's own file, in its order; none where there is no file. */
    public Set<String> keys() {
        return read(language()).texts().keySet();
    }

    /** The names of what is filled into a text. */
    public static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(it -> it.group(1)).forEach(names::add);
        return names;
    }

    /**
     * A text with each placeholder replaced by its value.
     *
     * @throws IllegalArgumentException naming the placeholder that has no value
     */
    public static String fill(String text, Map<String, String> values) {
        // Most have none, and a check asks hundreds of questions.
        if (text.indexOf('{') < 0) {
            return text;
        }
        return PLACEHOLDER.matcher(text).replaceAll(found -> value(found, values));
    }

    private static String value(MatchResult found, Map<String, String> values) {
        String value = values.get(found.group(1));
        if (value == null) {
            throw new IllegalArgumentException("there is no value for " + found.group());
        }
        return Matcher.quoteReplacement(value);
    }

    private String filled(String key, String text, Object... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int k = 0; k < namesAndValues.length; k += 2) {
            values.put((String) namesAndValues[k], inWords(namesAndValues[k + 1]));
        }
        try {
            return fill(text, values);
        } catch (IllegalArgumentException unfilled) {
            throw new IllegalArgumentException(
                    "The text \"%s\" of %s.md: %s".formatted(key, file, unfilled.getMessage()),
                    unfilled);
        }
    }

    private static String inWords(Object value) {
        return value instanceof Double number ? Numbers.text(number) : String.valueOf(value);
    }

    private Language language() {
        return language == null ? Language.current() : language;
    }

    private WordFile read(Language in) {
        return READ.computeIfAbsent(in.code() + "/" + file + ".md", WordFile::read);
    }

    private IllegalArgumentException missing(String key) {
        return new IllegalArgumentException(
                "There is no text \"%s\" in attention/words/en/%s.md.".formatted(key, file));
    }
}
