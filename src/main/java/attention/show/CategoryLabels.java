package attention.show;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Annotation;

/**
 * The words below a chart's columns, all on one line. XChart sets each by its own outline, so that
 * a word with a descender hops; its own stay there unseen and keep the place.
 */
final class CategoryLabels extends Annotation {
    private static final int PADDING = 6;

    private final List<String> words;
    private final double content;

    /**
     * @param content the part of the plot's width that the columns take
     */
    CategoryLabels(List<String> words, double content) {
        super(false);
        this.words = words;
        this.content = content;
    }

    @Override
    public void paint(Graphics2D graphics) {
        bounds = graphics.getClipBounds();
        Font font = Fonts.plain(13);
        double left = getXAxisScreenValueForMin();
        double column = (getXAxisScreenValueForMax() - left) * content / words.size();
        double first = left + (getXAxisScreenValueForMax() - left) * (1 - content) / 2;
        double bottom = Math.max(getYAxisScreenValueForMin(), getYAxisScreenValueForMax());
        graphics.setColor(ChartStyle.SOFT_INK);
        for (int i = 0; i < words.size(); i++) {
            TextLayout word = new TextLayout(words.get(i), font, graphics.getFontRenderContext());
            double x = first + (i + 0.5) * column - word.getAdvance() / 2.0;
            double y = bottom + PADDING + word.getAscent();
            graphics.fill(word.getOutline(AffineTransform.getTranslateInstance(x, y)));
        }
    }
}
