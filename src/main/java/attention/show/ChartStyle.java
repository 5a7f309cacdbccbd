package attention.show;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The look that all charts share: a white card with large letters and few lines. */
final class ChartStyle {
    static final int WIDTH = 720;
    static final int HEIGHT = 400;

    /** Text on the card. */
    static final Color INK = new Color(0x1f2937);

    /** Text of second rank; contrast with white 7.6 : 1. */
    static final Color SOFT_INK = new Color(0x4b5563);

    private static final Color UNSEEN = new Color(0, 0, 0, 0);

    /** The grid's colour where it crosses nothing, and hardly to be seen where it does. */
    private static final Color OVER = new Color(0x1a1f2937, true);

    private static final Color GRID = new Color(0xe5e7eb);

    private ChartStyle() {}

    /** Names the columns of a chart. */
    static void words(AxesChart<?, ?> chart, List<String> words, double content) {
        chart.getStyler().setXAxisTickLabelsColor(UNSEEN);
        chart.addAnnotation(new CategoryLabels(words, content));
    }

    /** Lines that are drawn over the chart look like those of its grid. */
    static void gridOfAnnotations(AxesChartStyler styler) {
        styler.setAnnotationLineColor(OVER);
        styler.setAnnotationLineStroke(new BasicStroke(1));
    }

    static void apply(AxesChartStyler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setChartPadding(14);
        styler.setChartFontColor(INK);
        styler.setChartTitleBoxVisible(false);
        styler.setChartTitleFont(Fonts.bold(17));
        styler.setChartTitlePadding(10);
        styler.setAxisTitleFont(Fonts.plain(14));
        styler.setAxisTitlePadding(8);
        styler.setAxisTickLabelsFont(Fonts.plain(13));
        styler.setAxisTickLabelsColor(SOFT_INK);
        styler.setAxisTickMarksColor(GRID);
        styler.setAxisTicksLineVisible(false);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setLegendFont(Fonts.plain(13));
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendBackgroundColor(Color.WHITE);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setAnnotationTextFont(Fonts.plain(14));
        styler.setAnnotationTextFontColor(SOFT_INK);
        styler.setLocale(Locale.ROOT);
        styler.setAntiAlias(true);
    }
}
