package attention.checks.scores;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.AdditiveContract;
import java.util.Arrays;

/** The additive score with thousands of hidden rows: numbers too small to be seen still add up. */
final class AdditiveHeldBackCheck extends AdditiveCheck {
    private static final int MANY = 4_800;

    @Override
    public Mistakes<AdditiveContract> mistakes() {
        return AdditiveHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 6, points = 1, title = "thousands of hidden rows", needs = 2)
    void thousands_of_hidden_rows(Attempt<AdditiveContract> attempt) {
        double[][] wq = rows(6e-7);
        double[][] wk = rows(2e-7);
        double[] v = new double[MANY];
        Arrays.fill(v, 1);
        attempt.calling(
                        "the score of the query (1) and the key (1) with 4800 rows (6e-7) in W_q,"
                                + " 4800 rows (2e-7) in W_k, and 4800 ones in v",
                        it -> it.score(new double[] {1}, new double[] {1}, wq, wk, v))
                .byHand(
                        "each row adds up to 0.0000008, which tanh hardly bends, and 4800 of them"
                                + " are 0.00384.")
                .equalsReference();
    }

    private static double[][] rows(double number) {
        double[][] rows = new double[MANY][];
        for (int i = 0; i < MANY; i++) {
            rows[i] = new double[] {number};
        }
        return rows;
    }
}
