package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.exercise.GumbelMaxContract;
import attention.exercise.GumbelSoftmaxContract;
import attention.exercise.StraightThroughContract;
import attention.normalize.StraightThrough;
import java.util.Optional;

/** Checks the hard choice and its soft gradient. All numbers are exact in a float. */
final class StraightThroughCheck implements Check<StraightThroughContract> {
    private static final BothWays<StraightThroughContract> BOTH_WAYS =
            new BothWays<>(StraightThroughContract::forward, StraightThroughContract::backward);
    private static final double[] SCORES = {1, 0.75, 0.5, 0};
    private static final double[] NOISE = {-0.75, 0.5, -1.5, 0.75};

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
                        (s, g, t) -> Noisy.oneHot(s.length, hard.pick(s, g)), soft::backward));
    }

    @Part(number = 1, points = 1)
    void one_weight_each(Attempt<StraightThroughContract> attempt) {
        attempt.calling("by-hand", it -> it.forward(SCORES, NOISE, 0.5)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void forward_by_hand(Attempt<StraightThroughContract> attempt) {
        attempt.asks(it -> it.forward(SCORES, NOISE, 0.5)).byHand().equalsReference();
    }

    @Part(number = 3, points = 2, needs = 2)
    void edges(Attempt<StraightThroughContract> attempt) {
        attempt.asks(it -> it.forward(numbers(2, 0, 1, -1), numbers(0, 0.5, 0.5, 2), 4))
                .byHand()
                .equalsReference();
        attempt.asks(it -> it.forward(numbers(-5, -7, -4), numbers(0.5, 1, -0.25), 1))
                .byHand("3b")
                .equalsReference();
        attempt.asks(it -> it.forward(numbers(0, 2, 2, 2), numbers(-1, 0.5, 0.5, 0.5), 1))
                .byHand("3c")
                .equalsReference();
        for (double far : numbers(1_000, -1_000)) {
            attempt.calling(
                            "all-moved",
                            it ->
                                    it.forward(
                                            numbers(far, far + 2, far + 1),
                                            numbers(1.5, 0, .75),
                                            1),
                            "far",
                            far)
                    .byHand("3d")
                    .equalsReference();
        }
        attempt.calling(
                        "close",
                        it -> it.forward(numbers(1, .5, 1.25), numbers(0, .5078125, -.75), 1))
                .byHand("3e")
                .equalsReference();
        EdgeScores.askFar(attempt, BOTH_WAYS::plainly);
    }

    @Part(number = 4, points = 1, needs = 2)
    void forward_of_any_numbers(Attempt<StraightThroughContract> attempt) {
        BOTH_WAYS.askForward(attempt, false);
    }

    @Part(number = 5, points = 2, needs = 1)
    void backward_by_hand(Attempt<StraightThroughContract> attempt) {
        attempt.asks(it -> it.backward(SCORES, NOISE, 0.5, numbers(1, -2, 4, 0)))
                .byHand()
                .equalsReference();
    }

    @Part(number = 6, points = 2, needs = 5)
    void backward_of_any_numbers(Attempt<StraightThroughContract> attempt) {
        BOTH_WAYS.askBackward(attempt);
    }

    @Part(
            number = 7,
            points = 1,
            needs = {1, 5})
    void nothing_else_changes(Attempt<StraightThroughContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
