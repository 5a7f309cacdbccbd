package attention.show;

import attention.matrix.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A line chart: all series over the same x, joined by straight lines or as a staircase. */
public final class Lines extends Picture {
    /** More points than this are drawn without markers, which would run together. */
    private static final int MOST_MARKERS = 40;

    /** So many points may have a tick each. */
    private static final int FEW = 6;

    private static final String PLAIN_DIGITS = "0.############";

    private final String title;
    private final double[] x;
    private final List<SeriesData> series = new ArrayList<>();
    private final Map<String, double[]> errors = new HashMap<>();
    private final boolean staircase;
    private String xTitle = "";
    private String yTitle = "";
    private boolean logX;
    private boolean logY;
    private double @Nullable [] range;

    Lines(String title, double[] x, boolean staircase) {
        this.title = title;
        this.x = x.clone();
        this.staircase = staircase;
    }

    /** Adds a line in a shade of ink, which stands for no part of attention. */
    public Lines series(String name, double... y) {
        return series(Theme.NEUTRAL, name, y);
    }

    /**
     * Adds a line in the colour of a part, such as {@code Theme.WEIGHT}.
     *
     * @param y one number for each x, finite
     */
    public Lines series(Theme theme, String name, double... y) {
        OneEach.require("points", name, x.length, y.length);
        if (logY) {
            requirePositive(name, y);
        }
        series.add(SeriesData.of(theme, name, y, series));
        return this;
    }

    /**
     * Gives the series that was added last its error bars.
     *
     * @param error one number for each x: the bar reaches from y − error to y + error
     */
    public Lines errors(double... error) {
        SeriesData.requireSome(title, series);
        OneEach.require("errors", "points", x.length, error.length);
        if (staircase) {
            throw new IllegalStateException("A staircase has no error bars.");
        }
        errors.put(series.get(series.size() - 1).name(), error.clone());
        return this;
    }

    /** Names the two axes. */
    public Lines axes(String x, String y) {
        xTitle = x;
        yTitle = y;
        return this;
    }

    /** Spaces the x axis by factors: 1, 10, 100 … All x must be above 0. */
    public Lines logX() {
        requirePositive("x", x);
        logX = true;
        return this;
    }

    /** Spaces the y axis by factors. All numbers must be above 0. */
    public Lines logY() {
        for (SeriesData data : series) {
            requirePositive(data.name(), data.array());
        }
        logY = true;
        requireRangeFitsAxis();
        return this;
    }

    /** Fixes the ends of the y axis, such as 0 and 1 for weights. */
    public Lines between(double lowest, double highest) {
        range = new double[] {lowest, highest};
        requireRangeFitsAxis();
        return this;
    }

    @Override
    public XYChart chart() {
        SeriesData.requireSome(title, series);
        XYChart chart =
                new XYChartBuilder()
                        .width(ChartStyle.WIDTH)
                        .height(ChartStyle.HEIGHT)
                        .title(title)
                        .build();
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        style(chart);
        double[] across = withoutTicksAtAll(x);
        for (SeriesData data : series) {
            double[] y = data.array();
            XYSeries line =
                    staircase
                            ? chart.addSeries(data.name(), stairAcross(x), stairUp(y))
                            : chart.addSeries(data.name(), across, y, errors.get(data.name()));
            line.setLineColor(data.color());
            line.setLineStyle(data.stroke());
            line.setMarkerColor(data.color());
            line.setMarker(hasMarkers() ? data.marker() : SeriesMarkers.NONE);
        }
        return chart;
    }

    @Override
    Legend legend() {
        return Legend.ofLines(series, hasMarkers(), ChartStyle.WIDTH);
    }

    private boolean hasMarkers() {
        return !staircase && x.length <= MOST_MARKERS;
    }

    private void style(XYChart chart) {
        ChartStyle.apply(chart.getStyler());
        chart.getStyler().setLegendVisible(series.size() > 1);
        chart.getStyler().setMarkerSize(8);
        chart.getStyler().setXAxisLogarithmic(logX);
        chart.getStyler().setYAxisLogarithmic(logY);
        // With a formatting function XChart forgets that an axis is logarithmic.
        if (logX) {
            chart.getStyler().setXAxisDecimalPattern(PLAIN_DIGITS);
        } else {
            chart.getStyler().setXAxisTickLabelsFormattingFunction(Numbers::text);
        }
        if (logY) {
            chart.getStyler().setYAxisDecimalPattern(PLAIN_DIGITS);
        } else {
            chart.getStyler().setYAxisTickLabelsFormattingFunction(Numbers::text);
        }
        if (logY) {
            tens(chart);
        }
        if (range != null) {
            chart.getStyler().setYAxisMin(range[0]);
            chart.getStyler().setYAxisMax(range[1]);
        }
    }

