package attention.show;

import attention.matrix.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;

/** A bar chart: one group of bars for each label, one bar of a group for each series. */
public final class Bars extends Picture {
    /** Pixels that a digit takes, and those between the ends of the x axis. */
    private static final int DIGIT = 7;

    private static final int PLOT = 620;

    /** More bars than this are told in a table. */
    private static final int MOST_DRAWN = 60;

    /** The part of the plot that bars and their groups take, as in XChart's styler. */
    private static final double CONTENT = 0.9;

    /** The part of a group's place that its bars take. */
    private static final double FILL = 0.7;

    private final String title;
    private final List<String> labels;
    private final List<SeriesData> series = new ArrayList<>();
    private String xTitle = "";
    private String yTitle = "";

    Bars(String title, List<String> labels) {
        this.title = title;
        this.labels = List.copyOf(labels);
    }

    /** Adds bars in shades of ink, which stand for no part of attention. */
    public Bars series(String name, double... numbers) {
        return series(Theme.NEUTRAL, name, numbers);
    }

    /**
     * Adds bars in the colour of a part, such as {@code Theme.WEIGHT}.
     *
     * @param numbers one for each label, finite
     */
    public Bars series(Theme theme, String name, double... numbers) {
        OneEach.require("bars", name, labels.size(), numbers.length);
        series.add(SeriesData.of(theme, name, numbers, series));
        return this;
    }

    /** Names the two axes. */
    public Bars axes(String x, String y) {
        xTitle = x;
        yTitle = y;
        return this;
    }

    @Override
    public CategoryChart chart() {
        SeriesData.requireSome(title, series);
        CategoryChart chart =
                new CategoryChartBuilder()
                        .width(ChartStyle.WIDTH)
                        .height(ChartStyle.HEIGHT)
                        .title(title)
                        .build();
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        ChartStyle.apply(chart.getStyler());
        chart.getStyler().setAvailableSpaceFill(FILL);
        chart.getStyler().setLegendVisible(series.size() > 1);
        chart.getStyler().setLabelsVisible(false);
        chart.getStyler().setPlotContentSize(CONTENT);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Numbers::text);
        for (SeriesData data : series) {
            CategorySeries bars = chart.addSeries(data.name(), labels, data.numbers());
            bars.setFillColor(data.color());
        }
        chart.addAnnotation(numbers());
        ChartStyle.words(chart, labels, CONTENT);
        return chart;
    }

    @Override
    Legend legend() {
        return Legend.ofBars(series, ChartStyle.WIDTH);
    }

    /** The number of each bar above it, or below it if negative. */
    private ChartLabels numbers() {
        ChartLabels numbers = new ChartLabels(Fonts.plain(12), false);
        if (!numbersFit()) {
            return numbers;
        }
        for (SeriesData data : series) {
            for (int i = 0; i < labels.size(); i++) {
                double number = data.numbers().get(i);
                // XChart's own places: groups side by side, bars side by side in each.
                double inGroup = (1 - FILL) / 2 + FILL * (data.rank() + 0.5) / series.size();
                double across = (1 - CONTENT) / 2 + CONTENT * (i + inGroup) / labels.size();
                String text = Decimals.of(number).text(number);
                int lift = number < 0 ? -10 : 10;
                numbers.add(new ChartLabels.Label(text, across, number, lift, ChartStyle.INK));
            }
        }
        return numbers;
    }

    /** Whether each number is narrow enough not to run into that of the next bar. */
    private boolean numbersFit() {
        double bar = PLOT * CONTENT * FILL / (labels.size() * series.size());
        int longest =
                series.stream()
                        .flatMap(data -> data.numbers().stream())
                        .mapToInt(number -> Decimals.of(number).text(number).length())
                        .max()
                        .orElse(0);
        return DIGIT * longest < bar + DIGIT;
    }

    @Override
    public String drawn(int width) {
        if (labels.size() * series.size() > MOST_DRAWN || series.isEmpty()) {
            return text();
        }
        List<String> lines = ChartText.heading(title, xTitle, yTitle);
        lines.addAll(BarDrawing.lines(labels, series, width));
        return String.join("\n", lines);
    }

    @Override
    public String text() {
        return SeriesData.text(title, List.of(xTitle, yTitle), labels, series);
    }
}
