package attention.study.themap;

import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All weights that lead to one context: those w ≥ 0 that add up to 1 and give {@code w · values =
 * context}. They form a body with flat sides, whose corners have at most as many weights above 0 as
 * there are equations; what lies between the corners leads to the same context. Corners are found
 * by trying all choices of keys, which is meant for a handful of them.
 *
 * @param values what each key has to give, (m × dV)
 * @param context (1 × dV)
 */
public record SameContext(Matrix values, Matrix context) {
    private static final double TINY = 1e-9;

    /**
     * The corners: m weights each.
     *
     * @throws IllegalArgumentException if no weights lead to this context
     */
    public List<double[]> corners() {
        List<double[]> corners = new ArrayList<>();
        for (int size = 1; size <= Math.min(values.cols() + 1, values.rows()); size++) {
            choose(new int[size], 0, 0, corners);
        }
        if (corners.isEmpty()) {
            throw new IllegalArgumentException(
                    "No weights lead to this context: it is no mixture of the values.");
        }
        return corners;
    }

    /** The least weight that each key can have. */
    public double[] least() {
        return extreme(-1);
    }

    /** The most that it can have. */
    public double[] most() {
        return extreme(1);
    }

    private double[] extreme(int sign) {
        double[] extreme = new double[values.rows()];
        Arrays.fill(extreme, -sign * Double.MAX_VALUE);
        for (double[] corner : corners()) {
            for (int j = 0; j < extreme.length; j++) {
                extreme[j] = sign * Math.max(sign * extreme[j], sign * corner[j]);
            }
        }
        return extreme;
    }

    private void choose(int[] keys, int chosen, int from, List<double[]> corners) {
        if (chosen == keys.length) {
            addCorner(keys, corners);
            return;
        }
        for (int key = from; key < values.rows(); key++) {
            keys[chosen] = key;
            choose(keys, chosen + 1, key + 1, corners);
        }
    }

    private void addCorner(int[] keys, List<double[]> corners) {
        double[] solved = Equations.solve(equations(keys));
        if (solved.length == keys.length && Arrays.stream(solved).allMatch(it -> it > TINY)) {
            double[] corner = new double[values.rows()];
            for (int k = 0; k < keys.length; k++) {
                corner[keys[k]] = solved[k];
            }
            corners.add(corner);
        }
    }

    /** A line for each column of the values and one for the sum, the right side at the end. */
    private double[][] equations(int... keys) {
        int lines = values.cols() + 1;
        double[][] equations = new double[lines][keys.length + 1];
        for (int line = 0; line < lines; line++) {
            boolean sum = line == values.cols();
            for (int k = 0; k < keys.length; k++) {
                equations[line][k] = sum ? 1 : values.get(keys[k], line);
            }
            equations[line][keys.length] = sum ? 1 : context.get(0, line);
        }
        return equations;
    }
}
