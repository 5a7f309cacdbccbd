package attention.show;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.variant.Trace;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    private static final double TOLERANCE = 1e-6;

    private final Matrix weights;
    private final List<String> queries;
    private final List<String> keys;
    private final boolean[][] forbidden;
    private String title = "Attention weights";

    private HeatMap(
            Matrix weights, List<String> queries, List<String> keys, boolean[][] forbidden) {
        OneEach.require("queries", queries, weights.rows());
        OneEach.require("keys", keys, weights.cols());
        for (int i = 0; i < weights.rows(); i++) {
            requireShares(queries.get(i), weights.row(i));
        }
        this.weights = weights;
        this.queries = List.copyOf(queries);
        this.keys = List.copyOf(keys);
        this.forbidden = forbidden;
    }

    /** The weights of a pass, with its labels. */
    public static HeatMap of(Trace trace) {
        Matrix masked = trace.maskedScores();
        boolean[][] forbidden = new boolean[masked.rows()][masked.cols()];
        for (int i = 0; i < masked.rows(); i++) {
            for (int j = 0; j < masked.cols(); j++) {
                forbidden[i][j] = masked.get(i, j) == Double.NEGATIVE_INFINITY;
            }
        }
        return new HeatMap(trace.weights(), trace.queryLabels(), trace.keyLabels(), forbidden);
    }

    /**
     * Weights from elsewhere.
     *
     * @throws IllegalArgumentException if a row has a negative number, or adds up to neither 1 nor
     *     0 (0: nothing is allowed)
     */
    public static HeatMap of(Matrix weights, List<String> queries, List<String> keys) {
        return new HeatMap(weights, queries, keys, new boolean[weights.rows()][weights.cols()]);
    }

    /** Gives the picture another title. */
    public HeatMap titled(String newTitle) {
        title = newTitle;
        return this;
    }

    @Override
    public HeatMapChart chart() {
        HeatMapChart chart =
                new HeatMapChartBuilder().width(width()).height(height()).title(title).build();
        chart.setXAxisTitle("key");
        chart.setYAxisTitle("query");
        style(chart.getStyler());
        // XChart counts rows from the bottom, matrices from the top.
        List<String> fromBelow = new ArrayList<>(queries);
        Collections.reverse(fromBelow);
        List<Number[]> cells = new ArrayList<>();
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.cols(); j++) {
                cells.add(new Number[] {j, weights.rows() - 1 - i, weights.get(i, j)});
            }
        }
        chart.addSeries("weight", keys, fromBelow, cells);
        chart.addAnnotation(numbers());
        return chart;
    }

    @Override
    public String text() {
        Window rows = Window.of(queries.size());
        Columns columns = new Columns().add("", rows.words(queries), false);
        for (int j : Window.of(keys.size()).indices()) {
            if (Window.isGap(j)) {
                columns.add("…", rows.words(Collections.nCopies(queries.size(), "…")), true);
            } else {
                columns.add(keys.get(j), rows.words(column(j)), true);
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("Chart: " + title);
        lines.add("  across: key · downwards: query");
        lines.addAll(columns.lines("  "));
        return String.join("\n", lines);
    }

    private List<String> column(int j) {
        Decimals decimals = Decimals.of(weights);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            cells.add(forbidden[i][j] ? "–" : decimals.text(weights.get(i, j)));
        }
        return cells;
    }

    private void style(HeatMapStyler styler) {
        ChartStyle.apply(styler);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotContentSize(1);
        styler.setMin(0);
        styler.setMax(1);
        styler.setRangeColors(SCALE);
        styler.setDrawBorder(true);
        styler.setShowValue(false);
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setLegendLayout(LegendLayout.Vertical);
        styler.setPlotBorderVisible(true);
        styler.setPlotBorderColor(ChartStyle.SOFT_INK);
        styler.setXAxisLabelRotation(widestKey() > widestColumn() ? 45 : 0);
    }

    /** The numbers in their cells, in black or white, whichever is easier to read there. */
    private ChartLabels numbers() {
        ChartLabels labels = new ChartLabels(Fonts.plain(14), true);
        boolean roomForAll = weights.cols() <= MOST_NUMBERS;
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.cols(); j++) {
                String text = forbidden[i][j] ? "–" : Numbers.fixed(weights.get(i, j), 2);
                if (roomForAll || forbidden[i][j]) {
                    double across = (j + 0.5) / weights.cols();
                    double upwards = 1 - (i + 0.5) / weights.rows();
                    boolean dark = weights.get(i, j) > DARK;
                    Color color = dark ? Color.WHITE : Color.BLACK;
                    labels.add(new ChartLabels.Label(text, across, upwards, 0, color));
                }
            }
        }
        return labels;
    }

    private int width() {
        int column = Math.min(Math.max(56, widestKey() + 12), widestColumn());
        return AROUND + column * keys.size();
    }

    private int height() {
        int row = queries.size() > MOST_NUMBERS ? 26 : 48;
        return Math.max(260, 150 + row * queries.size());
    }

    /** The widest that a column may be, for the picture to fit on the page. */
    private int widestColumn() {
        return Math.max(26, (WIDEST - AROUND) / keys.size());
    }

    /** The width of the widest label in pixels, nearly. */
    private int widestKey() {
        return keys.stream().mapToInt(key -> 8 * Columns.width(key)).max().orElse(0);
    }

    private static void requireShares(String query, double[] row) {
        double sum = 0;
        for (double weight : row) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException(
                        "Weights are numbers from 0 to 1, but the row of \"%s\" holds %s: %s."
                                .formatted(query, Numbers.text(weight), Numbers.text(row)));
            }
            sum += weight;
        }
        if (sum != 0 && Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException(
                    "Each row of weights adds up to 1, but the row of \"%s\" adds up to %s: %s."
                                    .formatted(query, Numbers.text(sum), Numbers.text(row))
                            + " Are these scores, or is the softmax over the other axis?");
        }
    }
}
