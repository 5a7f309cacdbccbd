package attention.checks.threeadvantages;

import static attention.checks.threeadvantages.Arrows.RIGHT;
import static attention.checks.threeadvantages.Arrows.layers;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.PathLengthContract;

/** Positions far apart, where logarithms round and shifts of an int run over. */
final class PathLengthHeldBackCheck extends PathLengthCheck {
    private static final int FAR = (1 << 29) - 1;
    private static final int FARTHEST = (1 << 30) - 1;
    private static final int FLOAT_DIGITS = 10_000_001;

    private static final Mistakes<PathLengthContract> MISTAKES =
            Mistakes.<PathLengthContract>none()
                    .add(
                            "logarithm-rounds-up",
                            RIGHT.dilated(
                                    far ->
                                            Math.max(
                                                    1,
                                                    (int)
                                                            Math.ceil(
                                                                    Math.log(far + 1.0)
                                                                            / Math.log(2)))))
                    .add(
                            "divided-in-float",
                            RIGHT.convolution(
                                    (w, far) ->
                                            w / 2 == 0 || far < 100
                                                    ? far == 0 ? 1 : layers(w / 2, far)
                                                    : (int) Math.ceil(far / ((w - 1) / 2f))))
                    .add(
                            "never-more-than-a-thousand",
                            RIGHT.recurrent((i, o) -> o < i ? -1 : Math.min(1_000, o - i + 1)));

    @Override
    public Mistakes<PathLengthContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 9, points = 1, needs = 5)
    void dilated_to_the_end(Attempt<PathLengthContract> attempt) {
        attempt.asks(it -> it.dilated(0, FAR)).byHand().equalsReference();
        attempt.asks(it -> it.dilated(FAR + 1, 0)).equalsReference();
        attempt.asks(it -> it.dilated(FARTHEST, 0)).equalsReference();
    }

    @Part(
            number = 10,
            points = 1,
            needs = {2, 3})
    void millions_of_layers(Attempt<PathLengthContract> attempt) {
        attempt.asks(it -> it.convolution(3, 0, 2 * FLOAT_DIGITS - 1)).equalsReference();
        attempt.asks(it -> it.recurrent(7, 5_000)).byHand().equalsReference();
    }
}
