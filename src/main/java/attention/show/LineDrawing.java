package attention.show;

import attention.matrix.Numbers;
import attention.matrix.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines in the characters of a terminal: each braille character holds two by four dots. A letter at
 * its end tells each line from the others, and so do the gaps in it.
 */
final class LineDrawing {
    private static final int BRAILLE = 0x2800;

    /** The bit of each dot of a character, by row and column. */
    private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    private static final int ROWS = 12;
    private static final int ACROSS = 2;
    private static final int DOWN = 4;
    private static final int SHORTEST = 20;

    /**
     * The lines as they are drawn, logarithms on a logarithmic axis.
     *
     * @param y of each line
     * @param lowest end of the y axis
     * @param highest end of the y axis
     * @param staircase whether a line goes in steps
     * @param logX whether {@code x} are logarithms
     * @param logY whether {@code y} are
     */
    @SuppressWarnings("ArrayRecordComponent") // drawn once: nobody compares two of them
    record Plot(
            double[] x,
            List<double[]> y,
            double lowest,
            double highest,
            boolean staircase,
            boolean logX,
            boolean logY) {

        double firstLabel() {
            return logX ? Math.pow(10, x[0]) : x[0];
        }

        double lastLabel() {
            return logX ? Math.pow(10, x[x.length - 1]) : x[x.length - 1];
        }

        double lowestLabel() {
            return logY ? Math.pow(10, lowest) : lowest;
        }

        double highestLabel() {
            return logY ? Math.pow(10, highest) : highest;
        }
    }

    private final int columns;
    private final int[][] cells;
    private final char[] ends = new char[ROWS];

    private LineDrawing(int columns) {
        this.columns = columns;
        this.cells = new int[ROWS][columns];
        Arrays.fill(ends, ' ');
    }

    /**
     * The plot between its axes, and which letter is which line.
     *
     * @param names of the lines
     * @param width of the terminal
     */
    static List<String> lines(Plot plot, List<String> names, int width) {
        String low = Numbers.text(plot.lowestLabel());
        String high = Numbers.text(plot.highestLabel());
        int left = Math.max(low.length(), high.length());
        LineDrawing drawing = new LineDrawing(Math.max(SHORTEST, width - left - 6));
        for (int k = 0; k < plot.y().size(); k++) {
            drawing.draw(plot, plot.y().get(k), k);
        }
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String label = label(row, low, high);
            String dots = drawing.row(row);
            String end = names.size() > 1 ? " " + drawing.ends[row] : "";
            lines.add(
                    ("  " + " ".repeat(left - label.length()) + label + " ┤" + dots + end)
                            .stripTrailing());
        }
        lines.add("  " + " ".repeat(left) + " └" + "─".repeat(drawing.columns));
        String first = Numbers.text(plot.firstLabel());
        String last = Numbers.text(plot.lastLabel());
        int between = Math.max(1, drawing.columns - first.length() - last.length());
        lines.add("  " + " ".repeat(left + 2) + first + " ".repeat(between) + last);
        lines.addAll(legend(names, width));
        return lines;
    }

    /** Ends of the axis; where all is level, its height alone. */
    private static String label(int row, String low, String high) {
        if (low.equals(high)) {
            return row == ROWS / 2 - 1 ? low : "";
        }
        return row == 0 ? high : row == ROWS - 1 ? low : "";
    }

    private static List<String> legend(List<String> names, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < names.size() && names.size() > 1; k++) {
            String entry = letter(k) + " " + names.get(k);
            if (!line.isEmpty() && TextTable.width(line) + 3 + TextTable.width(entry) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "  " : " · ").append(entry);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static char letter(int k) {
        return (char) ('a' + k % 26);
    }

    private void draw(Plot plot, double[] y, int k) {
        double[] x = plot.x();
        int previousAcross = -1;
        int previousDown = -1;
        for (int i = 0; i < x.length; i++) {
            int across = place(x[i], x[0], x[x.length - 1], columns * ACROSS);
            int down = ROWS * DOWN - 1 - place(y[i], plot.lowest(), plot.highest(), ROWS * DOWN);
            if (previousAcross < 0) {
                dot(across, down);
            } else if (plot.staircase()) {
                line(previousAcross, previousDown, across, previousDown, k);
                line(across, previousDown, across, down, k);
            } else {
                line(previousAcross, previousDown, across, down, k);
            }
            previousAcross = across;
            previousDown = down;
        }
        name(Math.max(0, Math.min(ROWS - 1, previousDown / DOWN)), letter(k));
    }

    /** At the line's end, or as near as other letters allow. */
    private void name(int row, char letter) {
        for (int away = 0; away < ROWS; away++) {
            for (int at : new int[] {row + away, row - away}) {
                if (at >= 0 && at < ROWS && ends[at] == ' ') {
                    ends[at] = letter;
                    return;
                }
            }
        }
    }

    private static int place(double number, double first, double last, int places) {
        double share = last == first ? 0.5 : (number - first) / (last - first);
        return (int) Math.round(share * (places - 1));
    }

    private void line(int x0, int y0, int x1, int y1, int k) {
        int count = Math.max(1, Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)));
        for (int i = 0; i <= count; i++) {
            int across = (int) Math.round(x0 + (x1 - x0) * (double) i / count);
            int down = (int) Math.round(y0 + (y1 - y0) * (double) i / count);
            // The first line is whole, each further one has wider gaps.
            if (k == 0 || (across + down) % (k + 1) == 0) {
                dot(across, down);
            }
        }
    }

    /** What lies beyond a fixed range is cut off. */
    private void dot(int across, int down) {
        if (across >= 0 && across < columns * ACROSS && down >= 0 && down < ROWS * DOWN) {
            cells[down / DOWN][across / ACROSS] |= BITS[down % DOWN][across % ACROSS];
        }
    }

    private String row(int row) {
        StringBuilder text = new StringBuilder();
        for (int cell : cells[row]) {
            text.append(cell == 0 ? ' ' : (char) (BRAILLE + cell));
        }
        return text.toString();
    }
}
