package attention.checks.transformer;

import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.mean;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.LayerNormContract;
import attention.matrix.Matrix;

/**
 * Rows that lie far from 0, and rows that hardly differ. All numbers are such that a float holds
 * them, their sum and their mean exactly.
 */
final class LayerNormHeldBackCheck extends LayerNormCheck {
    private static final double FAR = 1L << 26;
    private static final double LITTLE = 1.0 / (1 << 20);

    private static final Mistakes<LayerNormContract> MISTAKES =
            Mistakes.<LayerNormContract>none()
                    .add(
                            "variance-as-a-difference",
                            LayerNormMistakes.norm(
                                    (x, e) -> {
                                        double mean = mean(x);
                                        double squares = dot(x, x) / x.length;
                                        double root = Math.sqrt(squares - mean * mean + e);
                                        return each(x, it -> (it - mean) / root);
                                    }))
                    .add(
                            "little-taken-for-nothing",
                            LayerNormMistakes.norm(
                                    (x, e) ->
                                            LayerNormMistakes.variance(x) < 1e-9
                                                    ? each(x, it -> 0)
                                                    : LayerNormMistakes.right(x, e)))
                    .add(
                            "epsilon-never-smaller",
                            LayerNormMistakes.norm(
                                    (x, e) -> LayerNormMistakes.right(x, Math.max(1e-8, e))));

    @Override
    public Mistakes<LayerNormContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 1, needs = 2)
    void far_from_zero(Attempt<LayerNormContract> attempt) {
        Matrix far = grid(new double[][] {{FAR, FAR + 16, FAR + 80}, {-FAR, 16 - FAR, 32 - FAR}});
        attempt.calling("far", it -> bare(it, far, 1)).byHand().equalsReference();
    }

    @Part(number = 9, points = 1, needs = 2)
    void hardly_different(Attempt<LayerNormContract> attempt) {
        Matrix near = Matrix.ofRow(1 + LITTLE, 1 - LITTLE, 1, 1);
        attempt.calling("near", it -> bare(it, near, 1e-12)).byHand().equalsReference();
    }
}
