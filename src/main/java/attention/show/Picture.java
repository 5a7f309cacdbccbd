package attention.show;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A chart together with the text that says the same: title, axes, and the numbers of each series.
 *
 * <p>Never opens a window. The same chart gives the same bytes on one computer; other fonts give
 * other bytes, so only the text is fit to be compared.
 */
public abstract class Picture implements Shown {
    static {
        // Before the first font is loaded: a chart is drawn into memory, with or without a screen.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    /** Sharp on screens with twice as many dots as pixels, and in a page at 200 percent. */
    private static final int SCALE = 2;

    /** The XChart chart, for whoever wants to change it further. */
    public abstract Chart<?, ?> chart();

    /** A chart that was made elsewhere; its text is read from its series. */
    public static Picture of(Chart<?, ?> chart) {
        return new Picture() {
            @Override
            public Chart<?, ?> chart() {
                return chart;
            }

            @Override
            public String text() {
                return ChartText.of(chart);
            }
        };
    }

    /** What stands below the chart in the place of XChart's legend. */
    Legend legend() {
        return Legend.NONE;
    }

    /** How wide the picture is on a page; the PNG has {@value #SCALE} dots for each pixel. */
    public final int width() {
        return chart().getWidth();
    }

    /** How high the picture is on a page. */
    public final int height() {
        return height(chart(), legend());
    }

    /** One row of a legend has its place in the chart; others make the picture higher. */
    private static int height(Chart<?, ?> chart, Legend legend) {
        return chart.getHeight() + legend.more();
    }

    @Override
    public final byte @Nullable [] png() {
        try {
            Chart<?, ?> chart = chart();
            Legend legend = legend();
            int width = chart.getWidth();
            int height = height(chart, legend);
            int top = height - legend.height();
            BufferedImage image =
                    new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.scale(SCALE, SCALE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            if (legend.height() > 0) {
                chart.getStyler().setLegendVisible(false);
            }
            chart.paint(graphics, width, top);
            legend.paint(graphics, width, top);
            graphics.dispose();
            return Png.of(image);
        } catch (IOException e) {
            throw new UncheckedIOException("The chart could not be drawn into memory", e);
        } catch (LinkageError | InternalError e) {
            // No fonts or no drawing library on this computer: the text stands in for the picture.
            return null;
        }
    }

    @Override
    public final String html() {
        byte[] png = png();
        if (png == null) {
            return Html.preformatted(text());
        }
        return "<img width=\"%s\" style=\"max-width:100%%\" alt=\"%s\" src=\"data:image/png;base64,%s\">"
                .formatted(width(), Html.escape(text()), Base64.getEncoder().encodeToString(png));
    }

    @Override
    public final String toString() {
        return text();
    }
}
