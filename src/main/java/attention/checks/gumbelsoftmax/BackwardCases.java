package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;

/** Cases on the way back that chance would not find; both exercises that go back ask them. */
final class BackwardCases {
    /** Noisy scores so close that even a very low temperature leaves them soft. */
    static final double[] CLOSE = {0.5, 0.25, 0.375};

    static final double[] CLOSE_NOISE = {0, 0.1875, 0.125};

    private static final double[] UPSTREAM = {1, -2, 4};

    private BackwardCases() {}

    /** The method that goes forward. */
    interface ForwardOf<C> {
        double[] of(C it, double[] scores, double[] noise, double temperature);
    }

    /** The method that goes back. */
    interface BackwardOf<C> {
        double[] of(C it, double[] scores, double[] noise, double temperature, double[] upstream);
    }

    static <C> void ask(Attempt<C> attempt, ForwardOf<C> forward, BackwardOf<C> backward) {
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
        attempt.calling(
                        "back-after-another-forward",
                        it -> {
                            forward.of(it, CLOSE, CLOSE_NOISE, 0.03125);
                            return backward.of(it, CLOSE, CLOSE_NOISE, 1, UPSTREAM);
                        })
                .byHand("back-after-another-forward")
                .equalsReference();
    }
}
