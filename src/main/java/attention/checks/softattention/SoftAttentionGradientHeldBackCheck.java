package attention.checks.softattention;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.SoftAttentionGradientContract;
import attention.matrix.Matrix;

/** The gradient where scores are far apart, and where an unlikely key matters all the same. */
final class SoftAttentionGradientHeldBackCheck extends SoftAttentionGradientCheck {
    @Override
    public Mistakes<SoftAttentionGradientContract> mistakes() {
        return SoftAttentionGradientHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 9, points = 2, title = "scores far apart, and an unlikely key", needs = 5)
    void scores_far_apart(Attempt<SoftAttentionGradientContract> attempt) {
        double[][] query = {{40}};
        double[][] upstream = {{2}};
        attempt.calling(
                        "the gradient for three keys with the scores 0, 2000, 0, values 1, 3, 2,"
                                + " upstream 2",
                        it -> it.gradient(query, column(0, 50, 0), column(1, 3, 2), 1, upstream))
                .byHand(
                        "the second key has it all: the whole upstream for its value, no slope else.")
                .equalsReference();
        attempt.calling(
                        "the gradient for two keys with the scores 800 and 1600, values 1 and 3,"
                                + " upstream 2",
                        it -> it.gradient(query, column(20, 40), column(1, 3), 1, upstream))
                .equalsReference();
        attempt.calling(
                        "the gradient for two keys with the scores 0 and −20, values 0 and a billion,"
                                + " upstream 1",
                        it ->
                                it.gradient(
                                        new double[][] {{1}},
                                        column(0, -20),
                                        column(0, 1e9),
                                        1,
                                        new double[][] {{1}}))
                .byHand(
                        "the second weight is e⁻²⁰ = 2.1e-9; times a billion it is a slope of"
                                + " 2.06115 for its score.")
                .equalsReference();
    }

    private static double[][] column(double... numbers) {
        return Matrix.column(numbers).toArray();
    }
}
