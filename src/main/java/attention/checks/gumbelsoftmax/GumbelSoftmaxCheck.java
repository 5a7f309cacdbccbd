package attention.checks.gumbelsoftmax;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.exercise.GumbelSoftmaxContract;
import attention.exercise.SoftmaxJacobianContract;
import attention.matrix.Matrix;
import attention.normalize.GumbelSoftmax;
import attention.normalize.Normalizer;
import java.util.Optional;

/** Checks softmax of noisy scores in both directions. All numbers are exact in a float. */
class GumbelSoftmaxCheck implements Check<GumbelSoftmaxContract> {
    private static final double[] SCORES = {1, 0.5, -1};
    private static final double[] NOISE = {-0.5, 1, 0.5};
    private static final String BY_HAND = "the scores 1, 0.5, −1, the noise −0.5, 1, 0.5";

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
        GumbelForward forward = (s, g, t) -> softmax.weights(Loops.over(Loops.plus(s, g), t));
        GumbelBackward backward =
                (s, g, t, u) -> {
                    double[][] jacobian = table.jacobian(forward.weights(s, g, t));
                    Matrix gradient = Matrix.row(u).times(Matrix.of(jacobian));
                    return gradient.scaled(1 / t).row(0);
                };
        return Optional.of(GumbelSoftmaxMistakes.of(forward, backward));
    }

    @Part(number = 1, points = 1, title = "forward: one weight for each score")
    void one_weight_each(Attempt<GumbelSoftmaxContract> attempt) {
        attempt.calling("forward of " + BY_HAND, it -> it.forward(SCORES, NOISE, 0.5))
                .hasTheRightShape();
    }

    @Part(number = 2, points = 2, title = "forward by hand", needs = 1)
    void forward_by_hand(Attempt<GumbelSoftmaxContract> attempt) {
        attempt.calling(
                        "forward of " + BY_HAND + " at temperature 0.5",
                        it -> it.forward(SCORES, NOISE, 0.5))
                .byHand(
                        "the sums are 0.5, 1.5, −0.5; over 0.5 that is 1, 3, −1; and e¹ = 2.71828,"
                                + " e³ = 20.0855, e⁻¹ = 0.367879 add up to 23.1717.")
                .equalsReference();
    }

    @Part(number = 3, points = 1, title = "forward: from nearly soft to nearly hard", needs = 2)
    void from_soft_to_hard(Attempt<GumbelSoftmaxContract> attempt) {
        for (double temperature : new double[] {16, 4, 1, 0.125}) {
            attempt.calling(
                            "forward of " + BY_HAND + " at temperature " + temperature,
                            it -> it.forward(SCORES, NOISE, temperature))
                    .equalsReference();
        }
        attempt.calling(
                        "forward of " + BackwardCases.CLOSE_TEXT + " at temperature 0.03125",
                        it -> it.forward(BackwardCases.CLOSE, BackwardCases.CLOSE_NOISE, 0.03125))
                .byHand("the sums are 0.5, 0.4375, 0.5; over 1/32 that is 16, 14, 16.")
                .equalsReference();
    }

    @Part(number = 4, points = 2, title = "forward: no overflow when it is cold", needs = 2)
    void no_overflow(Attempt<GumbelSoftmaxContract> attempt) {
        attempt.calling(
                        "forward of the scores 4000, 4001, −4000, the noise 1.5, 0, 2, at temperature"
                                + " 0.25",
                        it -> it.forward(of(4_000, 4_001, -4_000), of(1.5, 0, 2), 0.25))
                .equalsReference();
        attempt.calling(
                        "forward of the scores −400, −401, −402, the noise 0, 0.5, 1.75, at"
                                + " temperature 0.25",
                        it -> it.forward(of(-400, -401, -402), of(0, 0.5, 1.75), 0.25))
                .equalsReference();
        attempt.calling(
                        "forward of the scores 1, 0, −1, the noise −1, 10, 0.5, at temperature 1/128",
                        it -> it.forward(of(1, 0, -1), of(-1, 10, 0.5), 1 / 128.0))
                .byHand("the sums are 0, 10, −0.5: it is the largest *sum* that is subtracted.")
                .equalsReference();
    }

    @Part(number = 5, points = 1, title = "forward: any numbers", needs = 2)
    void forward_of_any_numbers(Attempt<GumbelSoftmaxContract> attempt) {
        attempt.forAll(
                draw -> {
                    Case it = new Case(draw);
                    attempt.calling(
                                    "forward of " + it.text(),
                                    mine -> mine.forward(it.scores, it.noise, it.temperature))
                            .equalsReference();
                });
    }

    @Part(number = 6, points = 2, title = "backward by hand", needs = 2)
    void backward_by_hand(Attempt<GumbelSoftmaxContract> attempt) {
        attempt.calling(
                        "backward of " + BY_HAND + " at temperature 0.5, with upstream 1, −2, 4",
                        it -> it.backward(SCORES, NOISE, 0.5, of(1, -2, 4)))
                .byHand(
                        "the weights are 0.117310, 0.866814, 0.0158763, and Σ weight · upstream ="
                                + " −1.55281; the first is 0.117310 · (1 + 1.55281) / 0.5 = 0.598942.")
                .equalsReference();
    }

    @Part(number = 7, points = 1, title = "backward: all the same upstream", needs = 6)
    void all_the_same_upstream(Attempt<GumbelSoftmaxContract> attempt) {
        attempt.calling(
                        "backward of " + BY_HAND + " at temperature 2, with upstream 3, 3, 3",
                        it -> it.backward(SCORES, NOISE, 2, of(3, 3, 3)))
                .byHand("if all values are equally good, no score matters: zeros.")
                .equalsReference();
    }

    @Part(number = 8, points = 2, title = "backward: any numbers", needs = 6)
    void backward_of_any_numbers(Attempt<GumbelSoftmaxContract> attempt) {
        BackwardCases.ask(attempt, GumbelSoftmaxContract::forward, GumbelSoftmaxContract::backward);
        attempt.forAll(
                draw -> {
                    Case it = new Case(draw);
                    attempt.calling(
                                    "backward of " + it.text() + ", upstream " + it.upstreamText(),
                                    mine ->
                                            mine.backward(
                                                    it.scores,
                                                    it.noise,
                                                    it.temperature,
                                                    it.upstream))
                            .equalsReference();
                });
    }

    @Part(
            number = 9,
            points = 1,
            title = "nothing but the result changes",
            needs = {1, 6})
    void nothing_else_changes(Attempt<GumbelSoftmaxContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] of(double... numbers) {
        return numbers;
    }
}
