package attention.own;

import attention.matrix.Shape;
import java.util.function.UnaryOperator;

/** How results answer when one number that goes in is moved a little: no calculus needed. */
final class Nudging {
    private static final double NUDGE = 1e-3;

    /** Wide enough for answers that compute with floats inside, narrow enough for any mistake. */
    private static final double TOLERANCE = 1e-3;

    private Nudging() {}

    /** The slope of each result along number k of a row, from one step up and one down. */
    static double[] slopes(UnaryOperator<double[]> results, double[] row, int k) {
        double[] nudged = row.clone();
        nudged[k] = row[k] + NUDGE;
        double[] slopes = results.apply(nudged.clone()).clone();
        nudged[k] = row[k] - NUDGE;
        double[] down = results.apply(nudged);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (slopes[i] - down[i]) / (2 * NUDGE);
        }
        return slopes;
    }

    static boolean near(double expected, double got) {
        return Math.abs(expected - got) <= TOLERANCE * Math.max(1, Math.abs(expected));
    }

    /** What to call an answer; a lambda has no name worth reading. */
    static String name(Object answer) {
        String name = answer.getClass().getSimpleName();
        return name.contains("$$Lambda") ? "the given function" : name;
    }

    /** Stops a result that is missing, ragged or of another shape. */
    static void requireShape(Object answer, String what, double[][] rows, Shape shape) {
        String got = "";
        if (rows == null || rows.length != shape.rows()) {
            got = rows == null ? "null" : "it has " + rows.length + " rows";
        }
        for (int i = 0; got.isEmpty() && i < rows.length; i++) {
            if (rows[i] == null || rows[i].length != shape.cols()) {
                String row = rows[i] == null ? "null" : rows[i].length + " numbers long";
                got = "row " + (i + 1) + " is " + row;
            }
        }
        if (!got.isEmpty()) {
            throw new IllegalStateException(
                    "The %s that %s gives has to be %s, but %s."
                            .formatted(
                                    what,
                                    name(answer),
                                    shape,
                                    got.equals("null") ? "is null" : got));
        }
    }
}
