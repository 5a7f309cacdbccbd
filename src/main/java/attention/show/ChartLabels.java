package attention.show;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Annotation;

/**
 * Texts that XChart paints over its plot, where XChart's own value labels would be cut off, rounded
 * to 16 digits or unreadable on their colour.
 */
final class ChartLabels extends Annotation {
    /**
     * One text.
     *
     * @param across the middle of the text: 0 at the left edge of the plot, 1 at its right edge
     * @param upwards a number of the y axis, or, if its ticks are words, 0 at the bottom of the
     *     plot and 1 at its top
     * @param lift so many pixels higher, or lower if negative
     */
    record Label(String text, double across, double upwards, int lift, Color color) {}

    private final List<Label> labels = new ArrayList<>();
    private final Font font;
    private final boolean ticksAreWords;

    /**
     * @param ticksAreWords whether the y axis of the chart holds words and no numbers
     */
    ChartLabels(Font font, boolean ticksAreWords) {
        super(false);
        this.font = font;
        this.ticksAreWords = ticksAreWords;
    }

    void add(Label label) {
        labels.add(label);
    }

    @Override
    public void paint(Graphics2D graphics) {
        bounds = graphics.getClipBounds();
        for (Label label : labels) {
            paint(graphics, label);
        }
    }

    private void paint(Graphics2D graphics, Label label) {
        TextLayout layout = new TextLayout(label.text(), font, graphics.getFontRenderContext());
        Shape outline = layout.getOutline(null);
        Rectangle2D box = outline.getBounds2D();
        double left = getXAxisScreenValueForMin();
        double right = getXAxisScreenValueForMax();
        double x = left + label.across() * (right - left) - box.getCenterX();
        double y = height(label.upwards()) - label.lift() - box.getCenterY();
        graphics.setColor(label.color());
        graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline));
    }

    /** Pixels from the top of the picture. */
    private double height(double upwards) {
        if (!ticksAreWords) {
            return getYAxisScreenValue(upwards);
        }
        double edge = getYAxisScreenValueForMin();
        double otherEdge = getYAxisScreenValueForMax();
        double bottom = Math.max(edge, otherEdge);
        return bottom - upwards * Math.abs(edge - otherEdge);
    }
}
