package attention.grade.export;

import attention.check.source.Plain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** CSV after RFC 4180, without text that a spreadsheet would take for a formula. */
final class CsvCells {
    private CsvCells() {}

    /** The lines as a file; the first is the head. */
    static String csv(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            text.append(CSVFormat.RFC4180.format(line.toArray())).append('\n');
        }
        return text.toString();
    }

    /** Text on one line; an apostrophe goes before what a spreadsheet would compute. */
    static String text(String text) {
        String plain = Plain.line(text);
        return !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    }

    /** A number with at most two decimals. */
    static String number(double number) {
        return rounded(number).toPlainString();
    }

    /** The same as a number, for JSON. */
    static BigDecimal rounded(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
