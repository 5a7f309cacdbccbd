package attention.show;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.matrix.TextTable;
import attention.variant.Axis;
import attention.variant.Role;
import attention.variant.Step;
import attention.variant.Trace;
import attention.words.Words;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.style.HeatMapStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * Weights as a heat map: a row for each query, a column for each key, the darker the more weight.
 *
 * <p>One hue from white to half dark: readable by colour-blind eyes, printed grey, and under the
 * numbers.
 */
public final class HeatMap extends Picture {
    private static final Words WORDS = Words.of("show");

    /** Beyond this many columns the numbers would not fit into their cells. */
    private static final int MOST_NUMBERS = 12;

    /** From white over the colour of weights to nearly black, at even steps of brightness. */
    private static final Color[] SCALE = {
        Color.WHITE,
        new Color(0xeec9e6),
        new Color(0xd98ac9),
        new Color(0xbb259f),
        new Color(0x5c0f4e)
    };

    /** From here on white is easier to read than black. */
    private static final double DARK = 0.68;

    /** Pixels across the page, and those that names, legend and margins take of them. */
    private static final int WIDEST = 900;

    private static final int AROUND = 260;

    private final Step step;
    private final Matrix weights;
    private final List<String> rows;
    private final List<String> cols;
    private String rowName;
    private String columnName;
    private String title;

    private HeatMap(Step step) {
        this.step = step;
        weights = step.matrix();
        rows = step.rowLabels();
        cols = step.colLabels();
        rowName = step.rows().name();
        columnName = step.cols().name();
        WeightRows.require(step);
        title = WORDS.text("heat map/title", "step", step.name());
    }

    /** The weights of a pass, with its labels. */
    public static HeatMap of(Trace trace) {
        return of(trace.weightsStep());
    }

    /**
     * A step of weights, or of factors: then the sum of each row stands beside its name.
     *
     * @throws IllegalArgumentException if the step has another role, a number is negative, or a row
     *     of weights adds up to neither 1 nor 0 (0: nothing is allowed)
     */
    public static HeatMap of(Step step) {
        return new HeatMap(step);
    }

    /**
     * Weights from elsewhere.
     *
     * @throws IllegalArgumentException if a row has a negative number, or adds up to neither 1 nor
     *     0 (0: nothing is allowed)
     */
    public static HeatMap of(Matrix weights, List<String> queries, List<String> keys) {
        OneEach.require("queries", queries, weights.rows());
        OneEach.require("keys", keys, weights.cols());
        Axis rows = Axis.QUERIES.labelled(queries);
        Axis cols = Axis.KEYS.labelled(keys);
        return new HeatMap(Step.weights("weights", "", weights).axes(rows, cols));
    }

    /** Says what the rows and the columns are, where they are no queries and keys. */
    public HeatMap axes(String rowsAre, String columnsAre) {
        rowName = rowsAre;
        columnName = columnsAre;
        return this;
    }

    /** Gives the picture another title. */
    public HeatMap titled(String newTitle) {
        title = newTitle;
        return this;
    }

