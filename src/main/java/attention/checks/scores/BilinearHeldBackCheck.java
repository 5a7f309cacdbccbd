package attention.checks.scores;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.BilinearContract;
import java.util.Arrays;

/** The bilinear score through one table after another, and with thousands of features. */
final class BilinearHeldBackCheck extends BilinearCheck {
    private static final double[] QUERY = {3, -1};
    private static final double[] KEY = {1, -2};
    private static final int MANY = 4_800;

    @Override
    public Mistakes<BilinearContract> mistakes() {
        return BilinearHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 5, points = 2, title = "another table, and a table of many rows", needs = 2)
    void other_tables(Attempt<BilinearContract> attempt) {
        double[][] first = {{1, -3}, {2, -1}};
        double[][] second = {{2, 1}, {-1, 3}};
        attempt.calling(
                        "the score of the query (3, -1) and the key (1, -2) with W = (1, -3), (2, -1)",
                        it -> it.score(QUERY, KEY, first))
                .equalsReference();
        attempt.calling(
                        "the score of the same query and key with W = (2, 1), (-1, 3)",
                        it -> it.score(QUERY, KEY, second))
                .byHand(
                        "W · query = (2 · 3 − 1 · 1, −1 · 3 − 3 · 1) = (5, −6), and 1 · 5 + 2 · 6 = 17.")
                .equalsReference();
        double[] ones = new double[MANY];
        Arrays.fill(ones, 1);
        double[][] small = new double[MANY][];
        for (int i = 0; i < MANY; i++) {
            small[i] = new double[] {6e-7, 2e-7};
        }
        attempt.calling(
                        "the score of the query (1, 1) and a key of 4800 ones with 4800 rows"
                                + " (6e-7, 2e-7) in W",
                        it -> it.score(new double[] {1, 1}, ones, small))
                .byHand("each number of W · query is 0.0000008, and 4800 of them are 0.00384.")
                .equalsReference();
    }
}
