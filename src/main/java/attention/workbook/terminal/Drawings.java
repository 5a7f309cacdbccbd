package attention.workbook.terminal;

import static java.util.stream.Collectors.joining;

import attention.show.Shown;

/** How the session of this process shows values: charts are drawn where somebody looks at them. */
public final class Drawings {
    private static volatile int width;

    private Drawings() {}

    /** From now on charts are drawn if this screen can show them. */
    public static void on(Screen screen) {
        width = screen.draws() ? screen.width() : 0;
    }

    /** What a session prints of a value; at a terminal no line of words is too long. */
    public static String text(Shown shown) {
        return width == 0
                ? shown.text()
                : shown.drawn(width)
                        .lines()
                        .flatMap(line -> HangingIndent.lines(line, width).stream())
                        .collect(joining("\n"));
    }
}
