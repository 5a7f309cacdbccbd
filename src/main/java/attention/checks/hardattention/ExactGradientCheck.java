package attention.checks.hardattention;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
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
        return new ExactGradientContract() {
            @Override
            public double expectedLoss(double[] scores, double[] losses) {
                return ExactGradient.expectedLoss(scores, losses);
            }

            @Override
            public double[] gradient(double[] scores, double[] losses) {
                return ExactGradient.gradient(scores, losses);
            }
        };
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
                new ExactGradientContract() {
                    @Override
                    public double expectedLoss(double[] scores, double[] losses) {
                        double[][] column = Matrix.column(losses).toArray();
                        return sum.context(softmax.weights(scores), column)[0];
                    }

                    @Override
                    public double[] gradient(double[] scores, double[] losses) {
                        return sum.context(losses, jacobian.jacobian(softmax.weights(scores)));
                    }
                });
    }

    @Part(number = 1, points = 1, title = "one slope for each score")
    void one_slope_for_each_score(Attempt<ExactGradientContract> attempt) {
        attempt.calling(
                        "the gradient for the scores 0, ln 2, ln 3 and the losses 12, 6, 1",
                        it -> it.gradient(SCORES, LOSSES))
                .hasTheRightShape();
    }

    @Part(number = 2, points = 2, title = "the expected loss by hand")
    void the_expected_loss_by_hand(Attempt<ExactGradientContract> attempt) {
        attempt.calling(
                        "the expected loss for the scores 0, ln 2, ln 3 and the losses 12, 6, 1",
                        it -> it.expectedLoss(SCORES, LOSSES))
                .byHand("the weights are 1/6, 1/3, 1/2: 12/6 + 6/3 + 1/2 = 4.5.")
                .equalsReference();
        attempt.calling(
                        "the expected loss for the scores 1, −2, 0.5, 1 and the losses −1, 3, 0, 2",
                        it -> it.expectedLoss(of(1, -2, 0.5, 1), of(-1, 3, 0, 2)))
                .equalsReference();
    }

    @Part(number = 3, points = 3, title = "the gradient by hand", needs = 1)
    void the_gradient_by_hand(Attempt<ExactGradientContract> attempt) {
        attempt.calling(
                        "the gradient for the scores 0, ln 2, ln 3 and the losses 12, 6, 1",
                        it -> it.gradient(SCORES, LOSSES))
                .byHand(
                        "the expected loss is 4.5; 1/6 · (12 − 4.5) = 1.25, 1/3 · (6 − 4.5) = 0.5,"
                                + " 1/2 · (1 − 4.5) = −1.75.")
                .equalsReference();
        attempt.calling(
                        "the gradient for the scores 1, −2, 0.5, 1 and the losses −1, 3, 0, 2",
                        it -> it.gradient(of(1, -2, 0.5, 1), of(-1, 3, 0, 2)))
                .equalsReference();
        attempt.calling(
                        "the same gradient for 0, ln 2, ln 3 and 12, 6, 1, asked after the expected"
                                + " loss for the scores 0, 0, 0",
                        it -> {
                            it.expectedLoss(of(0, 0, 0), LOSSES);
                            return it.gradient(SCORES, LOSSES);
                        })
                .byHand("what was asked before does not matter: 1.25, 0.5, −1.75.")
                .equalsReference();
    }

    @Part(number = 4, points = 2, title = "two laws of the gradient", needs = 3)
    void two_laws(Attempt<ExactGradientContract> attempt) {
        double[] scores = {2, -1, 0.5};
        attempt.calling(
                        "the gradient for the scores 2, −1, 0.5 and the losses 3, −2, 4",
                        it -> it.gradient(scores, of(3, -2, 4)))
                .satisfies(
                        "The slopes add up to 0: all scores up alike changes no weight.",
                        slopes -> Math.abs(Arrays.stream(slopes).sum()) < 1e-5);
        attempt.calling(
                        "the gradient for the scores 2, −1, 0.5 and the losses 103, 98, 104",
                        it -> it.gradient(scores, of(103, 98, 104)))
                .within(1e-4)
                .sameAs(
                        "that for the losses 3, −2, 4, for the same amount on all losses changes"
                                + " no slope",
                        it -> it.gradient(scores, of(3, -2, 4)));
    }

    @Part(
            number = 5,
            points = 2,
            title = "any scores, any losses",
            needs = {2, 3})
    void any_scores(Attempt<ExactGradientContract> attempt) {
        attempt.forAll(
                draw -> {
                    int count = draw.size(1, 7);
                    double[] scores = draw.vector(count);
                    double[] losses = draw.vector(count);
                    String given = Draw.text(scores) + " and the losses " + Draw.text(losses);
                    attempt.calling(
                                    "the expected loss for the scores " + given,
                                    it -> it.expectedLoss(scores, losses))
                            .equalsReference();
                    attempt.calling(
                                    "the gradient for the scores " + given,
                                    it -> it.gradient(scores, losses))
                            .equalsReference();
                });
    }

    @Part(
            number = 6,
            points = 1,
            title = "large scores do not overflow",
            needs = {2, 3})
    void large_scores(Attempt<ExactGradientContract> attempt) {
        double[] large = {10_000, 9_999, 9_000};
        attempt.calling(
                        "the expected loss for the scores 10000, 9999, 9000 and the losses 1, 2, 3",
                        it -> it.expectedLoss(large, of(1, 2, 3)))
                .equalsReference();
        attempt.calling(
                        "the gradient for the scores 10000, 9999, 9000 and the losses 1, 2, 3",
                        it -> it.gradient(large, of(1, 2, 3)))
                .equalsReference();
        attempt.calling(
                        "the gradient for the scores −2000, −2001 and the losses 4, 1",
                        it -> it.gradient(of(-2_000, -2_001), of(4, 1)))
                .equalsReference();
        // Neither the first score nor the last nor the mean is near the largest.
        attempt.calling(
                        "the gradient for the scores −10000, 10000, 9999, −10000 and the losses"
                                + " 1, 2, 3, 4",
                        it -> it.gradient(of(-10_000, 10_000, 9_999, -10_000), of(1, 2, 3, 4)))
                .equalsReference();
    }

    @Part(number = 7, points = 1, title = "nothing but the result changes", needs = 1)
    void nothing_else_changes(Attempt<ExactGradientContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] of(double... numbers) {
        return numbers;
    }
}
