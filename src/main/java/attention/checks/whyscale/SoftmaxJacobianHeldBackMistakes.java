package attention.checks.whyscale;

import attention.check.Mistakes;
import attention.exercise.SoftmaxJacobianContract;

/** A wrong answer to SoftmaxJacobian that only hundreds of weights tell from right ones. */
final class SoftmaxJacobianHeldBackMistakes {
    static final Mistakes<SoftmaxJacobianContract> ALL =
            Mistakes.<SoftmaxJacobianContract>none()
                    .add(
                            "small-entries-lost",
                            "Row 1 adds up to {sum} instead of 0: your entries are rounded, or those"
                                    + " close to 0 left out. Of one entry nobody sees it, of"
                                    + " hundreds it is as much as the diagonal. Round when you"
                                    + " print, not when you compute.",
                            SoftmaxJacobianHeldBackMistakes::rounded);

    private SoftmaxJacobianHeldBackMistakes() {}

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
