package attention.checks.hierarchical;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Weighing;
import attention.exercise.AttentionPoolingContract;
import attention.matrix.Matrix;

/** A weight that is tiny and counts, and a text longer than any that was shown. */
final class AttentionPoolingHeldBackCheck extends AttentionPoolingCheck {
    private static final int LONG = 2_000;

    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final int LARGE = 1 << 18;

    private static final Mistakes<AttentionPoolingContract> MISTAKES =
            Mistakes.<AttentionPoolingContract>none()
                    .add(
                            "weights-rounded",
                            PoolingSteps.RIGHT.weigh(
                                    (scores, normalizer) ->
                                            rounded(normalizer.weights(scores.transpose()))))
                    .add(
                            "long-texts-cut",
                            (h, w, b, u, n) ->
                                    PoolingSteps.RIGHT.pooled(
                                            h.rowRange(0, Math.min(h.rows(), 512)), w, b, u, n));

    @Override
    public Mistakes<AttentionPoolingContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 2, needs = 2)
    void a_tiny_weight_counts(Attempt<AttentionPoolingContract> attempt) {
        Matrix inputs = of(new double[][] {{LARGE, 1}, {-LARGE, 0}});
        Matrix w = Matrix.ofColumn(0, 3.0 / LARGE);
        Matrix one = Matrix.ofRow(1);
        Matrix none = Matrix.ofRow(0);
        attempt.calling("tiny", it -> it.pooled(inputs, w, none, one, Weighing.SCORES))
                .byHand()
                .equalsReference();
    }

    @Part(number = 9, points = 1, needs = 2)
    void a_long_text(Attempt<AttentionPoolingContract> attempt) {
        Matrix inputs = Matrix.generate(LONG, 2, (i, j) -> (i * (j + 3) % 7 - 3) / 2.0);
        Matrix w = of(new double[][] {{1, -1, 0.5}, {0.5, 1, -1}});
        Matrix bias = Matrix.ofRow(0, 0.5, -0.5);
        Matrix u = Matrix.ofColumn(1, -1, 2);
        attempt.calling("long", it -> it.pooled(inputs, w, bias, u, Weighing.SOFT))
                .equalsReference();
    }

    private static Matrix rounded(Matrix weights) {
        return Matrix.generate(
                weights.rows(),
                weights.cols(),
                (i, j) -> Math.round(weights.get(i, j) * 1e6) / 1e6);
    }
}
