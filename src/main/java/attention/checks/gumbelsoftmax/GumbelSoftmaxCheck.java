package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.numbers;
import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.plus;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.exercise.GumbelSoftmaxContract;
import attention.exercise.SoftmaxJacobianContract;
import attention.matrix.Matrix;
import attention.normalize.GumbelSoftmax;
import attention.normalize.Normalizer;
import java.util.Optional;

/** Checks softmax of noisy scores in both directions. All numbers are exact in a float. */
class GumbelSoftmaxCheck implements Check<GumbelSoftmaxContract> {
    private static final BothWays<GumbelSoftmaxContract> BOTH_WAYS =
            new BothWays<>(GumbelSoftmaxContract::forward, GumbelSoftmaxContract::backward);
    private static final double[] SCORES = {1, 0.5, -1};
    private static final double[] NOISE = {-0.5, 1, 0.5};

    @Override
    public GumbelSoftmaxContract reference() {
        return GumbelSoftmaxMistakes.of(GumbelSoftmax::forward, GumbelSoftmax::backward);
    }

    @Override
    public Mistakes<GumbelSoftmaxContract> mistakes() {
        return GumbelSoftmaxMistakes.ALL;
    }

    @Override
    public Optional<GumbelSoftmaxContract> madeOf(OwnParts own) {
        Normalizer softmax = own.part("Softmax", Normalizer.class);
        SoftmaxJacobianContract table = own.part("SoftmaxJacobian", SoftmaxJacobianContract.class);
        GumbelForward forward = (s, g, t) -> softmax.weights(over(plus(s, g), t));
        GumbelBackward backward =
                (s, g, t, u) -> {
                    double[][] jacobian = table.jacobian(forward.weights(s, g, t));
                    Matrix gradient = Matrix.ofRow(u).times(Matrix.of(jacobian));
                    return gradient.scaled(1 / t).row(0);
                };
        return Optional.of(GumbelSoftmaxMistakes.of(forward, backward));
    }

    @Part(number = 1, points = 1)
    void one_weight_each(Attempt<GumbelSoftmaxContract> attempt) {
        attempt.calling("by-hand", it -> it.forward(SCORES, NOISE, 0.5)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void forward_by_hand(Attempt<GumbelSoftmaxContract> attempt) {
        attempt.asks(it -> it.forward(SCORES, NOISE, 0.5)).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void from_soft_to_hard(Attempt<GumbelSoftmaxContract> attempt) {
        for (double temperature : new double[] {16, 4, 1, 0.125}) {
            attempt.asks(it -> it.forward(SCORES, NOISE, temperature)).equalsReference();
        }
        attempt.asks(it -> it.forward(BothWays.CLOSE, BothWays.CLOSE_NOISE, 0.03125))
                .byHand()
                .equalsReference();
    }

    @Part(number = 4, points = 2, needs = 2)
    void no_overflow(Attempt<GumbelSoftmaxContract> attempt) {
        EdgeScores.askApart(attempt, BOTH_WAYS::plainly);
        attempt.calling(
                        "large",
                        it -> it.forward(numbers(4_000, 4_001, -4_000), numbers(1.5, 0, 2), 0.25))
                .equalsReference();
        attempt.calling(
                        "far-below-zero",
                        it -> it.forward(numbers(-400, -401, -402), numbers(0, 0.5, 1.75), 0.25))
                .equalsReference();
        attempt.calling(
                        "cold",
                        it -> it.forward(numbers(1, 0, -1), numbers(-1, 10, 0.5), 1 / 128.0))
                .byHand()
                .equalsReference();
        EdgeScores.askFar(attempt, BOTH_WAYS::plainly);
    }

    @Part(number = 5, points = 1, needs = 2)
    void forward_of_any_numbers(Attempt<GumbelSoftmaxContract> attempt) {
        BOTH_WAYS.askForward(attempt, true);
    }

    @Part(number = 6, points = 2, needs = 2)
    void backward_by_hand(Attempt<GumbelSoftmaxContract> attempt) {
        attempt.asks(it -> it.backward(SCORES, NOISE, 0.5, numbers(1, -2, 4)))
                .byHand()
                .equalsReference();
    }

    @Part(number = 7, points = 1, needs = 6)
    void all_the_same_upstream(Attempt<GumbelSoftmaxContract> attempt) {
        attempt.asks(it -> it.backward(SCORES, NOISE, 2, numbers(3, 3, 3)))
                .byHand()
                .equalsReference();
    }

    @Part(number = 8, points = 2, needs = 6)
    void backward_of_any_numbers(Attempt<GumbelSoftmaxContract> attempt) {
        BOTH_WAYS.askBackward(attempt);
    }

    @Part(
            number = 9,
            points = 1,
            needs = {1, 6})
    void nothing_else_changes(Attempt<GumbelSoftmaxContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
