package attention.show;

import attention.matrix.Numbers;
import attention.variant.Step;
import attention.words.Words;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Builds one table of a step view: steps below each other that share their columns. */
final class StepTable {
    private static final Words WORDS = Words.of("show");

    private static final String QUIET = ";font-weight:normal;font-size:12px;opacity:0.8";
    private static final String HEADING = "padding-top:14px;white-space:nowrap";

    private final Window window;
    private final StringBuilder html = new StringBuilder();
    private boolean rounded;

    /**
     * Begins with a line of headings.
     *
     * @param corner what rows and columns stand for
     * @param first tells the columns
     */
    StepTable(String corner, Step first) {
        List<String> columns = first.colLabels();
        window = Window.of(columns.size());
        String style = Html.NUMBER + ";border-bottom:3px solid " + Theme.of(first.cols()).hex();
        String headings = each(j -> Html.columnHeading(style, columns.get(j)));
        html.append(Html.row(Html.cell(Html.WORD + QUIET, corner) + headings));
    }

    /**
     * A line that says which step follows: its title, its shape, and what it means; then one for
     * each of its rows, with the sum where the role has one.
     */
    void step(String title, Step step) {
        boolean sums = step.role().hasSums();
        String above =
                sums
                        ? Html.cell(HEADING + ";text-align:right" + QUIET, StepWords.of("row sum"))
                        : "";
        html.append(Html.underlinedRow(heading(title, step) + above));
        List<Decimals> decimals = Decimals.ofColumns(step.matrix());
        List<String> names = step.rowLabels();
        double[] rowSums = step.rowSums();
        for (int i : Window.of(names.size()).indices()) {
            String cells = name(i, names, step) + numbers(i, step, decimals);
            html.append(Html.row(cells + (sums ? sum(i, rowSums) : "")));
        }
    }

    /** Whether a number has more digits than its cell shows. */
    boolean isRounded() {
        return rounded;
    }

    String html() {
        return Html.table(html.toString());
    }

    private String heading(String title, Step step) {
        return "<th colspan=\"%s\" scope=\"rowgroup\" style=\"%s;text-align:left\">%s %s</th>"
                .formatted(
                        window.indices().size() + 1,
                        HEADING,
                        Html.escape(title + " " + step.matrix().shape()),
                        Html.element(
                                "span",
                                QUIET.substring(1),
                                Html.escape("— " + StepWords.of(step.meaning()))));
    }

    private static String name(int i, List<String> names, Step step) {
        String line = ";border-left:4px solid " + Theme.of(step.rows()).hex();
        String style = Html.WORD + ";font-weight:normal" + line;
        return Html.rowHeading(style, Window.isGap(i) ? "…" : names.get(i));
    }

    private String numbers(int i, Step step, List<Decimals> decimals) {
        return each(
                j ->
                        Window.isGap(i)
                                ? gap()
                                : number(
                                        step.matrix().get(i, j),
                                        Look.of(step, i, j),
                                        decimals.get(j)));
    }

    private static String sum(int i, double[] rowSums) {
        String sum = Window.isGap(i) ? "…" : Numbers.text(rowSums[i]);
        return Html.cell(Html.NUMBER + ";opacity:0.8", sum);
    }

    private String number(double number, Look look, Decimals decimals) {
        String sign = look.sign();
        String style = Html.NUMBER + look.background();
        if (sign != null) {
            String meaning = Html.escape(WORDS.text("table/not allowed"));
            return "<td title=\"%s\" style=\"%s\"><b>%s</b></td>".formatted(meaning, style, sign);
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
