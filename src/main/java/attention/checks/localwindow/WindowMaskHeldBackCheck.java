package attention.checks.localwindow;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Flags;
import attention.exercise.WindowMaskContract;

/** More keys than anybody draws, and a window that holds hundreds of them. */
final class WindowMaskHeldBackCheck extends WindowMaskCheck {
    private static final int FAR = 128;

    private static final Mistakes<WindowMaskContract> MISTAKES =
            Mistakes.<WindowMaskContract>none()
                    .add(
                            "never-farther-than-128",
                            (queryLen, keyLen, halfWidth) ->
                                    Flags.table(
                                            queryLen,
                                            keyLen,
                                            (query, key) ->
                                                    Math.abs(query - key)
                                                            <= Math.min(FAR, halfWidth)));

    @Override
    public Mistakes<WindowMaskContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 2, needs = 2)
    void hundreds_of_keys(Attempt<WindowMaskContract> attempt) {
        attempt.asks(it -> it.allowed(3, 400, 200)).byHand().equalsReference();
    }
}
