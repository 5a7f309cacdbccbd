package attention.workbook.lesson;

import attention.show.Picture;
import attention.show.Show;
import attention.show.Shown;
import attention.words.Words;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a notebook is given to show a value. The startup scripts of the kernels hand it over, so
 * that no kernel is needed here.
 *
 * @param data content by kind
 * @param metadata what a front end has to know of a kind: the size of a picture on the page, of
 *     which its dots are a multiple, and the words for whoever cannot see it
 */
public record MimeBundle(Map<String, String> data, Map<String, Map<String, Object>> metadata) {

    private static final String PNG = "image/png";
    private static final String TEXT = "text/plain";
    private static final List<String> KINDS = List.of("text/html", PNG, TEXT);

    /** All kinds that a value may be given in. */
    public static String[] kinds() {
        return KINDS.toArray(String[]::new);
    }

    /**
     * A picture as PNG, everything else as HTML, each with its text; numbers and words as text
     * alone. A value whose {@code toString} fails is told by its class: a kernel would wait for
     * ever after an error here.
     */
    public static MimeBundle of(Object value) {
        try {
            return of(value, Show.of(value));
        } catch (RuntimeException | StackOverflowError e) {
            String name = value.getClass().getSimpleName();
            String text = Words.of("workbook").text("session/not shown", "type", name, "why", e);
            return new MimeBundle(Map.of(TEXT, text), Map.of());
        }
    }

    private static MimeBundle of(Object value, Shown shown) {
        Map<String, String> data = new LinkedHashMap<>();
        Map<String, Map<String, Object>> metadata = Map.of();
        byte[] png = shown.png();
        if (png != null) {
            // Without HTML beside it, because a front end would prefer that.
            data.put(PNG, Base64.getEncoder().encodeToString(png));
        } else if (!isPlain(value)) {
            data.put("text/html", shown.html());
        }
        data.put(TEXT, shown.text());
        if (png != null && shown instanceof Picture picture) {
            String title = shown.text().lines().findFirst().orElse("");
            metadata =
                    Map.of(
                            PNG,
                            new TreeMap<>(
                                    Map.of(
                                            "alt",
                                            title,
                                            "height",
                                            picture.height(),
                                            "width",
                                            picture.width())));
        }
        return new MimeBundle(data, metadata);
    }

    private static boolean isPlain(Object value) {
        return value instanceof Number
                || value instanceof CharSequence
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof double[]
                || value instanceof int[];
    }
}
