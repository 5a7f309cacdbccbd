package attention.checks.positionalencoding;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.PositionalEncodingContract;

/** A text longer than anybody draws: what was rounded a little has turned away by then. */
final class PositionalEncodingHeldBackCheck extends PositionalEncodingCheck {
    private static final int FAR = 3_000;
    private static final int ENOUGH = 512;

    /** A float knows the angle of the last position no better. */
    private static final double FLOAT = 1e-3;

    private static final Mistakes<PositionalEncodingContract> MISTAKES =
            Mistakes.<PositionalEncodingContract>none()
                    .add(
                            "rows-end-at-512",
                            PositionalEncodingMistakes.cells(
                                    (p, k, d, n) ->
                                            p < ENOUGH
                                                    ? PositionalEncodingMistakes.right(p, k, d)
                                                    : 0))
                    .add(
                            "begins-anew-after-512",
                            PositionalEncodingMistakes.cells(
                                    (p, k, d, n) ->
                                            PositionalEncodingMistakes.right(p % ENOUGH, k, d)))
                    .add(
                            "speed-rounded",
                            PositionalEncodingMistakes.pairs(
                                    (p, i, d, n) ->
                                            p
                                                    * Math.round(1e6 / Math.pow(1e4, 2.0 * i / d))
                                                    / 1e6));

    @Override
    public Mistakes<PositionalEncodingContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 1, needs = 2)
    void thousands_of_positions(Attempt<PositionalEncodingContract> attempt) {
        attempt.asks(it -> it.encoding(FAR, 12)).within(FLOAT).byHand().equalsReference();
    }
}
