package attention.show;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Builds one table of a step view: steps below each other that share their columns. */
final class StepTable {
    private static final String QUIET = ";font-weight:normal;font-size:12px;opacity:0.8";
    private static final String HEADING = "padding-top:14px;white-space:nowrap";

    private final Window window;
    private final StringBuilder html = new StringBuilder();
    private boolean rounded;

    /**
     * Begins with a line of headings.
     *
     * @param corner what rows and columns stand for
     * @param theme the colour of what the columns stand for
     */
    StepTable(String corner, List<String> columns, Theme theme) {
        window = Window.of(columns.size());
        String style = Html.NUMBER + ";border-bottom:3px solid " + theme.hex();
        String headings = each(j -> Html.columnHeading(style, columns.get(j)));
        html.append(Html.row(Html.cell(Html.WORD + QUIET, corner) + headings));
    }

    /** A line that says which step follows: its name, its shape, and what it means. */
    StepTable step(String name, String meaning, Matrix matrix) {
        html.append(Html.underlinedRow(heading(name, meaning, matrix)));
        return this;
    }

    /** The same, with a heading for the sums of its rows. */
    StepTable stepWithSums(String name, String meaning, Matrix matrix) {
        String sum = Html.cell(HEADING + ";text-align:right" + QUIET, "row sum");
        html.append(Html.underlinedRow(heading(name, meaning, matrix) + sum));
        return this;
    }

    /** One line for each row of the matrix. */
    StepTable rows(List<String> names, Theme theme, Matrix matrix, Look.Grid looks) {
        List<Decimals> decimals = Decimals.ofColumns(matrix);
        for (int i : Window.of(matrix.rows()).indices()) {
            html.append(Html.row(row(i, names, theme) + numbers(i, matrix, looks, decimals)));
        }
        return this;
    }

    /** The same, each with its sum. */
    StepTable rowsWithSums(List<String> names, Theme theme, Matrix matrix, Look.Grid looks) {
        List<Decimals> decimals = Decimals.ofColumns(matrix);
        for (int i : Window.of(matrix.rows()).indices()) {
            String sum = Window.isGap(i) ? "…" : Numbers.text(Arrays.stream(matrix.row(i)).sum());
            html.append(
                    Html.row(
                            row(i, names, theme)
                                    + numbers(i, matrix, looks, decimals)
                                    + Html.cell(Html.NUMBER + ";opacity:0.8", sum)));
        }
        return this;
    }

    /** Whether a number has more digits than its cell shows. */
    boolean isRounded() {
        return rounded;
    }

    String html() {
        return Html.table(html.toString());
    }

    private String heading(String name, String meaning, Matrix matrix) {
        return "<th colspan=\"%d\" scope=\"rowgroup\" style=\"%s;text-align:left\">%s %s</th>"
                .formatted(
                        window.indices().size() + 1,
                        HEADING,
                        Html.escape(name + " " + matrix.shape()),
                        Html.element("span", QUIET.substring(1), Html.escape("— " + meaning)));
    }

    private static String row(int i, List<String> names, Theme theme) {
        String style = Html.WORD + ";font-weight:normal;border-left:4px solid " + theme.hex();
        return Html.rowHeading(style, Window.isGap(i) ? "…" : names.get(i));
    }

    private String numbers(int i, Matrix matrix, Look.Grid looks, List<Decimals> decimals) {
        return each(
                j ->
                        Window.isGap(i)
                                ? gap()
                                : number(matrix.get(i, j), looks.at(i, j), decimals.get(j)));
    }

    private String number(double number, Look look, Decimals decimals) {
        String sign = look.sign();
        String style = Html.NUMBER + look.background();
        if (sign != null) {
            return "<td title=\"not allowed\" style=\"%s\"><b>%s</b></td>".formatted(style, sign);
        }
        String text = decimals.text(number);
        if (!decimals.isRounded(number)) {
            return Html.cell(style, text);
        }
        rounded = true;
        return "<td title=\"%s\" style=\"%s\">%s</td>".formatted(Numbers.text(number), style, text);
    }

    /** One cell for each column that is shown. */
    private String each(IntFunction<String> cell) {
        return window.indices().stream()
                .map(j -> Window.isGap(j) ? gap() : cell.apply(j))
                .collect(Collectors.joining());
    }

    private static String gap() {
        return Html.cell(Html.NUMBER, "…");
    }
}
