package attention.checks.whyscale;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.SoftmaxJacobianContract;
import java.util.Arrays;

/** The table of hundreds of weights: entries too small to be seen still add up along a row. */
final class SoftmaxJacobianHeldBackCheck extends SoftmaxJacobianCheck {
    private static final int SMALL = 256;

    @Override
    public Mistakes<SoftmaxJacobianContract> mistakes() {
        return SoftmaxJacobianHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 7, points = 1, title = "hundreds of small weights", needs = 2)
    void hundreds_of_small_weights(Attempt<SoftmaxJacobianContract> attempt) {
        double[] weights = new double[SMALL + 1];
        Arrays.fill(weights, 1 / 1024.0);
        weights[SMALL] = 0.75;
        attempt.calling(
                        "the Jacobian of 256 weights of 1/1024, and 0.75 as the last",
                        it -> it.jacobian(weights))
                .satisfies(
                        "Each row of a Jacobian of softmax adds up to 0.",
                        jacobian ->
                                Arrays.stream(jacobian)
                                        .mapToDouble(row -> Arrays.stream(row).sum())
                                        .allMatch(sum -> Math.abs(sum) < 1e-5));
    }
}
