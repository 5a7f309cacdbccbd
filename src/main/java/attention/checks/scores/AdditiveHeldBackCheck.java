package attention.checks.scores;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Vectors;
import attention.exercise.AdditiveContract;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The additive score with thousands of hidden rows: numbers too small to be seen still add up. */
final class AdditiveHeldBackCheck extends AdditiveCheck {
    private static final int MANY = 4_800;
    private static final Mistakes<AdditiveContract> MISTAKES =
            Mistakes.<AdditiveContract>none()
                    .add("small-numbers-left-out", withHidden(Vectors::unlessSmall))
                    .add("rounded-on-the-way", withHidden(Vectors::rounded));

    @Override
    public Mistakes<AdditiveContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 6, points = 1, needs = 2)
    void thousands_of_hidden_rows(Attempt<AdditiveContract> attempt) {
        double[][] wq = rows(6e-7);
        double[][] wk = rows(2e-7);
        double[] v = new double[MANY];
        Arrays.fill(v, 1);
        attempt.calling(
                        "thousands-of-rows",
                        it -> it.score(new double[] {1}, new double[] {1}, wq, wk, v))
                .byHand()
                .equalsReference();
    }

    private static double[][] rows(double number) {
        double[][] rows = new double[MANY][];
        for (int i = 0; i < MANY; i++) {
            rows[i] = new double[] {number};
        }
        return rows;
    }

    private static AdditiveContract withHidden(DoubleUnaryOperator seenAs) {
        return AdditiveMistakes.hidden(
                WrongBends.bent(sum -> seenAs.applyAsDouble(Math.tanh(sum))));
    }
}
