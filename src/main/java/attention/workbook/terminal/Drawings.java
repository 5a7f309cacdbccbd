package attention.workbook.terminal;

import static java.util.stream.Collectors.joining;

import attention.show.Shown;

/**
 * How the session of this process shows values: on a screen no table and no line of words is too
 * wide, and charts are drawn where somebody looks at them. Without a screen all stays as it is.
 */
public final class Drawings {
    private static volatile int width;
    private static volatile boolean draws;

    private Drawings() {}

    /** From now on all is shown as this screen can show it. */
    public static void on(Screen screen) {
        width = screen.width();
        draws = screen.draws();
    }

    /** From now on there is no screen. */
    public static void off() {
        width = 0;
        draws = false;
    }

    /** What a session prints of a value. */
    public static String text(Shown shown) {
        return fitting(draws ? shown.drawn(width) : shown.text());
    }

    /** A text as the screen has room for it. */
    public static String fitting(String text) {
        int columns = width;
        return columns == 0
                ? text
                : WideTables.lines(text.lines().toList(), columns).stream()
                        .flatMap(line -> HangingIndent.lines(line, columns).stream())
                        .collect(joining("\n"));
    }
}
