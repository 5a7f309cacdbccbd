package attention.workbook.terminal;

import attention.matrix.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a line that is too long between its words; what follows stands below its first word. */
public final class HangingIndent {
    /** Blanks, and the mark and number of a part or item; a number alone begins a sentence. */
    private static final Pattern START = Pattern.compile("( *)([✓✗–!-] (\\d+ )?)?");

    /** Columns of a table (see {@link WideTables}), or what somebody printed: as they are. */
    private static final Pattern LAID_OUT = Pattern.compile("\\S {2,}\\S|^ *\\| ");

    private static final int USUAL = 2;

    private HangingIndent() {}

    /** The line itself where it fits, or is laid out in columns. */
    public static List<String> lines(String line, int width) {
        if (TextTable.width(line) <= width || LAID_OUT.matcher(line).find()) {
            return List.of(line);
        }
        return broken(line, width);
    }

    /** The same for a line that is too long, whatever stands in it. */
    static List<String> broken(String line, int width) {
        Matcher start = START.matcher(line);
        int first = start.lookingAt() ? start.end() : 0;
        String indent = " ".repeat(first == 0 ? USUAL : first);
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder(line.substring(0, first));
        boolean empty = true;
        for (String word : line.substring(first).split(" +", -1)) {
            if (!empty && TextTable.width(current) + 1 + TextTable.width(word) > width) {
                lines.add(current.toString());
                current = new StringBuilder(indent);
                empty = true;
            }
            current.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(current.toString());
        return lines;
    }
}