    /** Whole powers of ten from end to end, each with its line; XChart has nine for each. */
    private void tens(XYChart chart) {
        double lowest = Double.MAX_VALUE;
        double highest = 0;
        for (SeriesData data : series) {
            lowest = Math.min(lowest, Arrays.stream(data.array()).min().orElse(lowest));
            highest = Math.max(highest, Arrays.stream(data.array()).max().orElse(highest));
        }
        int first = (int) Math.floor(Math.log10(lowest));
        int last = Math.max(first + 1, (int) Math.ceil(Math.log10(highest)));
        chart.getStyler().setYAxisMin(Math.pow(10, first));
        chart.getStyler().setYAxisMax(Math.pow(10, last));
        chart.getStyler().setPlotGridHorizontalLinesVisible(false);
        ChartStyle.gridOfAnnotations(chart.getStyler());
        for (int power = first; power <= last; power++) {
            chart.addAnnotation(new AnnotationLine(Math.pow(10, power), false, false));
        }
    }

    @Override
    public String drawn(int width) {
        if (series.isEmpty() || x.length < 2) {
            return text();
        }
        List<double[]> y = series.stream().map(data -> spaced(data.array(), logY)).toList();
        double[] ends =
                range == null
                        ? y.stream().flatMapToDouble(Arrays::stream).sorted().toArray()
                        : spaced(range, logY);
        LineDrawing.Plot plot =
                new LineDrawing.Plot(
                        spaced(x, logX), y, ends[0], ends[ends.length - 1], staircase, logX, logY);
        List<String> lines = ChartText.heading(title, xTitle, yTitle);
        lines.addAll(
                LineDrawing.lines(plot, series.stream().map(SeriesData::name).toList(), width));
        return String.join("\n", lines);
    }

    private static double[] spaced(double[] numbers, boolean log) {
        return log ? Arrays.stream(numbers).map(Math::log10).toArray() : numbers;
    }

    @Override
    public String text() {
        List<SeriesData> columns = new ArrayList<>();
        for (SeriesData data : series) {
            columns.add(data);
            double[] error = errors.get(data.name());
            if (error != null) {
                columns.add(SeriesData.of(data.theme(), "±", error, List.of()));
            }
        }
        return SeriesData.text(title, List.of(xTitle, yTitle), labels(), columns);
    }

    private List<String> labels() {
        return Arrays.stream(x).mapToObj(Numbers::text).toList();
    }

    private void requireRangeFitsAxis() {
        if (logY && range != null) {
            requirePositive("the range of the y axis", range);
        }
    }

    private static void requirePositive(String what, double[] numbers) {
        for (double number : numbers) {
            if (number <= 0) {
                throw new IllegalArgumentException(
                        "A logarithmic axis has no place for 0 or less, but %s holds %s."
                                .formatted(what, Numbers.text(number)));
            }
        }
    }

    /**
     * XChart puts ticks at the data where these are evenly spaced: at 0, 0.3, 0.6 … Moved by far
     * less than a dot, one of them makes it choose round numbers.
     */
    private static double[] withoutTicksAtAll(double[] x) {
        double[] moved = x.clone();
        if (x.length > FEW) {
            moved[1] += 1e-3 * (x[1] - x[0]);
        }
        return moved;
    }

    /** Each x but the first twice: where the last step ends and where the next begins. */
    private static double[] stairAcross(double[] x) {
        return IntStream.range(0, Math.max(0, 2 * x.length - 1))
                .mapToDouble(at -> x[(at + 1) / 2])
                .toArray();
    }

    /** Each y but the last twice: it holds until the next x. */
    private static double[] stairUp(double[] y) {
        return IntStream.range(0, Math.max(0, 2 * y.length - 1))
                .mapToDouble(at -> y[at / 2])
                .toArray();
    }
}
