package attention.check.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks over code, without comments and quoted text, from one thing of the outermost level to the
 * next.
 */
final class Outermost {
    /** A line behind an expression without a semicolon, as sessions allow it. */
    private static final Pattern NEW_LINE =
            Pattern.compile(
                    "\\s*+(?:@|(?:class|interface|enum|record|import|public|private|final|abstract"
                            + "|static|void)\\s)");

    private final String code;
    private int start;
    private int end;
    private int headEnd;
    private int bracket;
    private boolean fits = true;

    Outermost(String code) {
        this.code = code;
    }

    /** Goes on to the next one; false if there is none. */
    boolean next() {
        start = end;
        while (start < code.length()
                && (Character.isWhitespace(code.charAt(start)) || code.charAt(start) == ';')) {
            start++;
        }
        headEnd = -1;
        bracket = -1;
        end = start;
        if (start < code.length()) {
            end = code.charAt(start) == '%' ? endOfLine(start) : walk();
            headEnd = headEnd < 0 ? end : headEnd;
        }
        return start < code.length();
    }

    private int endOfLine(int from) {
        int line = code.indexOf('\n', from);
        return line < 0 ? code.length() : line;
    }

    private int walk() {
        int depth = 0;
        for (int at = start; at < code.length(); at++) {
            char c = code.charAt(at);
            if (depth == 0 && headEnd < 0 && (c == '{' || c == ';' || c == '=')) {
                headEnd = at;
            } else if (depth == 0 && bracket < 0 && headEnd < 0 && c == '(') {
                bracket = at;
            }
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
                fits &= depth >= 0;
                if (depth <= 0 && c == '}' && !isAssignment()) {
                    return at + 1;
                }
            } else if (depth == 0 && (c == ';' || (c == '\n' && isNewLine(at)))) {
                return at + 1;
            }
        }
        fits &= depth == 0;
        return code.length();
    }

    /** Whether the braces are those of an array or a lambda, behind which more may come. */
    private boolean isAssignment() {
        return headEnd >= 0 && code.charAt(headEnd) == '=';
    }

    private boolean isNewLine(int at) {
        int last = at - 1;
        while (last > start && (code.charAt(last) == ' ' || code.charAt(last) == '\r')) {
            last--;
        }
        boolean call = code.charAt(last) == ')' && code.charAt(start) != '@';
        Matcher line = NEW_LINE.matcher(code).region(at, code.length());
        return call && line.lookingAt();
    }

    /** Whether every bracket that was opened was closed. */
    boolean fits() {
        return fits;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Where the body, the value or the end of it is; of a method, where its parameters begin. */
    int headEnd() {
        return isMethod() ? bracket : headEnd;
    }

    /** Whether it is a block behind parameters. */
    boolean isMethod() {
        return bracket >= 0 && headEnd < code.length() && code.charAt(headEnd) == '{';
    }

    /** Whether it may declare something: a block, a value or a semicolon, and no call before it. */
    boolean isDeclaring() {
        boolean ends = headEnd < code.length() && (bracket < 0 || isMethod());
        return ends && (isMethod() || code.charAt(headEnd) != '{');
    }
}
