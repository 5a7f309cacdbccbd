package attention.show;

import java.util.List;

/**
 * Charts in the look of the workbook, each with its text: {@code Charts.bars("Weights",
 * books).series(Theme.WEIGHT, "softmax", weights).axes("book", "weight")}.
 */
public final class Charts {
    private Charts() {}

    /** Bars for labels. */
    public static Bars bars(String title, List<String> labels) {
        return new Bars(title, labels);
    }

    /** Lines over numbers, which should grow. */
    public static Lines lines(String title, double... x) {
        return new Lines(title, x, false);
    }

    /** A staircase over numbers: each y holds until the next x. */
    public static Lines steps(String title, double... x) {
        return new Lines(title, x, true);
    }
}