    @Override
    public HeatMapChart chart() {
        HeatMapChart chart =
                new HeatMapChartBuilder()
                        .width(chartWidth())
                        .height(chartHeight())
                        .title(title)
                        .build();
        chart.setXAxisTitle(columnName);
        chart.setYAxisTitle(
                hasOwnSums() ? WORDS.text("heat map/with its sum", "row", rowName) : rowName);
        style(chart.getStyler());
        // XChart counts rows from the bottom, matrices from the top.
        List<String> fromBelow = new ArrayList<>(rowNames());
        Collections.reverse(fromBelow);
        List<Number[]> cells = new ArrayList<>();
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.cols(); j++) {
                cells.add(new Number[] {j, weights.rows() - 1 - i, weights.get(i, j)});
            }
        }
        chart.addSeries(WORDS.text("heat map/weight"), cols, fromBelow, cells);
        chart.addAnnotation(numbers());
        if (!hasSlantedKeys()) {
            ChartStyle.words(chart, cols, 1);
        }
        return chart;
    }

    @Override
    public String text() {
        Window shown = Window.of(rows.size());
        Columns columns = new Columns().add("", shown.words(rows), false);
        for (int j : Window.of(cols.size()).indices()) {
            if (Window.isGap(j)) {
                columns.add("…", shown.words(Collections.nCopies(rows.size(), "…")), true);
            } else {
                columns.add(cols.get(j), shown.words(column(j)), true);
            }
        }
        if (hasOwnSums()) {
            columns.add(StepWords.of("row sum"), shown.words(sums()), true);
        }
        List<String> lines = new ArrayList<>();
        lines.add(WORDS.text("chart/heading", "title", title));
        String across = WORDS.text("chart/across", "axis", columnName);
        String downwards = WORDS.text("chart/downwards", "axis", rowName);
        lines.add("  " + across + " · " + downwards);
        lines.addAll(columns.lines("  "));
        return String.join("\n", lines);
    }

    private List<String> column(int j) {
        Decimals decimals = Decimals.of(weights);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            cells.add(step.isForbidden(i, j) ? "–" : decimals.text(weights.get(i, j)));
        }
        return cells;
    }

    /** Whether the rows add up to something that has to be said. */
    private boolean hasOwnSums() {
        return step.role() == Role.FACTORS;
    }

    private List<String> sums() {
        double[] sums = step.rowSums();
        Decimals decimals = Decimals.of(sums);
        return Arrays.stream(sums).mapToObj(decimals::text).toList();
    }

    /** The labels of the rows in the picture, with their sums where they have to be said. */
    private List<String> rowNames() {
        List<String> sums = sums();
        return hasOwnSums()
                ? IntStream.range(0, rows.size())
                        .mapToObj(i -> rows.get(i) + " · " + sums.get(i))
                        .toList()
                : rows;
    }

    private void style(HeatMapStyler styler) {
        ChartStyle.apply(styler);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotContentSize(1);
        styler.setMin(0);
        styler.setMax(most());
        styler.setRangeColors(SCALE);
        styler.setDrawBorder(true);
        styler.setShowValue(false);
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setLegendLayout(LegendLayout.Vertical);
        styler.setPlotBorderVisible(true);
        styler.setPlotBorderColor(ChartStyle.SOFT_INK);
        styler.setXAxisLabelRotation(hasSlantedKeys() ? 45 : 0);
        // The pixels that XChart leaves between two names, of rows too; it leaves names out for it.
        styler.setXAxisTickMarkSpacingHint(1);
    }

    private boolean hasSlantedKeys() {
        return widestKey() > widestColumn();
    }

    /** The numbers in their cells, in black or white, whichever is easier to read there. */
    private ChartLabels numbers() {
        ChartLabels labels = new ChartLabels(Fonts.plain(14), true);
        boolean roomForAll = weights.cols() <= MOST_NUMBERS;
        double darkest = most();
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.cols(); j++) {
                String text = step.isForbidden(i, j) ? "–" : Numbers.fixed(weights.get(i, j), 2);
                if (roomForAll || step.isForbidden(i, j)) {
                    double across = (j + 0.5) / weights.cols();
                    double upwards = 1 - (i + 0.5) / weights.rows();
                    boolean dark = weights.get(i, j) > DARK * darkest;
                    Color color = dark ? Color.WHITE : Color.BLACK;
                    labels.add(new ChartLabels.Label(text, across, upwards, 0, color));
                }
            }
        }
        return labels;
    }

    /** What the darkest colour stands for: 1, or the largest factor beyond. */
    private double most() {
        double most = 1;
        for (double[] row : weights.toArray()) {
            most = Math.max(most, Arrays.stream(row).max().orElse(1));
        }
        return most;
    }

    private int chartWidth() {
        int column = Math.min(Math.max(56, widestKey() + 12), widestColumn());
        return AROUND + column * cols.size();
    }

    private int chartHeight() {
        int row = rows.size() > MOST_NUMBERS ? 26 : 48;
        return Math.max(260, 150 + row * rows.size());
    }

    /** The widest that a column may be, for the picture to fit on the page. */
    private int widestColumn() {
        return Math.max(26, (WIDEST - AROUND) / cols.size());
    }

    /** The width of the widest label in pixels, nearly. */
    private int widestKey() {
        return cols.stream().mapToInt(key -> 8 * TextTable.width(key)).max().orElse(0);
    }
}
