package attention.grade.report;

import java.util.stream.Collectors;

/** Text inside of Markdown that stays text: no link, no picture, no markup, no mention. */
final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]<>#|~&!@$^";

    private Markdown() {}

    /** One line of text in the middle of a line, or in a cell of a table. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c == '\n' || c == '\r' ? ' ' : c);
            }
        }
        // Many readers make links of bare addresses, whatever stands before their letters.
        return escaped.toString()
                .replace("://", ":/ /")
                .replaceAll("(?i)\\b(www)\\.", "$1 .")
                .replaceAll("(?i)\\b(mailto|xmpp):", "$1 :")
                .replace("\\@", " \\@ ");
    }

    /** Any text as an indented block, which nothing in it can end. */
    static String block(String text) {
        return text.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }
}
