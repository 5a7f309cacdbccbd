package attention.checks.whyscale;

import attention.check.Mistakes;
import attention.exercise.SoftmaxJacobianContract;
import attention.matrix.Entry;
import attention.matrix.Matrix;
import java.util.function.Function;

/** Wrong answers to SoftmaxJacobian that learners write. */
final class SoftmaxJacobianMistakes {
    static final Mistakes<SoftmaxJacobianContract> ALL =
            Mistakes.<SoftmaxJacobianContract>none()
                    .add(
                            "diagonal-only",
                            "{place} is {got} instead of {expected}: a nudge of one score moves every"
                                    + " weight, because all of them share one sum.",
                            table(w -> (i, j) -> i == j ? w[i] * (1 - w[i]) : 0))
                    .add(
                            "minus-forgotten",
                            "{place} is {got} instead of {expected}: when one score goes up, all other"
                                    + " weights go down. Off the diagonal there is a minus sign.",
                            table(w -> (i, j) -> i == j ? w[i] * (1 - w[i]) : w[i] * w[j]))
                    .add(
                            "diagonal-forgotten",
                            "{place} is {got} instead of {expected}: on the diagonal weights[i] is"
                                    + " added, because the score's own exponential grows too.",
                            table(w -> (i, j) -> -w[i] * w[j]))
                    .add(
                            "weight-on-the-diagonal",
                            "{place} is {got} instead of {expected}: on the diagonal stands"
                                    + " weights[i] · (1 − weights[i]), not weights[i].",
                            table(w -> (i, j) -> i == j ? w[i] : -w[i] * w[j]))
                    .add(
                            "sign-turned",
                            "{place} is {got} instead of {expected}: all signs are turned. A score"
                                    + " that goes up lifts its own weight.",
                            table(w -> (i, j) -> w[i] * (w[j] - (i == j ? 1 : 0))))
                    .add(
                            "own-weight-everywhere",
                            "{place} is {got} instead of {expected}: the second factor is the weight"
                                    + " of the column, weights[j].",
                            table(w -> (i, j) -> w[i] * ((i == j ? 1 : 0) - w[i])))
                    .add(
                            "same-formula-everywhere",
                            "{place} is {got} instead of {expected}: weights[i] · (1 − weights[j])"
                                    + " holds on the diagonal only.",
                            table(w -> (i, j) -> w[i] * (1 - w[j])))
                    .add(
                            "softmax-taken-again",
                            "{place} is {got} instead of {expected}: your code takes the softmax of"
                                    + " the weights. They are weights already.",
                            table(SoftmaxJacobianMistakes::afterAnotherSoftmax))
                    .add(
                            "one-row-for-all",
                            "{place} is {got} instead of {expected}: all rows are one and the same"
                                    + " array, so the last one overwrites the others. Make a new row"
                                    + " for each weight.",
                            weights -> {
                                int n = weights.length;
                                double[][] jacobian = new double[n][];
                                double[] row = new double[n];
                                for (int i = 0; i < n; i++) {
                                    for (int j = 0; j < n; j++) {
                                        row[j] = weights[i] * ((i == j ? 1 : 0) - weights[j]);
                                    }
                                    jacobian[i] = row;
                                }
                                return jacobian;
                            })
                    .add(
                            "a-row-of-derivatives",
                            "Your result has one row. Each of the weights answers to each of the"
                                    + " scores, so there are as many rows as weights; you returned"
                                    + " {result}.",
                            weights -> {
                                double[][] row = new double[1][weights.length];
                                for (int j = 0; j < weights.length; j++) {
                                    row[0][j] = weights[j] * (1 - weights[j]);
                                }
                                return row;
                            });

    private SoftmaxJacobianMistakes() {}

    private static SoftmaxJacobianContract table(Function<double[], Entry> formula) {
        return weights ->
                Matrix.generate(weights.length, weights.length, formula.apply(weights)).toArray();
    }

    private static Entry afterAnotherSoftmax(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += Math.exp(weight);
        }
        double total = sum;
        return (i, j) ->
                Math.exp(weights[i]) / total * ((i == j ? 1 : 0) - Math.exp(weights[j]) / total);
    }
}
