package attention.score;

import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What additive, concat and MLP scores share: query and key meet in a layer of hidden units. */
final class HiddenLayer {
    private HiddenLayer() {}

    /**
     * {@code vᵀ f(hidden key + hidden query)} for every pair. Goes query by query, so that without
     * parameters only one query's hidden units are in memory at a time.
     *
     * @param hiddenQueries (n × h)
     * @param hiddenKeys (m × h)
     * @param activation f, for every number of a matrix
     * @param v (1 × h)
     * @return (n × m)
     */
    static Matrix scores(
            Matrix hiddenQueries, Matrix hiddenKeys, UnaryOperator<Matrix> activation, Matrix v) {
        Matrix[] rows = new Matrix[hiddenQueries.rows()];
        for (int i = 0; i < rows.length; i++) {
            Matrix hiddenQuery = hiddenQueries.rowRange(i, i + 1); // (1 × h)
            Matrix hidden = activation.apply(hiddenKeys.plusRow(hiddenQuery)); // (m × h)
            rows[i] = v.timesTransposed(hidden); // (1 × m)
        }
        return rows[0].below(Arrays.copyOfRange(rows, 1, rows.length));
    }
}
