package attention.checks.pieces;

import attention.exercise.AttentionFunction;
import attention.mask.CausalMask;
import attention.matrix.Matrix;
import attention.score.ScaledDotProduct;
import attention.variant.Attention;

/**
 * What is handed over as the attention: the core's, and probes, whose answers show what was asked
 * of whom.
 */
public enum AttentionProbe implements AttentionFunction {
    /** Soft attention with scaled dot products. */
    SOFT {
        @Override
        public Matrix context(Matrix queries, Matrix keys, Matrix values) {
            return new Attention().attend(queries, keys, values).context();
        }
    },
    /** Row i is value i and 100 · (i + 1): shows where each row goes. */
    TAGS {
        @Override
        public Matrix context(Matrix queries, Matrix keys, Matrix values) {
            return Matrix.generate(
                    queries.rows(),
                    values.cols(),
                    (i, j) -> values.get(i % values.rows(), j) + 100 * (i + 1));
        }
    },
    /** Every row is the mean of the values and 100: shows what is done to the answers. */
    ADDS {
        @Override
        public Matrix context(Matrix queries, Matrix keys, Matrix values) {
            Matrix all = Matrix.generate(queries.rows(), values.rows(), (i, j) -> 1);
            return all.times(values).scaled(1.0 / values.rows()).shifted(100);
        }
    },
    /** Twice what the values give, weighed by the plain dot products: shows every scale. */
    DOUBLES {
        @Override
        public Matrix context(Matrix queries, Matrix keys, Matrix values) {
            return queries.timesTransposed(keys).times(values).scaled(2);
        }
    },
    /** Soft attention that never looks ahead: knows which row is asked. */
    CAUSAL {
        @Override
        public Matrix context(Matrix queries, Matrix keys, Matrix values) {
            return new Attention(new ScaledDotProduct(), new CausalMask())
                    .attend(queries, keys, values)
                    .context();
        }
    }
}
