package attention.checks.localwindow;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.WindowMaskContract;

/** The widest windows there are: they hold every key, and a position added to one is no number. */
final class WindowMaskHeldBackCheck extends WindowMaskCheck {
    private static final Mistakes<WindowMaskContract> MISTAKES =
            Mistakes.<WindowMaskContract>none()
                    .add(
                            "the-end-overflows",
                            (queryLen, keyLen, halfWidth) ->
                                    WindowMaskMistakes.table(
                                            queryLen,
                                            keyLen,
                                            (query, key) ->
                                                    key >= query - halfWidth
                                                            && key <= query + halfWidth))
                    .add(
                            "the-width-overflows",
                            (queryLen, keyLen, halfWidth) ->
                                    WindowMaskMistakes.table(
                                            queryLen,
                                            keyLen,
                                            (query, key) ->
                                                    2 * Math.abs(key - query) < 2 * halfWidth + 1));

    @Override
    public Mistakes<WindowMaskContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 2, needs = 2)
    void as_wide_as_can_be(Attempt<WindowMaskContract> attempt) {
        attempt.asks(it -> it.allowed(3, 4, Integer.MAX_VALUE)).byHand().equalsReference();
    }
}
