package attention.grade.report;

import attention.show.Theme;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The templates of this package; whatever they take in is escaped for the format they write. */
final class Templates {
    private static final Mustache.Compiler STRICT =
            Mustache.compiler().strictSections(true).emptyStringIsFalse(true);

    private Templates() {}

    /** A template whose values are escaped as HTML. */
    static Template html(String name) {
        return STRICT.compile(text(name));
    }

    /** A template whose values are escaped as Markdown. */
    static Template markdown(String name) {
        return STRICT.withEscaper(Markdown::escape).compile(text(name));
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
