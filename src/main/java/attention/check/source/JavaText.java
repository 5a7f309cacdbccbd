package attention.check.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at Java source without compiling it. */
final class JavaText {
    // Whoever writes the text also chooses how long a search in it may take: none goes back.
    private static final Pattern PACKAGE = Pattern.compile("\\s*+package\\s++[\\w.\\s]++;");

    private JavaText() {}

    /** The same text, as long as before, with comments and quoted text blanked out. */
    static String codeOnly(String source) {
        StringBuilder code = new StringBuilder(source);
        int at = 0;
        while (at < source.length()) {
            int end = endOfNonCode(source, at);
            for (int i = at; i < end; i++) {
                if (code.charAt(i) != '\n') {
                    code.setCharAt(i, ' ');
                }
            }
            at = Math.max(at + 1, end);
        }
        return code.toString();
    }

    /** Where the comment or literal that starts here ends; this place itself if none does. */
    private static int endOfNonCode(String source, int at) {
        if (source.startsWith("//", at)) {
            return endAfter(source, "\n", at);
        }
        if (source.startsWith("/*", at)) {
            return endAfter(source, "*/", at + 2);
        }
        if (source.startsWith("\"\"\"", at)) {
            return endAfter(source, "\"\"\"", at + 3);
        }
        char quote = source.charAt(at);
        if (quote != '"' && quote != '\'') {
            return at;
        }
        int i = at + 1;
        while (i < source.length() && source.charAt(i) != quote && source.charAt(i) != '\n') {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), i + 1);
    }

    private static int endAfter(String source, String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found + mark.length();
    }

    /** Whether there is no code at all. */
    static boolean isEmpty(String source) {
        return codeOnly(source).isBlank();
    }

    /** The source without its package line; every other line keeps its number. */
    static String withoutPackage(String source) {
        Matcher line = PACKAGE.matcher(codeOnly(source));
        if (!line.lookingAt()) {
            return source;
        }
        String blank = line.group().replaceAll("[^\\n]", " ");
        return source.substring(0, line.start()) + blank + source.substring(line.end());
    }

    /** One line of the source, from 1; empty where there is none. */
    static String line(String source, int number) {
        return source.lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
    }
}
