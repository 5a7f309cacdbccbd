package attention.show;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.matrix.TextTable;
import attention.variant.Axis;
import attention.variant.Step;
import attention.variant.Trace;
import attention.words.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Who looks at whom in one text: an arc from each word to those it looks at, the thicker the more
 * weight. Arcs over the words lead ahead, those below lead back, and a frame is a word's weight on
 * itself; so with a causal mask there is nothing over the words.
 */
public final class Arcs extends Picture {
    private static final Words WORDS = Words.of("show");

    /** What has less weight is not drawn, and named together with its like. */
    private static final double FAINTEST = 0.05;

    private static final double THICKEST = 7;
    private static final int POINTS = 60;

    /** Pixels: a column at least, the page at most, one side with arcs, and all else. */
    private static final int NARROWEST = 78;

    private static final int WIDEST = 900;
    private static final int SIDE = 130;
    private static final int AROUND = 130;

    /** How far a word's frame reaches up and down, where the longest arc reaches to 1. */
    private static final double FRAME = 0.14;

    private final Matrix weights;
    private final List<String> words;
    private String title = WORDS.text("arcs/title");

    private Arcs(Step step) {
        WeightRows.require(step);
        weights = step.matrix();
        words = step.colLabels();
        if (weights.rows() != weights.cols()) {
            throw new IllegalArgumentException(
                    "Arcs join the words of one text, but here %s queries look at %s keys. A heat map shows two texts."
                            .formatted(weights.rows(), weights.cols()));
        }
    }

    /**
     * The weights of a text that reads itself, with the labels of its keys.
     *
     * @throws IllegalArgumentException if there are not as many queries as keys
     */
    public static Arcs of(Trace trace) {
        return new Arcs(trace.weightsStep());
    }

    /**
     * Weights from elsewhere: row i is where word i looks.
     *
     * @throws IllegalArgumentException if there are not as many words as rows and columns, or a row
     *     has a negative number, or adds up to neither 1 nor 0 (0: nothing is allowed)
     */
    public static Arcs of(Matrix weights, List<String> words) {
        OneEach.require("keys", words, weights.cols());
        Axis cols = Axis.KEYS.labelled(words);
        return new Arcs(Step.weights("weights", "", weights).axes(Axis.QUERIES, cols));
    }

    /** Gives the picture another title. */
    public Arcs titled(String newTitle) {
        title = newTitle;
        return this;
    }

    @Override
    public XYChart chart() {
        boolean ahead = arcs().anyMatch(arc -> arc.to > arc.from);
        boolean back = arcs().anyMatch(arc -> arc.to < arc.from);
        int sides = (ahead ? 1 : 0) + (back ? 1 : 0);
        XYChart chart =
                new XYChartBuilder()
                        .width(Math.min(WIDEST, Math.max(420, column() * words.size() + 40)))
                        .height(AROUND + SIDE * sides)
                        .title(title)
                        .build();
        chart.setXAxisTitle(WORDS.text("arcs/legend"));
        style(chart.getStyler());
        chart.getStyler().setYAxisMax(ahead ? 1 : 2 * FRAME);
        chart.getStyler().setYAxisMin(back ? -1.0 : -2 * FRAME);
        // The thick ones last, over the thin ones.
        arcs().sorted(Comparator.comparingDouble(Arc::weight)).forEach(arc -> draw(arc, chart));
        if (chart.getSeriesCollection().isEmpty()) {
            hide(chart.addSeries("-", new double[] {0}, new double[] {0}));
        }
        ChartLabels labels = new ChartLabels(Fonts.plain(14), false);
        for (int i = 0; i < words.size(); i++) {
            double across = (i + 0.5) / words.size();
            labels.add(new ChartLabels.Label(words.get(i), across, 0, 0, ChartStyle.INK));
        }
        chart.addAnnotation(labels);
        return chart;
    }

