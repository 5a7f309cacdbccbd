package attention.show;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.ChartEncoder;
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

    @Override
    public final byte @Nullable [] png() {
        try {
            return ChartEncoder.getBytes(chart(), "png");
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
        return "<img style=\"max-width:100%%\" alt=\"%s\" src=\"data:image/png;base64,%s\">"
                .formatted(Html.escape(text()), Base64.getEncoder().encodeToString(png));
    }

    @Override
    public final String toString() {
        return text();
    }
}
