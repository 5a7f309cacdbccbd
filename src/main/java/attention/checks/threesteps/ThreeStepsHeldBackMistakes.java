package attention.checks.threesteps;

import attention.check.Mistakes;
import attention.exercise.ThreeStepsContract;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Wrong answers to ThreeSteps that only tiny scores tell from right ones. */
final class ThreeStepsHeldBackMistakes {
    static final Mistakes<ThreeStepsContract> ALL =
            Mistakes.<ThreeStepsContract>none()
                    .add(
                            "small-number-added-to-the-sum",
                            "{place} is {got} instead of {expected}: a small number, such as 1e-9,"
                                    + " is added to the sum before you divide. Next to tiny scores"
                                    + " it is not small. Divide by the sum itself.",
                            withDivisor(sum -> sum + 1e-9))
                    .add(
                            "small-sum-taken-for-zero",
                            "{place} is {got} instead of {expected}: your code takes a tiny sum for"
                                    + " 0, or tiny scores. Only a sum of exactly 0 cannot divide;"
                                    + " 1e-14 can.",
                            withDivisor(
                                    sum -> Math.abs(sum) < 1e-9 ? Double.POSITIVE_INFINITY : sum));

    private ThreeStepsHeldBackMistakes() {}

    private static ThreeStepsContract withDivisor(DoubleUnaryOperator divisor) {
        return ThreeStepsMistakes.withWeights(
                scores -> {
                    double sum = Arrays.stream(scores).sum();
                    return ThreeStepsMistakes.over(scores, divisor.applyAsDouble(sum));
                });
    }
}
