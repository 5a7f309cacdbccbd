package attention.checks.softattention;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.SoftAttentionContract;
import attention.normalize.Softmax;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Soft attention over thousands of keys: their weights are small, but together they count. */
final class SoftAttentionHeldBackCheck extends SoftAttentionCheck {
    /** A power of 2, so that a float holds the weight of each exactly. */
    private static final int MANY = 2_048;

    private static final double[][] QUERY = {{1}};
    private static final Mistakes<SoftAttentionContract> MISTAKES =
            Mistakes.<SoftAttentionContract>none()
                    .add(
                            "rounded",
                            weighing(
                                    scores ->
                                            Arrays.stream(new Softmax().weights(scores))
                                                    .map(weight -> Math.round(weight * 1e6) / 1e6)
                                                    .toArray()))
                    .add(
                            "small-weights-left-out",
                            weighing(
                                    scores ->
                                            Arrays.stream(new Softmax().weights(scores))
                                                    .map(weight -> weight < 1e-6 ? 0 : weight)
                                                    .toArray()));

    @Override
    public Mistakes<SoftAttentionContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 2, needs = 2)
    void thousands_of_keys(Attempt<SoftAttentionContract> attempt) {
        double[][] alike = rows(0, 0);
        double[][] half = rows(0, 0);
        Arrays.fill(half, 0, MANY / 2, new double[] {100});
        attempt.calling("all-alike", it -> it.context(QUERY, alike, half))
                .byHand()
                .equalsReference();
        double[][] farBelow = rows(0, -20);
        double[][] butOne = rows(0, 1e6);
        attempt.calling("far-below", it -> it.context(QUERY, farBelow, butOne))
                .byHand("8b")
                .equalsReference();
        double[][] oneAbove = rows(2_000, 0);
        double[][] values = rows(3, 7);
        attempt.calling("one-above", it -> it.context(QUERY, oneAbove, values))
                .byHand("8c")
                .equalsReference();
    }

    /** So many rows of one number each; the first has its own. */
    private static double[][] rows(double first, double others) {
        double[][] rows = new double[MANY][];
        Arrays.setAll(rows, j -> new double[] {j == 0 ? first : others});
        return rows;
    }

    private static SoftAttentionContract weighing(UnaryOperator<double[]> normalizer) {
        return SoftAttentionMistakes.weights(
                scores -> SoftAttentionMistakes.rows(scores, normalizer));
    }
}
