package attention.checks.whyscale;

import static attention.checks.pieces.Vectors.softmax;

import attention.check.Mistakes;
import attention.exercise.SoftmaxJacobianContract;
import attention.matrix.Entry;
import attention.matrix.Matrix;
import java.util.function.Function;

/** Wrong answers to SoftmaxJacobian that learners write. */
final class SoftmaxJacobianMistakes {
    static final Mistakes<SoftmaxJacobianContract> ALL =
            Mistakes.<SoftmaxJacobianContract>none()
                    .add("diagonal-only", table(w -> (i, j) -> i == j ? w[i] * (1 - w[i]) : 0))
                    .add(
                            "minus-forgotten",
                            table(w -> (i, j) -> i == j ? w[i] * (1 - w[i]) : w[i] * w[j]))
                    .add("diagonal-forgotten", table(w -> (i, j) -> -w[i] * w[j]))
                    .add(
                            "weight-on-the-diagonal",
                            table(w -> (i, j) -> i == j ? w[i] : -w[i] * w[j]))
                    .add("sign-turned", table(w -> (i, j) -> w[i] * (w[j] - (i == j ? 1 : 0))))
                    .add(
                            "own-weight-everywhere",
                            table(w -> (i, j) -> w[i] * ((i == j ? 1 : 0) - w[i])))
                    .add("same-formula-everywhere", table(w -> (i, j) -> w[i] * (1 - w[j])))
                    .add("softmax-taken-again", table(w -> (i, j) -> entry(softmax(w), i, j)))
                    // Each row is the same one, which was filled last.
                    .add("one-row-for-all", table(w -> (i, j) -> entry(w, w.length - 1, j)))
                    .add(
                            "a-row-of-derivatives",
                            weights -> {
                                double[][] row = new double[1][weights.length];
                                for (int j = 0; j < weights.length; j++) {
                                    row[0][j] = weights[j] * (1 - weights[j]);
                                }
                                return row;
                            })
                    .add("weight-forgotten", table(w -> (i, j) -> (i == j ? 1 : 0) - w[j]));

    private SoftmaxJacobianMistakes() {}

    static SoftmaxJacobianContract table(Function<double[], Entry> formula) {
        return weights ->
                Matrix.generate(weights.length, weights.length, formula.apply(weights)).toArray();
    }

    /** The right one. */
    static double entry(double[] w, int i, int j) {
        return w[i] * ((i == j ? 1 : 0) - w[j]);
    }
}
