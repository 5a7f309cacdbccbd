package attention.checks.whyscale;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Vectors;
import attention.exercise.SoftmaxJacobianContract;
import attention.matrix.Matrix;
import java.util.Arrays;

/** Checks the table of nudges, its numbers and its laws. */
class SoftmaxJacobianCheck implements Check<SoftmaxJacobianContract> {
    /** {@code J = diag(w) − wᵀ w}, with w a row. */
    @Override
    public SoftmaxJacobianContract reference() {
        return weights -> {
            Matrix w = Matrix.ofRow(weights);
            Matrix diagonal =
                    Matrix.generate(
                            weights.length, weights.length, (i, j) -> i == j ? weights[i] : 0);
            return diagonal.minus(w.transpose().times(w)).toArray();
        };
    }

    @Override
    public Mistakes<SoftmaxJacobianContract> mistakes() {
        return SoftmaxJacobianMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_square_table(Attempt<SoftmaxJacobianContract> attempt) {
        attempt.asks(it -> it.jacobian(numbers(.7, .2, .1))).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_weights_by_hand(Attempt<SoftmaxJacobianContract> attempt) {
        attempt.asks(it -> it.jacobian(numbers(.7, .2, .1))).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void rows_add_up_to_zero(Attempt<SoftmaxJacobianContract> attempt) {
        attempt.asks(it -> it.jacobian(numbers(.4, .3, .15, .15)))
                .satisfies(SoftmaxJacobianCheck::rowsAddUpToZero);
    }

    @Part(number = 4, points = 1, needs = 2)
    void one_weight_has_it_all(Attempt<SoftmaxJacobianContract> attempt) {
        attempt.asks(it -> it.jacobian(numbers(0, 1, 0))).byHand().equalsReference();
        attempt.calling("single-weight", it -> it.jacobian(numbers(1))).equalsReference();
    }

    @Part(number = 5, points = 2, needs = 2)
    void any_weights(Attempt<SoftmaxJacobianContract> attempt) {
        attempt.asks(it -> it.jacobian(numbers(.9, .0995, .0005))).equalsReference();
        attempt.forAll(
                draw -> {
                    double[] weights = draw.weights(draw.size(1, 6));
                    attempt.asks(it -> it.jacobian(weights)).equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 1)
    void nothing_else_changes(Attempt<SoftmaxJacobianContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    static boolean rowsAddUpToZero(double[][] jacobian) {
        return Arrays.stream(jacobian)
                .mapToDouble(Vectors::total)
                .allMatch(sum -> Math.abs(sum) < 1e-5);
    }
}
