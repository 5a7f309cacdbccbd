package attention.checks.focusandsaliency;

import static attention.checks.focusandsaliency.GateMistakes.opening;
import static attention.checks.focusandsaliency.GateMistakes.sigmoid;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Vectors;
import attention.exercise.GateContract;

/** Gates that are nearly shut before numbers that are very large. */
final class GateHeldBackCheck extends GateCheck {
    private static final Mistakes<GateContract> MISTAKES =
            Mistakes.<GateContract>none()
                    .add("small-gates-shut", opening(z -> Vectors.unlessSmall(sigmoid(z))))
                    .add("rounded-gates", opening(z -> Vectors.rounded(sigmoid(z))))
                    .add("z-cut-off", opening(z -> sigmoid(Math.max(-14, Math.min(14, z)))));

    @Override
    public Mistakes<GateContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 7, points = 1, needs = 2)
    void nearly_shut_before_large_numbers(Attempt<GateContract> attempt) {
        double[][] inputs = {{4e6, -4e8}};
        double[][] w = {{0, 0}, {0, 0}};
        double[] bias = {-13, -16};
        attempt.asks(it -> it.gated(inputs, w, bias)).byHand().equalsReference();
    }
}