    @Override
    public String text() {
        Columns columns = new Columns().add("", words, false);
        columns.add("", IntStream.range(0, words.size()).mapToObj(this::looks).toList(), false);
        List<String> lines = new ArrayList<>();
        lines.add(WORDS.text("chart/heading", "title", title));
        lines.addAll(columns.lines("  "));
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    /** Where one word looks: most weight first, and what is hardly anything together. */
    private String looks(int from) {
        List<String> seen = new ArrayList<>();
        double others = 0;
        for (Arc arc : from(from)) {
            if (arc.weight < FAINTEST) {
                others += arc.weight;
                continue;
            }
            String word = arc.to == from ? WORDS.text("arcs/itself") : words.get(arc.to);
            seen.add(word + " " + Numbers.fixed(arc.weight, 2));
        }
        if (others >= 0.005) {
            seen.add(WORDS.text("arcs/others") + " " + Numbers.fixed(others, 2));
        }
        return "→ " + (seen.isEmpty() ? WORDS.text("arcs/nowhere") : String.join(", ", seen));
    }

    private record Arc(int from, int to, double weight) {}

    private List<Arc> from(int from) {
        return IntStream.range(0, words.size())
                .mapToObj(to -> new Arc(from, to, weights.get(from, to)))
                .sorted(Comparator.comparingDouble(arc -> -arc.weight))
                .toList();
    }

    /** What is drawn. */
    private Stream<Arc> arcs() {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(from -> from(from).stream())
                .filter(arc -> arc.weight >= FAINTEST);
    }

    private void draw(Arc arc, XYChart chart) {
        double[] x = arc.to == arc.from ? frameAcross(arc.from) : across(arc);
        double[] y = arc.to == arc.from ? frameUp() : up(arc);
        XYSeries line = chart.addSeries(arc.from + "-" + arc.to, x, y);
        line.setMarker(SeriesMarkers.NONE);
        line.setLineColor(color(arc.weight));
        line.setLineStyle(
                new BasicStroke(
                        (float) Math.max(1, THICKEST * arc.weight),
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
    }

    /** Little weight is pale as well as thin, and never as pale as the page. */
    private static Color color(double weight) {
        Color full = Theme.WEIGHT.color();
        double ink = 0.35 + 0.65 * Math.min(1, weight);
        return new Color(
                tinted(full.getRed(), ink),
                tinted(full.getGreen(), ink),
                tinted(full.getBlue(), ink));
    }

    /** Mixed with white, not translucent: the pieces of a line overlap. */
    private static int tinted(int full, double ink) {
        return (int) Math.round(255 + (full - 255) * ink);
    }

    /** Half an ellipse: those that lead ahead start right of the middle and end left of it. */
    private double[] across(Arc arc) {
        double aside = arc.to > arc.from ? 0.12 : -0.12;
        double start = arc.from + 0.5 + aside;
        double end = arc.to + 0.5 - aside;
        return IntStream.rangeClosed(0, POINTS)
                .mapToDouble(
                        k -> {
                            double turn = (1 - StrictMath.cos(Math.PI * k / POINTS)) / 2;
                            return start + (end - start) * turn;
                        })
                .toArray();
    }

    private double[] up(Arc arc) {
        double longest = arcs().mapToInt(it -> Math.abs(it.to - it.from)).max().orElse(1);
        double height = (0.96 - FRAME) * Math.abs(arc.to - arc.from) / longest;
        double side = arc.to > arc.from ? 1 : -1;
        return IntStream.rangeClosed(0, POINTS)
                .mapToDouble(k -> side * (FRAME + height * StrictMath.sin(Math.PI * k / POINTS)))
                .toArray();
    }

    private static double[] frameAcross(int place) {
        return new double[] {place + 0.06, place + 0.94, place + 0.94, place + 0.06, place + 0.06};
    }

    private static double[] frameUp() {
        return new double[] {FRAME, FRAME, -FRAME, -FRAME, FRAME};
    }

    private static void hide(XYSeries series) {
        series.setMarker(SeriesMarkers.NONE);
        series.setLineStyle(new BasicStroke(0));
    }

    private void style(XYStyler styler) {
        ChartStyle.apply(styler);
        styler.setLegendVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setAxisTicksVisible(false);
        styler.setPlotContentSize(1);
        styler.setXAxisMin(0.0);
        styler.setXAxisMax((double) words.size());
    }

    private int column() {
        int widest =
                words.stream().mapToInt(word -> 8 * TextTable.width(word) + 26).max().orElse(0);
        return Math.max(NARROWEST, widest);
    }
}
