package attention.checks.gumbelsoftmax;

import attention.check.Attempt;

/** Cases on the way back that chance would not find; both exercises that go back ask them. */
final class BackwardCases {
    /** Noisy scores so close that even a very low temperature leaves them soft. */
    static final double[] CLOSE = {0.5, 0.25, 0.375};

    static final double[] CLOSE_NOISE = {0, 0.1875, 0.125};
    static final String CLOSE_TEXT = "the scores 0.5, 0.25, 0.375, the noise 0, 0.1875, 0.125";

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
        attempt.calling(
                        "backward of "
                                + CLOSE_TEXT
                                + " at temperature 0.03125, with upstream 1, −2, 4",
                        it -> backward.of(it, CLOSE, CLOSE_NOISE, 0.03125, UPSTREAM))
                .equalsReference();
        attempt.calling(
                        "backward of the scores 20, −12, 4, the noise 1, 2, −1, at temperature 16,"
                                + " with upstream 1, −2, 4",
                        it -> backward.of(it, of(20, -12, 4), of(1, 2, -1), 16, UPSTREAM))
                .equalsReference();
        attempt.calling(
                        "backward of the scores 4000, 4000.25, 3999.5, the noise 0.5, 0, 0.25, at"
                                + " temperature 0.5, with upstream 1, −2, 4",
                        it ->
                                backward.of(
                                        it,
                                        of(4_000, 4_000.25, 3_999.5),
                                        of(.5, 0, .25),
                                        .5,
                                        UPSTREAM))
                .equalsReference();
        attempt.calling(
                        "backward of "
                                + CLOSE_TEXT
                                + " at temperature 1, with upstream 1, −2, 4, asked after forward at"
                                + " temperature 0.03125",
                        it -> {
                            forward.of(it, CLOSE, CLOSE_NOISE, 0.03125);
                            return backward.of(it, CLOSE, CLOSE_NOISE, 1, UPSTREAM);
                        })
                .byHand("backward is given all it needs; what was asked before does not matter.")
                .equalsReference();
    }

    private static double[] of(double... numbers) {
        return numbers;
    }
}
