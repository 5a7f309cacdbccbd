package attention.show;

import attention.variant.Axis;
import java.awt.Color;

/**
 * The one palette of the workbook: a colour means the same in each chart, step view and verdict.
 *
 * <p>All are dark enough for text on white (contrast at least 4.5 : 1), light enough for lines on a
 * dark page (at least 3 : 1), and told apart by colour-blind eyes. Text on a dark page never takes
 * them: it keeps the page's own colour, over a translucent {@link #tint(double)}.
 */
public enum Theme {
    QUERY("#2469e6"),
    KEY("#a35a00"),
    VALUE("#13725f"),
    WEIGHT("#bb259f"),
    /** Scores and whatever else has no part of its own. */
    NEUTRAL("#6b7280"),
    RIGHT("#1a7f37"),
    WRONG("#cf222e"),
    /** Skipped, or not attempted. */
    SKIPPED("#6b7280");

    /** The strongest tint on which a light and a dark page's own text stay readable. */
    public static final double STRONGEST_TINT = 0.6;

    /** A thin line that can be seen on light and dark pages. */
    public static final String LINE = "1px solid rgba(128,128,128,0.45)";

    private final String hex;

    Theme(String hex) {
        this.hex = hex;
    }

    /** The colour of what the rows or columns of a step are. */
    static Theme of(Axis axis) {
        if (axis.isLike(Axis.QUERIES)) {
            return QUERY;
        }
        if (axis.isLike(Axis.KEYS)) {
            return KEY;
        }
        return axis.isLike(Axis.COLUMNS) ? VALUE : NEUTRAL;
    }

    /** The full colour as CSS: for borders and lines, and for badges with white text on them. */
    public String hex() {
        return hex;
    }

    /** The full colour for a chart. */
    public Color color() {
        return Color.decode(hex);
    }

    /**
     * The colour as a translucent CSS background for text.
     *
     * @param intensity 0 (nothing) to 1 ({@link #STRONGEST_TINT}); what is outside is cut
     */
    public String tint(double intensity) {
        Color color = color();
        long percent = Math.round(100 * STRONGEST_TINT * Math.max(0, Math.min(1, intensity)));
        return "rgba(%s,%s,%s,%s)"
                .formatted(
                        color.getRed(),
                        color.getGreen(),
                        color.getBlue(),
                        percent == 0 ? "0" : "0." + (percent < 10 ? "0" : "") + percent);
    }
}
