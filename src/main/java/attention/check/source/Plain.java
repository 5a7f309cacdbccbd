package attention.check.source;

import java.util.Locale;

/** Makes learner text harmless: no control characters, no endless lines. */
public final class Plain {
    private static final int LONGEST = 2_000;

    private Plain() {}

    /**
     * The text with control characters and text direction marks made visible; … where it is cut.
     */
    public static String text(String text) {
        return text(text, LONGEST);
    }

    /** The same, cut after another number of characters. */
    public static String text(String text, int longest) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .forEach(
                        c -> {
                            boolean shown = c == '\n' || c == '\t' || !hidden(c);
                            if (shown) {
                                plain.appendCodePoint(c);
                            } else {
                                plain.append(String.format(Locale.ROOT, "\\u%04x", c));
                            }
                        });
        boolean cut = text.codePointCount(0, text.length()) > longest;
        return cut ? plain.append('…').toString() : plain.toString();
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Text on one line. */
    public static String line(String text) {
        return text(text).replaceAll("\\s+", " ").strip();
    }
}
