package attention.checks.localwindow;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.LocalPredictiveContract;

/** A window that holds hundreds of keys. */
final class LocalPredictiveHeldBackCheck extends LocalPredictiveCheck {
    private static final int FAR = 128;

    private static final Mistakes<LocalPredictiveContract> MISTAKES =
            Mistakes.<LocalPredictiveContract>none()
                    .add(
                            "never-farther-than-128",
                            PredictiveSteps.RIGHT.window(
                                    (key, p, halfWidth) ->
                                            Math.abs(key - p) <= Math.min(FAR, halfWidth)));

    @Override
    public Mistakes<LocalPredictiveContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 10, points = 2, needs = 3)
    void hundreds_of_keys(Attempt<LocalPredictiveContract> attempt) {
        double[] scores = new double[600];
        for (int key = 0; key < scores.length; key++) {
            // The far ones score more, so that the end of the window counts.
            scores[key] = Math.abs(key - 300) > 150 ? 9 : 0;
        }
        attempt.calling("hundreds", it -> it.factors(scores, 300.5, 200))
                .byHand()
                .equalsReference();
    }
}
