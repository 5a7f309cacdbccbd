package attention.score;

import attention.matrix.Matrix;
import attention.matrix.Operation;

/** How well one query matches one key, whatever stands beside them. */
@FunctionalInterface
public interface ScoreFunction extends Scorer {
    /**
     * The definition, for one pair.
     *
     * @param query dQ numbers
     * @param key dK numbers; where the score compares them one by one, as many as the query
     */
    double score(double[] query, double[] key);

    /**
     * Every query against every key: {@code (n × dQ), (m × dK) → (n × m)}.
     *
     * <p>This default asks {@link #score} for each pair. No gradient passes through it, and {@code
     * backward()} says so; score functions that are to be trained give a form of their own.
     */
    @Override
    default Matrix scores(Matrix queries, Matrix keys) {
        double[][] scores = new double[queries.rows()][keys.rows()];
        for (int i = 0; i < queries.rows(); i++) {
            for (int j = 0; j < keys.rows(); j++) {
                scores[i][j] = score(queries.row(i), keys.row(j));
            }
        }
        Operation pairByPair =
                Operation.of("scores pair by pair").showing(new ScoreFunctionArithmetic());
        return Matrix.operation(scores, pairByPair, queries, keys);
    }

    @Override
    default Scorer unscaled() {
        return this;
    }
}
