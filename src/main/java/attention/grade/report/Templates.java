package attention.grade.report;

import attention.show.Html;
import attention.show.Theme;
import attention.words.Words;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The templates of this package; whatever they take in is escaped for the format they write. */
final class Templates {
    private static final Words WORDS = Words.of("grade");
    private static final Pattern WORD = Pattern.compile("\\[\\[(.+?)\\]\\]");
    private static final Mustache.Compiler STRICT =
            Mustache.compiler().strictSections(true).emptyStringIsFalse(true);

    private Templates() {}

    /** A template whose values are escaped as HTML. */
    static Template html(String name) {
        return STRICT.compile(spoken(text(name), Html::escape));
    }

    /** A template whose values are escaped as Markdown. */
    static Template markdown(String name) {
        return STRICT.withEscaper(Markdown::escape)
                .compile(spoken(text(name), UnaryOperator.identity()));
    }

    /** The style of all pages, in the colours of the theme. */
    static String style() {
        return html("style.css")
                .execute(
                        Map.of(
                                "right", Theme.RIGHT.hex(),
                                "wrong", Theme.WRONG.hex(),
                                "open", Theme.SKIPPED.hex()));
    }

    /** Puts the words for {@code [[key]]}; a name {@code {so}} in them is the template's own. */
    private static String spoken(String template, UnaryOperator<String> escape) {
        return WORD.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(word(found.group(1), escape)));
    }

    private static String word(String key, UnaryOperator<String> escape) {
        String words = WORDS.find(key).orElseThrow(() -> new IllegalStateException(key));
        return escape.apply(words).replaceAll("\\{(\\w+)\\}", "{{$1}}");
    }

    private static String text(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the workbook");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
