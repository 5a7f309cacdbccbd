package attention.mask;

import attention.matrix.Matrix;
import attention.matrix.Operation;

/**
 * Which query may look at which key. A forbidden score becomes −∞, so that its weight becomes 0;
 * masks act before the normalizer, never after it.
 */
@FunctionalInterface
public interface Mask {
    /**
     * Whether this query may look at this key, both counted from 0.
     *
     * @return true = may look
     */
    boolean allows(int query, int key);

    /** Every query may look at every key. */
    static Mask none() {
        return new MaskNone();
    }

    /** Allows what both allow. */
    default Mask and(Mask other) {
        return new MaskBoth(this, other);
    }

    /**
     * The scores, with −∞ in place of those that are forbidden. What stood there does not matter,
     * not even NaN, and gets no gradient.
     *
     * @param scores (n × m), row = query, column = key
     */
    default Matrix applyTo(Matrix scores) {
        double[][] masked = scores.toArray();
        for (int i = 0; i < masked.length; i++) {
            for (int j = 0; j < masked[i].length; j++) {
                masked[i][j] = allows(i, j) ? masked[i][j] : Double.NEGATIVE_INFINITY;
            }
        }
        Operation mask =
                Operation.of("mask", (upstream, result, in) -> onlyAllowed(upstream))
                        .showing(new MaskArithmetic(this));
        return Matrix.operation(masked, mask, scores);
    }

    private Matrix onlyAllowed(Matrix upstream) {
        return Matrix.generate(
                upstream.rows(), upstream.cols(), (i, j) -> allows(i, j) ? upstream.get(i, j) : 0);
    }
}
