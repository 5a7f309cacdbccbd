package attention.checks.hardattention;

import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.softmax;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Vectors;
import attention.exercise.ExactGradientContract;
import java.util.function.DoubleUnaryOperator;

/** A key that is hardly ever drawn and costs so much that it counts. */
final class ExactGradientHeldBackCheck extends ExactGradientCheck {
    private static final Mistakes<ExactGradientContract> MISTAKES =
            Mistakes.<ExactGradientContract>none()
                    .add("rounded", weights(Vectors::rounded))
                    .add("unlikely-keys-left-out", weights(Vectors::unlessSmall));

    @Override
    public Mistakes<ExactGradientContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(
            number = 8,
            points = 1,
            needs = {2, 3})
    void an_unlikely_key(Attempt<ExactGradientContract> attempt) {
        double[] million = {0, 1e6};
        attempt.calling("a-million", it -> it.expectedLoss(new double[] {0, -14}, million))
                .byHand()
                .equalsReference();
        double[] billion = {0, 1e9};
        attempt.calling("a-billion", it -> it.gradient(new double[] {0, -20}, billion))
                .byHand("8b")
                .equalsReference();
    }

    /** Right, but for what is done to each weight. */
    private static ExactGradientContract weights(DoubleUnaryOperator change) {
        return ExactGradientMistakes.weighting(scores -> each(softmax(scores), change));
    }
}
