package attention.checks.gumbelsoftmax;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.exercise.GumbelMaxContract;
import attention.exercise.GumbelSoftmaxContract;
import attention.exercise.StraightThroughContract;
import attention.normalize.StraightThrough;
import java.util.Optional;

/** Checks the hard choice and its soft gradient. All numbers are exact in a float. */
final class StraightThroughCheck implements Check<StraightThroughContract> {
    private static final double[] SCORES = {1, 0.75, 0.5, 0};
    private static final double[] NOISE = {-0.75, 0.5, -1.5, 0.75};
    private static final String BY_HAND =
            "the scores 1, 0.75, 0.5, 0, the noise −0.75, 0.5, −1.5, 0.75";

    @Override
    public StraightThroughContract reference() {
        return StraightThroughMistakes.of(StraightThrough::forward, StraightThrough::backward);
    }

    @Override
    public Mistakes<StraightThroughContract> mistakes() {
        return StraightThroughMistakes.ALL;
    }

    @Override
    public Optional<StraightThroughContract> madeOf(OwnParts own) {
        GumbelMaxContract hard = own.part("GumbelMax", GumbelMaxContract.class);
        GumbelSoftmaxContract soft = own.part("GumbelSoftmax", GumbelSoftmaxContract.class);
        return Optional.of(
                StraightThroughMistakes.of(
                        (s, g, t) -> Loops.oneHot(s.length, hard.pick(s, g)), soft::backward));
    }

    @Part(number = 1, points = 1, title = "forward: one weight for each score")
    void one_weight_each(Attempt<StraightThroughContract> attempt) {
        attempt.calling("forward of " + BY_HAND, it -> it.forward(SCORES, NOISE, 0.5))
                .hasTheRightShape();
    }

    @Part(number = 2, points = 2, title = "forward by hand", needs = 1)
    void forward_by_hand(Attempt<StraightThroughContract> attempt) {
        attempt.calling(
                        "forward of " + BY_HAND + " at temperature 0.5",
                        it -> it.forward(SCORES, NOISE, 0.5))
                .byHand(
                        "the sums are 0.25, 1.25, −1, 0.75: 1 for the second key, 0 for the others.")
                .equalsReference();
    }

    @Part(
            number = 3,
            points = 2,
            title = "forward: ties, sums below zero, no clear winner",
            needs = 2)
    void edges(Attempt<StraightThroughContract> attempt) {
        attempt.calling(
                        "forward of the scores 2, 0, 1, −1, the noise 0, 0.5, 0.5, 2 at temperature 4",
                        it -> it.forward(of(2, 0, 1, -1), of(0, 0.5, 0.5, 2), 4))
                .byHand("the sums are 2, 0.5, 1.5, 1: the first key, by little.")
                .equalsReference();
        attempt.calling(
                        "forward of the scores −5, −7, −4, the noise 0.5, 1, −0.25 at temperature 1",
                        it -> it.forward(of(-5, -7, -4), of(0.5, 1, -0.25), 1))
                .byHand("the sums are −4.5, −6, −4.25: the third key.")
                .equalsReference();
        attempt.calling(
                        "forward of the scores 0, 2, −1, 1, the noise −1, 0.5, 3.5, 1.5 at"
                                + " temperature 1",
                        it -> it.forward(of(0, 2, -1, 1), of(-1, 0.5, 3.5, 1.5), 1))
                .byHand("the sums are −1, 2.5, 2.5, 2.5: of equals the lowest, the second key.")
                .equalsReference();
        for (double far : of(1_000, -1_000)) {
            attempt.calling(
                            "forward of the scores 0, 2, 1, all moved by %d, the noise 1.5, 0, 0.75 at temperature 1"
                                    .formatted((int) far),
                            it -> it.forward(of(far, far + 2, far + 1), of(1.5, 0, .75), 1))
                    .byHand("1.5, 2 and 1.75, moved by the same: the second key.")
                    .equalsReference();
        }
        attempt.calling(
                        "forward of the scores 1, 0.5, 1.25, the noise 0, 0.5078125, −0.75 at"
                                + " temperature 1",
                        it -> it.forward(of(1, .5, 1.25), of(0, .5078125, -.75), 1))
                .byHand("the sums are 1, 1.0078125, 0.5: the second key, by little.")
                .equalsReference();
    }

    @Part(number = 4, points = 1, title = "forward: any numbers", needs = 2)
    void forward_of_any_numbers(Attempt<StraightThroughContract> attempt) {
        attempt.forAll(
                draw -> {
                    Case it = new Case(draw);
                    attempt.calling(
                                    "forward of " + it.text(),
                                    mine -> mine.forward(it.scores, it.noise, it.temperature))
                            .equalsReference();
                });
    }

    @Part(number = 5, points = 2, title = "backward by hand", needs = 1)
    void backward_by_hand(Attempt<StraightThroughContract> attempt) {
        attempt.calling(
                        "backward of " + BY_HAND + " at temperature 0.5, with upstream 1, −2, 4, 0",
                        it -> it.backward(SCORES, NOISE, 0.5, of(1, -2, 4, 0)))
                .byHand(
                        "the soft weights are 0.0893701, 0.660361, 0.00733595, 0.242933, and Σ"
                                + " weight · upstream = −1.20201; the first is 0.0893701 · (1 +"
                                + " 1.20201) / 0.5 = 0.393587.")
                .equalsReference();
    }

    @Part(number = 6, points = 2, title = "backward: any numbers", needs = 5)
    void backward_of_any_numbers(Attempt<StraightThroughContract> attempt) {
        BackwardCases.ask(
                attempt, StraightThroughContract::forward, StraightThroughContract::backward);
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
            number = 7,
            points = 1,
            title = "nothing but the result changes",
            needs = {1, 5})
    void nothing_else_changes(Attempt<StraightThroughContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] of(double... numbers) {
        return numbers;
    }
}
