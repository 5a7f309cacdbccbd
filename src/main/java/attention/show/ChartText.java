package attention.show;

import attention.matrix.Numbers;
import attention.words.Words;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.HeatMapSeries;
import org.knowm.xchart.PieSeries;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.AxesChartSeriesCategory;
import org.knowm.xchart.internal.series.AxesChartSeriesNumerical;
import org.knowm.xchart.internal.series.Series;

/** The text of a chart: its title, its axes, and the numbers of each series. */
final class ChartText {
    private static final Words WORDS = Words.of("show");

    private static final String INDENT = "  ";

    private ChartText() {}

    static String of(Chart<?, ?> chart) {
        List<String> lines =
                chart instanceof AxesChart<?, ?> axes
                        ? heading(chart.getTitle(), axes.getXAxisTitle(), axes.getYAxisTitle())
                        : heading(chart.getTitle(), null, null);
        for (Series series : chart.getSeriesCollection()) {
            lines.add(INDENT + series.getName() + ": " + points(series));
        }
        return String.join("\n", lines);
    }

    /** The first lines of a chart's text. */
    static List<String> heading(String title, @Nullable String x, @Nullable String y) {
        List<String> lines = new ArrayList<>(List.of(WORDS.text("chart/heading", "title", title)));
        List<String> axes = new ArrayList<>();
        if (x != null && !x.isEmpty()) {
            axes.add(WORDS.text("chart/across", "axis", x));
        }
        if (y != null && !y.isEmpty()) {
            axes.add(WORDS.text("chart/upwards", "axis", y));
        }
        if (!axes.isEmpty()) {
            lines.add(INDENT + String.join(" · ", axes));
        }
        return lines;
    }

    private static String points(Series series) {
        if (series instanceof AxesChartSeriesNumerical points) {
            return pairs(boxed(points.getXData()), boxed(points.getYData()));
        }
        if (series instanceof AxesChartSeriesCategory bars) {
            return pairs(new ArrayList<>(bars.getXData()), boxed(bars.getYData()));
        }
        if (series instanceof HeatMapSeries map) {
            return cells(map);
        }
        if (series instanceof PieSeries slice) {
            return number(slice.getValue());
        }
        return WORDS.text("chart/not told");
    }

    private static String pairs(List<?> x, List<?> y) {
        List<String> pairs = new ArrayList<>();
        for (int i : Window.of(y.size(), 40, 10).indices()) {
            pairs.add(Window.isGap(i) ? "…" : number(x.get(i)) + " → " + number(y.get(i)));
        }
        return String.join(", ", pairs);
    }

    private static String cells(HeatMapSeries map) {
        List<String> cells = new ArrayList<>();
        Iterator<? extends Number[]> all = map.getHeatData().iterator();
        while (all.hasNext()) {
            Number[] cell = all.next();
            Object x = map.getXData().get(cell[0].intValue());
            Object y = map.getYData().get(cell[1].intValue());
            cells.add(
                    WORDS.text(
                            "chart/cell",
                            "x",
                            number(x),
                            "y",
                            number(y),
                            "value",
                            number(cell[2])));
        }
        return String.join(", ", cells);
    }

    private static List<Double> boxed(double[] numbers) {
        List<Double> list = new ArrayList<>();
        for (double number : numbers) {
            list.add(number);
        }
        return list;
    }

    private static String number(@Nullable Object value) {
        return value instanceof Number number
                ? Numbers.text(number.doubleValue())
                : String.valueOf(value);
    }
}
