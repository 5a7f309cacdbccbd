package attention.checks.scores;

import static attention.checks.pieces.Rows.times;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Vectors;
import attention.exercise.BilinearContract;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The bilinear score through one table after another, and with thousands of features. */
final class BilinearHeldBackCheck extends BilinearCheck {
    private static final double[] QUERY = {3, -1};
    private static final double[] KEY = {1, -2};
    private static final int MANY = 4_800;
    private static final Mistakes<BilinearContract> MISTAKES =
            Mistakes.<BilinearContract>none()
                    .add("small-numbers-left-out", withTranslated(Vectors::unlessSmall))
                    .add("rounded-on-the-way", withTranslated(Vectors::rounded));

    @Override
    public Mistakes<BilinearContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 5, points = 2, needs = 2)
    void other_tables(Attempt<BilinearContract> attempt) {
        double[][] first = {{1, -3}, {2, -1}};
        double[][] second = {{2, 1}, {-1, 3}};
        attempt.asks(it -> it.score(QUERY, KEY, first)).equalsReference();
        attempt.asks(it -> it.score(QUERY, KEY, second)).byHand().equalsReference();
        double[] ones = new double[MANY];
        Arrays.fill(ones, 1);
        double[][] small = new double[MANY][];
        for (int i = 0; i < MANY; i++) {
            small[i] = new double[] {6e-7, 2e-7};
        }
        attempt.calling("thousands-of-rows", it -> it.score(new double[] {1, 1}, ones, small))
                .byHand("5b")
                .equalsReference();
    }

    private static BilinearContract withTranslated(DoubleUnaryOperator seenAs) {
        return (query, key, w) -> dot(key, each(times(w, query), seenAs));
    }
}
