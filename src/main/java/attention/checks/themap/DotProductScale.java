package attention.checks.themap;

import attention.matrix.Matrix;
import java.util.OptionalDouble;

/** Whether weights are the softmax of dot products times one number, and of which. */
final class DotProductScale {
    private static final double NEAR = 1e-4;

    private DotProductScale() {}

    /**
     * The number by which the dot products were multiplied.
     *
     * @param queries (n × d)
     * @param keys (m × d), without padding
     * @param weights (n × m), each row a distribution
     * @return nothing if there is no such number
     */
    static OptionalDouble of(Matrix queries, Matrix keys, Matrix weights) {
        Matrix scores = queries.timesTransposed(keys);
        double scale = slope(scores, weights);
        if (!Double.isFinite(scale)) {
            return OptionalDouble.empty(); // a weight of 0, which no softmax gives here
        }
        for (int i = 0; i < scores.rows(); i++) {
            for (int j = 1; j < scores.cols(); j++) {
                double apart = Math.log(weights.get(i, j) / weights.get(i, 0));
                double expected = scale * (scores.get(i, j) - scores.get(i, 0));
                if (!(Math.abs(apart - expected) <= NEAR * Math.max(1, Math.abs(expected)))) {
                    return OptionalDouble.empty();
                }
            }
        }
        return OptionalDouble.of(scale);
    }

    /** From the two scores of the first query that are farthest apart. */
    private static double slope(Matrix scores, Matrix weights) {
        int low = 0;
        int high = 0;
        for (int j = 1; j < scores.cols(); j++) {
            low = scores.get(0, j) < scores.get(0, low) ? j : low;
            high = scores.get(0, j) > scores.get(0, high) ? j : high;
        }
        return Math.log(weights.get(0, high) / weights.get(0, low))
                / (scores.get(0, high) - scores.get(0, low));
    }

    /** Whether it is this number. */
    static boolean is(double number, Matrix queries, Matrix keys, Matrix weights) {
        OptionalDouble scale = of(queries, keys, weights);
        return scale.isPresent() && Math.abs(scale.getAsDouble() - number) <= NEAR;
    }

    /**
     * Whether it is one number for the weights of these queries, and for those of queries three
     * times as long.
     */
    static boolean isOneFor(Matrix queries, Matrix keys, Matrix... weights) {
        OptionalDouble scale = of(queries, keys, weights[0]);
        return scale.isPresent() && is(scale.getAsDouble(), queries.scaled(3), keys, weights[1]);
    }
}
