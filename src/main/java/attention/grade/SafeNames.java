package attention.grade;

import java.util.Locale;
import java.util.Set;

/** Turns any text into a file name and back. */
public final class SafeNames {
    private static final Set<String> RESERVED =
            Set.of("con", "prn", "aux", "nul", "index", "class", "manual");

    private static final int LONGEST = 180;

    private SafeNames() {}

    /**
     * A file name for a text: one to one, also where a file system ignores case, hence capitals are
     * written as {@code =} and the small letter. Of a very long text a hash takes the place of the
     * end, and only {@link #text} cannot lead back then.
     */
    public static String of(String text) {
        StringBuilder name = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            boolean atAnEnd = k == 0 || k == text.length() - 1;
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-') {
                name.append(c);
            } else if (c == '.' && !atAnEnd) {
                name.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                name.append('=').append(Character.toLowerCase(c));
            } else {
                name.append('%').append(String.format(Locale.ROOT, "%04x", (int) c));
            }
        }
        if (name.length() > LONGEST) {
            String kept = name.substring(0, LONGEST);
            return kept + "%" + Hash.of(text).substring(0, 16);
        }
        boolean device = name.toString().matches("(com|lpt)\\d.*");
        String first = name.toString().split("\\.", 2)[0];
        return device || RESERVED.contains(first) || name.isEmpty() ? "%" + name : name.toString();
    }

    /** The text that {@link #of} was given. */
    public static String text(String name) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < name.length(); k++) {
            char c = name.charAt(k);
            if (c == '=') {
                text.append(Character.toUpperCase(name.charAt(++k)));
            } else if (c == '%' && name.startsWith("%", k) && isCode(name, k + 1)) {
                text.append((char) Integer.parseInt(name.substring(k + 1, k + 5), 16));
                k += 4;
            } else if (c != '%') {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isCode(String name, int from) {
        return name.length() >= from + 4 && name.substring(from, from + 4).matches("[0-9a-f]{4}");
    }
}
