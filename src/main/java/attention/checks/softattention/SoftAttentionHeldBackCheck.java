package attention.checks.softattention;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.SoftAttentionContract;
import java.util.Arrays;

/** Soft attention over thousands of keys: their weights are small, but together they count. */
final class SoftAttentionHeldBackCheck extends SoftAttentionCheck {
    /** A power of 2, so that a float holds the weight of each exactly. */
    private static final int MANY = 2_048;

    private static final double[][] QUERY = {{1}};

    @Override
    public Mistakes<SoftAttentionContract> mistakes() {
        return SoftAttentionHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 8, points = 2, title = "thousands of keys, each with its share", needs = 2)
    void thousands_of_keys(Attempt<SoftAttentionContract> attempt) {
        double[][] alike = rows(0, 0);
        double[][] half = rows(0, 0);
        Arrays.fill(half, 0, MANY / 2, new double[] {100});
        attempt.calling(
                        "the context of 2048 keys that all score 0, half of the values being 100,"
                                + " the others 0",
                        it -> it.context(QUERY, alike, half))
                .byHand("equal scores give the mean of the values, 50.")
                .equalsReference();
        double[][] farBelow = rows(0, -20);
        double[][] butOne = rows(0, 1e6);
        attempt.calling(
                        "the context of a key that scores 0, its value 0, and 2047 keys that score"
                                + " −20, their values 1000000",
                        it -> it.context(QUERY, farBelow, butOne))
                .byHand("e⁻²⁰ = 2.1e-9, but there are 2047 of it: 4.2e-6 of a million.")
                .equalsReference();
        double[][] oneAbove = rows(2_000, 0);
        double[][] values = rows(3, 7);
        attempt.calling(
                        "the context of a key that scores 2000, its value 3, and 2047 keys that"
                                + " score 0, their values 7",
                        it -> it.context(QUERY, oneAbove, values))
                .byHand("e⁻²⁰⁰⁰ is 0 in a double: the first key has it all.")
                .equalsReference();
    }

    /** So many rows of one number each; the first has its own. */
    private static double[][] rows(double first, double others) {
        double[][] rows = new double[MANY][];
        Arrays.setAll(rows, j -> new double[] {j == 0 ? first : others});
        return rows;
    }
}
