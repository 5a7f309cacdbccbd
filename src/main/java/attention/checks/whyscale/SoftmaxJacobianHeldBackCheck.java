package attention.checks.whyscale;

import static attention.checks.whyscale.SoftmaxJacobianMistakes.entry;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.SoftmaxJacobianContract;
import java.util.Arrays;

/** The table of hundreds of weights: entries too small to be seen still add up along a row. */
final class SoftmaxJacobianHeldBackCheck extends SoftmaxJacobianCheck {
    private static final int SMALL = 256;
    private static final Mistakes<SoftmaxJacobianContract> MISTAKES =
            Mistakes.<SoftmaxJacobianContract>none()
                    .add(
                            "small-entries-lost",
                            SoftmaxJacobianMistakes.table(
                                    w -> (i, j) -> Math.round(1e5 * entry(w, i, j)) / 1e5));

    @Override
    public Mistakes<SoftmaxJacobianContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 7, points = 1, needs = 2)
    void hundreds_of_small_weights(Attempt<SoftmaxJacobianContract> attempt) {
        double[] weights = new double[SMALL + 1];
        Arrays.fill(weights, 1 / 1024.0);
        weights[SMALL] = 0.75;
        attempt.calling("many-small", it -> it.jacobian(weights))
                .satisfies(SoftmaxJacobianCheck::rowsAddUpToZero);
    }
}
