package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Draw;
import attention.checks.pieces.EdgeScores;
import java.util.Arrays;

/**
 * What the two exercises whose methods go forward and backward are both asked.
 *
 * @param forward the method that goes forward
 * @param backward the method that goes back
 */
record BothWays<C>(ForwardOf<C> forward, BackwardOf<C> backward) {
    /** Noisy scores so close that even a very low temperature leaves them soft. */
    static final double[] CLOSE = {0.5, 0.25, 0.375};

    static final double[] CLOSE_NOISE = {0, 0.1875, 0.125};

    private static final double[] UPSTREAM = {1, -2, 4};
    private static final double[] TEMPERATURES = {1, 2, 0.5, 4, 0.25};

    interface ForwardOf<C> {
        double[] of(C it, double[] scores, double[] noise, double temperature);
    }

    interface BackwardOf<C> {
        double[] of(C it, double[] scores, double[] noise, double temperature, double[] upstream);
    }

    /** Any numbers; where a choice is hard, without ties that hold in one order of adding only. */
    void askForward(Attempt<C> attempt, boolean soft) {
        attempt.forAll(
                draw -> {
                    int keys = draw.size(1, 6);
                    double[] scores = draw.vector(keys);
                    double[] noise = draw.vector(keys);
                    double temperature = temperature(draw);
                    if (soft || !Noisy.isTied(scores, noise)) {
                        attempt.asks(it -> forward.of(it, scores, noise, temperature))
                                .equalsReference();
                    }
                });
    }

    /** Forward, with these scores alone. */
    double[] plainly(C it, double[] scores) {
        return forward.of(it, scores, new double[scores.length], 1);
    }

    /** Cases that chance would not find, then any numbers. */
    void askBackward(Attempt<C> attempt) {
        EdgeScores.askApart(attempt, this::back);
        attempt.asks(it -> backward.of(it, CLOSE, CLOSE_NOISE, 0.03125, UPSTREAM))
                .equalsReference();
        attempt.calling(
                        "back-at-a-high-temperature",
                        it -> backward.of(it, numbers(20, -12, 4), numbers(1, 2, -1), 16, UPSTREAM))
                .equalsReference();
        double[] large = {4_000, 4_000.25, 3_999.5};
        attempt.calling(
                        "back-from-large-scores",
                        it -> backward.of(it, large, numbers(.5, 0, .25), .5, UPSTREAM))
                .equalsReference();
        attempt.asks(it -> back(it, numbers(-1_000, -1_001, -1_002))).equalsReference();
        EdgeScores.askFar(attempt, this::back);
        attempt.calling(
                        "back-after-another-forward",
                        it -> {
                            forward.of(it, CLOSE, CLOSE_NOISE, 0.03125);
                            return backward.of(it, CLOSE, CLOSE_NOISE, 1, UPSTREAM);
                        })
                .byHand("back-after-another-forward")
                .equalsReference();
        attempt.forAll(
                draw -> {
                    int keys = draw.size(1, 6);
                    double[] scores = draw.vector(keys);
                    double[] noise = draw.vector(keys);
                    double temperature = temperature(draw);
                    double[] upstream = draw.vector(keys);
                    attempt.asks(it -> backward.of(it, scores, noise, temperature, upstream))
                            .equalsReference();
                });
    }

    private double[] back(C it, double[] scores) {
        double[] upstream = Arrays.copyOf(UPSTREAM, scores.length);
        return backward.of(it, scores, new double[scores.length], 1, upstream);
    }

    private static double temperature(Draw draw) {
        return TEMPERATURES[draw.below(TEMPERATURES.length)];
    }
}
