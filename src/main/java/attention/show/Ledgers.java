package attention.show;

import attention.matrix.Ledger;
import attention.matrix.Numbers;
import attention.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The arithmetic of a pass, line by line, as a table or as CSV. */
public final class Ledgers {
    private static final Words WORDS = Words.of("show");

    private Ledgers() {}

    /** One row for each product and sum, in the order in which they are worked out. */
    public static Table table(Ledger ledger) {
        List<String> headings = headings();
        IntColumn line = IntColumn.create(headings.get(0));
        StringColumn step = StringColumn.create(headings.get(1));
        StringColumn cell = StringColumn.create(headings.get(2));
        StringColumn calculation = StringColumn.create(headings.get(3));
        DoubleColumn result = DoubleColumn.create(headings.get(4));
        for (Ledger.Line entry : ledger.lines()) {
            line.append(entry.number());
            step.append(entry.step());
            cell.append(entry.cell());
            calculation.append(entry.calculation());
            result.append(entry.result());
        }
        return Table.create("", line, step, cell, calculation, result);
    }

    /**
     * The same as comma-separated values (RFC 4180), which spreadsheets open. A text that a
     * spreadsheet would take for a formula is kept a text by an apostrophe before it.
     */
    public static String csv(Ledger ledger) {
        Stream<List<String>> lines =
                ledger.lines().stream()
                        .map(
                                entry ->
                                        List.of(
                                                Integer.toString(entry.number()),
                                                safe(entry.step()),
                                                safe(entry.cell()),
                                                safe(entry.calculation()),
                                                Numbers.text(entry.result())));
        return Stream.concat(Stream.of(headings()), lines)
                .map(cells -> cells.stream().map(Ledgers::quoted).collect(Collectors.joining(",")))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static List<String> headings() {
        return List.of(
                WORDS.text("ledger/line"),
                WORDS.text("ledger/step"),
                WORDS.text("ledger/cell"),
                WORDS.text("ledger/calculation"),
                WORDS.text("ledger/result"));
    }

    private static String safe(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
