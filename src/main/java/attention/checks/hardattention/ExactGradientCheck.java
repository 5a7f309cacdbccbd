package attention.checks.hardattention;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.exercise.ExactGradientContract;
import attention.exercise.SoftmaxJacobianContract;
import attention.exercise.WeightedSumContract;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.train.ExactGradient;
import java.util.Arrays;
import java.util.Optional;

/** Checks the expected loss of a draw and its slopes. */
class ExactGradientCheck implements Check<ExactGradientContract> {
    /** Their weights are 1/6, 1/3, 1/2. */
    private static final double[] SCORES = {0, Math.log(2), Math.log(3)};

    private static final double[] LOSSES = {12, 6, 1};

    @Override
    public ExactGradientContract reference() {
        return ExactGradientMistakes.of(ExactGradient::expectedLoss, ExactGradient::gradient);
    }

    @Override
    public Mistakes<ExactGradientContract> mistakes() {
        return ExactGradientMistakes.ALL;
    }

    /** {@code Σ Lᵢ pᵢ} and {@code Σ Lᵢ Jᵢⱼ} are both weighted sums. */
    @Override
    public Optional<ExactGradientContract> madeOf(OwnParts own) {
        Normalizer softmax = own.part("Softmax", Normalizer.class);
        SoftmaxJacobianContract jacobian =
                own.part("SoftmaxJacobian", SoftmaxJacobianContract.class);
        WeightedSumContract sum = own.part("WeightedSum", WeightedSumContract.class);
        return Optional.of(
                ExactGradientMistakes.of(
                        (scores, losses) ->
                                sum.context(
                                                softmax.weights(scores),
                                                Matrix.ofColumn(losses).toArray())[0],
                        (scores, losses) ->
                                sum.context(losses, jacobian.jacobian(softmax.weights(scores)))));
    }

    @Part(number = 1, points = 1)
    void one_slope_for_each_score(Attempt<ExactGradientContract> attempt) {
        attempt.calling("gradient-by-hand", it -> it.gradient(SCORES, LOSSES)).hasTheRightShape();
    }

    @Part(number = 2, points = 2)
    void the_expected_loss_by_hand(Attempt<ExactGradientContract> attempt) {
        attempt.calling("loss-by-hand", it -> it.expectedLoss(SCORES, LOSSES))
                .byHand()
                .equalsReference();
        attempt.asks(it -> it.expectedLoss(numbers(1, -2, 0.5, 1), numbers(-1, 3, 0, 2)))
                .equalsReference();
    }

    @Part(number = 3, points = 3, needs = 1)
    void the_gradient_by_hand(Attempt<ExactGradientContract> attempt) {
        attempt.calling("gradient-by-hand", it -> it.gradient(SCORES, LOSSES))
                .byHand()
                .equalsReference();
        attempt.asks(it -> it.gradient(numbers(1, -2, 0.5, 1), numbers(-1, 3, 0, 2)))
                .equalsReference();
        attempt.calling(
                        "asked-after-the-loss",
                        it -> {
                            it.expectedLoss(numbers(0, 0, 0), LOSSES);
                            return it.gradient(SCORES, LOSSES);
                        })
                .byHand("3b")
                .equalsReference();
    }

    @Part(number = 4, points = 2, needs = 3)
    void two_laws(Attempt<ExactGradientContract> attempt) {
        double[] scores = {2, -1, 0.5};
        attempt.asks(it -> it.gradient(scores, numbers(3, -2, 4)))
                .satisfies(slopes -> Math.abs(Arrays.stream(slopes).sum()) < 1e-5);
        attempt.asks(it -> it.gradient(scores, numbers(103, 98, 104)))
                .within(1e-4)
                .sameAs("other-losses", it -> it.gradient(scores, numbers(3, -2, 4)));
    }

    @Part(
            number = 5,
            points = 2,
            needs = {2, 3})
    void any_scores(Attempt<ExactGradientContract> attempt) {
        attempt.forAll(
                draw -> {
                    int count = draw.size(1, 7);
                    double[] scores = draw.vector(count);
                    double[] losses = draw.vector(count);
                    attempt.asks(it -> it.expectedLoss(scores, losses)).equalsReference();
                    attempt.asks(it -> it.gradient(scores, losses)).equalsReference();
                });
    }

    @Part(
            number = 6,
            points = 1,
            needs = {2, 3})
    void large_scores(Attempt<ExactGradientContract> attempt) {
        EdgeScores.askApart(attempt, (it, scores) -> it.gradient(scores, losses(scores)));
        EdgeScores.askApart(attempt, (it, scores) -> it.expectedLoss(scores, losses(scores)));
        double[] large = {10_000, 9_999, 9_000};
        attempt.asks(it -> it.expectedLoss(large, numbers(1, 2, 3))).equalsReference();
        attempt.asks(it -> it.gradient(large, numbers(1, 2, 3))).equalsReference();
        attempt.asks(it -> it.gradient(numbers(-2_000, -2_001), numbers(4, 1))).equalsReference();
        // Neither the first score nor the last nor the mean is near the largest.
        attempt.asks(
                        it ->
                                it.gradient(
                                        numbers(-10_000, 10_000, 9_999, -10_000),
                                        numbers(1, 2, 3, 4)))
                .equalsReference();
        // Not as far: a gradient made of nudges is right, and needs scores that a nudge changes.
        attempt.asks(it -> it.gradient(numbers(-4e9, -3e9, -5e9), numbers(1, 2, 3)))
                .equalsReference();
        EdgeScores.askFar(attempt, (it, scores) -> it.expectedLoss(scores, losses(scores)));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<ExactGradientContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] losses(double[] scores) {
        return Arrays.copyOf(new double[] {1, 2, 3, 4}, scores.length);
    }
}
