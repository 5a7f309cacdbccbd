package attention.checks.whyscale;

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
                    .add("small-entries-lost", SoftmaxJacobianHeldBackCheck::rounded);

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
                .satisfies(
                        jacobian ->
                                Arrays.stream(jacobian)
                                        .mapToDouble(row -> Arrays.stream(row).sum())
                                        .allMatch(sum -> Math.abs(sum) < 1e-5));
    }

    private static double[][] rounded(double[] weights) {
        double[][] jacobian = new double[weights.length][weights.length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                double entry = weights[i] * ((i == j ? 1 : 0) - weights[j]);
                jacobian[i][j] = Math.round(entry * 1e5) / 1e5;
            }
        }
        return jacobian;
    }
}
