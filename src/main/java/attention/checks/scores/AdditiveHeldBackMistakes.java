package attention.checks.scores;

import attention.check.Mistakes;
import attention.exercise.AdditiveContract;
import java.util.function.DoubleUnaryOperator;

/** Wrong answers to Additive that only thousands of hidden rows tell from right ones. */
final class AdditiveHeldBackMistakes {
    static final Mistakes<AdditiveContract> ALL =
            Mistakes.<AdditiveContract>none()
                    .add(
                            "small-numbers-left-out",
                            "{got} instead of {expected}: numbers close to 0 were left out or"
                                    + " rounded away. Each adds little, thousands of them do not.",
                            withHidden(number -> Math.abs(number) < 1e-6 ? 0 : number))
                    .add(
                            "rounded-on-the-way",
                            "{got} instead of {expected}: the hidden numbers are rounded to six"
                                    + " decimals before v weighs them. Of a few nobody sees it, of"
                                    + " thousands it adds up.",
                            withHidden(number -> Math.round(number * 1e6) / 1e6));

    private AdditiveHeldBackMistakes() {}

    private static AdditiveContract withHidden(DoubleUnaryOperator seenAs) {
        return (query, key, wq, wk, v) -> {
            double[] sums = Loops.plus(Loops.times(wk, key), Loops.times(wq, query));
            return Loops.dot(v, Loops.each(Loops.each(sums, Math::tanh), seenAs));
        };
    }
}
