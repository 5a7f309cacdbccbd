package attention.show;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;

/**
 * The names of the series below a chart, in as many rows as they need. XChart's own legend has one
 * row, and is cut at both ends where that is too long.
 */
final class Legend {
    private static final int ROW = 24;
    private static final int SIGN = 34;
    private static final int GAP = 22;
    private static final int MARGIN = 14;
    private static final int MARKER = 8;

    /** Sizes are the same whatever they are drawn on. */
    private static final FontRenderContext SIZES = new FontRenderContext(null, true, true);

    static final Legend NONE = new Legend(false);

    private final boolean bars;
    private final List<List<Entry>> rows = new ArrayList<>();

    private record Entry(SeriesData series, boolean marked, TextLayout name) {
        double width() {
            return SIGN + name.getAdvance();
        }
    }

    private Legend(boolean bars) {
        this.bars = bars;
    }

    /** Of bars: a box for each. */
    static Legend ofBars(List<SeriesData> series, int width) {
        return new Legend(true).fill(series, false, width);
    }

    /** Of lines: a piece of each, with its marker where the line has some. */
    static Legend ofLines(List<SeriesData> series, boolean marked, int width) {
        return new Legend(false).fill(series, marked, width);
    }

    private Legend fill(List<SeriesData> series, boolean marked, int width) {
        List<Entry> row = new ArrayList<>();
        for (SeriesData one : series.size() > 1 ? series : List.<SeriesData>of()) {
            TextLayout name = new TextLayout(one.name(), Fonts.plain(13), SIZES);
            Entry entry = new Entry(one, marked, name);
            if (!row.isEmpty() && width(row) + GAP + entry.width() > width - 2 * MARGIN) {
                rows.add(row);
                row = new ArrayList<>();
            }
            row.add(entry);
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return this;
    }

    private static double width(List<Entry> row) {
        return GAP * (row.size() - 1) + row.stream().mapToDouble(Entry::width).sum();
    }

    int rows() {
        return rows.size();
    }

    /** Pixels for the rows after the first. */
    int more() {
        return ROW * Math.max(0, rows.size() - 1);
    }

    /** Pixels from the chart above to the end of the picture. */
    int height() {
        return rows.isEmpty() ? 0 : ROW * rows.size() + MARGIN / 2;
    }

    /** Draws all rows, each in the middle; the chart ends at the top. */
    void paint(Graphics2D graphics, int width, int top) {
        double baseline = top + ROW * 0.6;
        for (List<Entry> row : rows) {
            double x = (width - width(row)) / 2;
            for (Entry entry : row) {
                sign(graphics, entry, x, baseline - 4.5);
                graphics.setColor(ChartStyle.INK);
                // As outlines, like all text of the chart.
                AffineTransform place = AffineTransform.getTranslateInstance(x + SIGN, baseline);
                graphics.fill(entry.name().getOutline(place));
                x += entry.width() + GAP;
            }
            baseline += ROW;
        }
    }

    private void sign(Graphics2D graphics, Entry entry, double x, double y) {
        Color color = entry.series().color();
        graphics.setColor(color);
        Shape shape =
                bars
                        ? new Rectangle2D.Double(x + 14, y - 6, 12, 12)
                        : new Line2D.Double(x, y, x + SIGN - 8, y);
        if (bars) {
            graphics.fill(shape);
            return;
        }
        graphics.setStroke(entry.series().stroke());
        graphics.draw(shape);
        if (entry.marked()) {
            graphics.setStroke(new BasicStroke());
            Marker marker = entry.series().marker();
            marker.paint(graphics, x + (SIGN - 8) / 2.0, y, MARKER);
        }
    }
}
