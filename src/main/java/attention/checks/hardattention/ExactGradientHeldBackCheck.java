package attention.checks.hardattention;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.ExactGradientContract;

/** A key that is hardly ever drawn and costs so much that it counts. */
final class ExactGradientHeldBackCheck extends ExactGradientCheck {
    @Override
    public Mistakes<ExactGradientContract> mistakes() {
        return ExactGradientHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(
            number = 8,
            points = 1,
            title = "an unlikely key that costs a fortune",
            needs = {2, 3})
    void an_unlikely_key(Attempt<ExactGradientContract> attempt) {
        double[] million = {0, 1e6};
        attempt.calling(
                        "the expected loss for the scores 0, −14 and the losses 0, a million",
                        it -> it.expectedLoss(new double[] {0, -14}, million))
                .byHand("the second weight is 8.31528e-7; times a million it is 0.831528.")
                .equalsReference();
        double[] billion = {0, 1e9};
        attempt.calling(
                        "the gradient for the scores 0, −20 and the losses 0, a billion",
                        it -> it.gradient(new double[] {0, -20}, billion))
                .byHand("the second weight is 2.06115e-9, so the expected loss is 2.06115.")
                .equalsReference();
    }
}
