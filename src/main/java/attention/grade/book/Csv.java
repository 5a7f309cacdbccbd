package attention.grade.book;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** How tables are read and written: RFC 4180, and no cell that a spreadsheet would calculate. */
public final class Csv {
    /**
     * Stands before a table that a spreadsheet opens: without it Excel takes UTF-8 for an old
     * encoding, and shows ö and 张 as something else.
     */
    public static final String MARK = "\ufeff";

    private Csv() {}

    /** Cells as a line, quoted where needed and ended with CR LF. */
    public static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
    }

    /** A text as a cell: a spreadsheet takes one that begins like a formula for a formula. */
    public static String cell(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A number of points: no digits that say nothing. */
    public static String number(double number) {
        return java.math.BigDecimal.valueOf(number)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
