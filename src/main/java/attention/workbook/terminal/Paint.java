package attention.workbook.terminal;

import attention.matrix.TextTable;
import java.util.regex.Pattern;

/** The marks in a text that make a terminal change its colour. */
final class Paint {
    private static final Pattern MARK = Pattern.compile("\033\\[[\\d;]*m");

    private Paint() {}

    static String on(String code, String text) {
        return "\033[" + code + "m" + text + "\033[0m";
    }

    /** How many places a text takes, which its marks do not. */
    static int width(CharSequence text) {
        return TextTable.width(MARK.matcher(text).replaceAll(""));
    }
}
