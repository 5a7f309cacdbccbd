package attention.checks.softattention;

import static attention.checks.pieces.Rows.transposed;
import static attention.checks.softattention.AttentionBackward.back;
import static attention.checks.softattention.AttentionBackward.slopes;
import static attention.checks.softattention.PlainSteps.dots;
import static attention.checks.softattention.PlainSteps.scaled;
import static attention.checks.softattention.PlainSteps.times;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.SoftAttentionGradientContract;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** The gradient where scores are far apart, and where an unlikely key matters all the same. */
final class SoftAttentionGradientHeldBackCheck extends SoftAttentionGradientCheck {

    private static final Mistakes<SoftAttentionGradientContract> MISTAKES =
            Mistakes.<SoftAttentionGradientContract>none()
                    .add(
                            "unlikely-keys-left-out",
                            weighing(
                                    scores ->
                                            Arrays.stream(new Softmax().weights(scores))
                                                    .map(weight -> weight < 1e-7 ? 0 : weight)
                                                    .toArray()));

    @Override
    public Mistakes<SoftAttentionGradientContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 9, points = 2, needs = 5)
    void scores_far_apart(Attempt<SoftAttentionGradientContract> attempt) {
        double[][] query = {{40}};
        double[][] upstream = {{2}};
        attempt.calling(
                        "one-far-above",
                        it -> it.gradient(query, column(0, 50, 0), column(1, 3, 2), 1, upstream))
                .byHand()
                .equalsReference();
        attempt.calling(
                        "both-large",
                        it -> it.gradient(query, column(20, 40), column(1, 3), 1, upstream))
                .equalsReference();
        attempt.calling(
                        "a-billion",
                        it ->
                                it.gradient(
                                        new double[][] {{1}},
                                        column(0, -20),
                                        column(0, 1e9),
                                        1,
                                        new double[][] {{1}}))
                .byHand("9b")
                .equalsReference();
    }

    private static double[][] column(double... numbers) {
        return Matrix.ofColumn(numbers).toArray();
    }

    private static SoftAttentionGradientContract weighing(UnaryOperator<double[]> normalizer) {
        return (q, k, v, s, u) -> {
            double[][] a =
                    Arrays.stream(scaled(dots(q, k), s)).map(normalizer).toArray(double[][]::new);
            return back(q, k, slopes(a, dots(u, v)), s, times(transposed(a), u));
        };
    }
}
