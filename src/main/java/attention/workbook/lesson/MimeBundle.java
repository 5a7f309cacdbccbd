package attention.workbook.lesson;

import attention.show.Show;
import attention.show.Shown;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a notebook is given to show a value: content by kind. The startup scripts of the kernels
 * hand it over, so that no kernel is needed here.
 */
public final class MimeBundle {

    private static final List<String> KINDS = List.of("text/html", "image/png", "text/plain");

    private MimeBundle() {}

    /** All kinds that a value may be given in. */
    public static String[] kinds() {
        return KINDS.toArray(String[]::new);
    }

    /**
     * A picture as PNG, everything else as HTML, each with its text; numbers and words as text
     * alone. A value whose {@code toString} fails is told by its class: a kernel would wait for
     * ever after an error here.
     */
    public static Map<String, String> of(Object value) {
        try {
            return of(value, Show.of(value));
        } catch (RuntimeException | StackOverflowError e) {
            String name = value.getClass().getSimpleName();
            return Map.of("text/plain", "an object of " + name + " that cannot be shown: " + e);
        }
    }

    private static Map<String, String> of(Object value, Shown shown) {
        Map<String, String> bundle = new LinkedHashMap<>();
        byte[] png = shown.png();
        if (png != null) {
            // Without HTML beside it, because a front end would prefer that.
            bundle.put("image/png", Base64.getEncoder().encodeToString(png));
        } else if (!isPlain(value)) {
            bundle.put("text/html", shown.html());
        }
        bundle.put("text/plain", shown.text());
        return bundle;
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
