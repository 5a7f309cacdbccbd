package attention.show;

import attention.matrix.Numbers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * One series of a chart with the look that tells it from the others: shade, dashes and marker, so
 * that nobody has to tell lines apart by colour.
 *
 * @param rank how many series of the chart came before
 * @param shade how many of the same theme came before
 */
record SeriesData(Theme theme, String name, List<Double> numbers, int rank, int shade) {
    private static final List<float[]> DASHES =
            List.of(
                    new float[] {},
                    new float[] {9, 5},
                    new float[] {2, 4},
                    new float[] {10, 4, 2, 4},
                    new float[] {16, 5});

    private static final List<Marker> MARKERS =
            List.of(
                    SeriesMarkers.CIRCLE,
                    SeriesMarkers.SQUARE,
                    SeriesMarkers.DIAMOND,
                    SeriesMarkers.TRIANGLE_UP,
                    SeriesMarkers.TRIANGLE_DOWN);

    static SeriesData of(Theme theme, String name, double[] numbers, List<SeriesData> before) {
        if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "A chart cannot show %s of \"%s\": all numbers must be finite."
                            .formatted(Numbers.text(numbers), name));
        }
        if (before.stream().anyMatch(data -> data.name().equals(name))) {
            throw new IllegalArgumentException(
                    "The chart has a series \"%s\" already; give this one another name."
                            .formatted(name));
        }
        int shade = (int) before.stream().filter(data -> data.theme() == theme).count();
        return new SeriesData(
                theme, name, Arrays.stream(numbers).boxed().toList(), before.size(), shade);
    }

    /** Stops a chart of nothing before XChart does, in words that help. */
    static void requireSome(String title, List<SeriesData> series) {
        if (series.isEmpty() || series.get(0).numbers().isEmpty()) {
            throw new IllegalStateException(
                    "The chart \"%s\" has no numbers yet: add some with series(name, numbers)."
                            .formatted(title));
        }
    }

    /** The theme's colour for its first series, then darker and lighter in turn. */
    Color color() {
        Color base = theme == Theme.NEUTRAL ? ChartStyle.SOFT_INK : theme.color();
        return switch (shade % 5) {
            case 1 -> mixed(base, Color.BLACK, 0.5);
            case 2 -> mixed(base, Color.WHITE, 0.4);
            case 3 -> mixed(base, Color.BLACK, 0.25);
            case 4 -> mixed(base, Color.WHITE, 0.2);
            default -> base;
        };
    }

    BasicStroke stroke() {
        float[] dash = DASHES.get(rank % DASHES.size());
        return dash.length == 0
                ? new BasicStroke(2.5f)
                : new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    Marker marker() {
        return MARKERS.get(rank % MARKERS.size());
    }

    /** The text of a chart whose series share their labels. */
    static String text(
            String title, List<String> axes, List<String> labels, List<SeriesData> series) {
        Window window = Window.of(labels.size(), 60, 20);
        Columns columns = new Columns().add("", window.words(labels), false);
        for (SeriesData data : series) {
            columns.add(data.name(), data.texts(window), true);
        }
        List<String> lines = ChartText.heading(title, axes.get(0), axes.get(1));
        lines.addAll(columns.lines("  "));
        return String.join("\n", lines);
    }

    /** All numbers as XChart takes them. */
    double[] array() {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private List<String> texts(Window window) {
        double[] shown =
                window.indices().stream()
                        .mapToDouble(i -> Window.isGap(i) ? 0 : numbers.get(i))
                        .toArray();
        String[] aligned = Numbers.aligned(shown);
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < aligned.length; at++) {
            texts.add(Window.isGap(window.indices().get(at)) ? "…" : aligned[at]);
        }
        return texts;
    }

    private static Color mixed(Color color, Color other, double share) {
        return new Color(
                mixed(color.getRed(), other.getRed(), share),
                mixed(color.getGreen(), other.getGreen(), share),
                mixed(color.getBlue(), other.getBlue(), share));
    }

    private static int mixed(int channel, int other, double share) {
        return (int) Math.round((1 - share) * channel + share * other);
    }
}
