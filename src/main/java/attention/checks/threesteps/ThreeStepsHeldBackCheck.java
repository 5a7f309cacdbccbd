package attention.checks.threesteps;

import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.total;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.ThreeStepsContract;
import java.util.function.DoubleUnaryOperator;

/** Queries of tiny numbers: scores and sum shrink alike, and the weights stay what they are. */
final class ThreeStepsHeldBackCheck extends ThreeStepsCheck {
    private static final Mistakes<ThreeStepsContract> MISTAKES =
            Mistakes.<ThreeStepsContract>none()
                    .add("small-number-added-to-the-sum", withDivisor(sum -> sum + 1e-9))
                    .add(
                            "small-sum-taken-for-zero",
                            withDivisor(
                                    sum -> Math.abs(sum) < 1e-9 ? Double.POSITIVE_INFINITY : sum));

    @Override
    public Mistakes<ThreeStepsContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 7, points = 1, needs = 3)
    void a_faint_query(Attempt<ThreeStepsContract> attempt) {
        double[] faint = {1e-15, 1e-15, 0};
        attempt.calling("faintly", it -> it.context(faint, KEYS, VALUES))
                .byHand()
                .equalsReference();
    }

    private static ThreeStepsContract withDivisor(DoubleUnaryOperator divisor) {
        return ThreeStepsMistakes.withWeights(
                scores -> over(scores, divisor.applyAsDouble(total(scores))));
    }
}
