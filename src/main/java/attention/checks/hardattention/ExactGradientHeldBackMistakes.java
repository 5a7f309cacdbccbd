package attention.checks.hardattention;

import attention.check.Mistakes;
import attention.exercise.ExactGradientContract;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Wrong answers to ExactGradient that pass while no loss is large. */
final class ExactGradientHeldBackMistakes {
    static final Mistakes<ExactGradientContract> ALL =
            Mistakes.<ExactGradientContract>none()
                    .add(
                            "rounded",
                            "{got} instead of {expected}: your weights are rounded to six decimals."
                                    + " That does not show until a loss is large. Round when you"
                                    + " print, not when you compute.",
                            weights(weight -> Math.round(weight * 1e6) / 1e6))
                    .add(
                            "unlikely-keys-left-out",
                            "{got} instead of {expected}: a key whose weight is small was left out."
                                    + " It is drawn once in a million times, but then it costs a"
                                    + " million: on average that is nearly 1.",
                            weights(weight -> weight < 1e-6 ? 0 : weight));

    private ExactGradientHeldBackMistakes() {}

    /** Right, but for what is done to each weight. */
    private static ExactGradientContract weights(DoubleUnaryOperator change) {
        return ExactGradientMistakes.weighting(
                scores -> Arrays.stream(Draws.softmax(scores)).map(change).toArray());
    }
}
