package attention.checks.hardattention;

import static attention.checks.pieces.Vectors.softmax;

import attention.check.Mistakes;
import attention.checks.pieces.WrongSoftmaxes;
import attention.exercise.ExactGradientContract;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Wrong answers to ExactGradient that learners write. */
final class ExactGradientMistakes {
    static final Mistakes<ExactGradientContract> ALL =
            WrongSoftmaxes.addTo(
                    Mistakes.<ExactGradientContract>none()
                            .add(
                                    "plain-mean-of-the-losses",
                                    expected((scores, losses) -> mean(losses)))
                            .add(
                                    "loss-of-the-best-score",
                                    expected(
                                            (scores, losses) -> {
                                                int best = 0;
                                                for (int j = 1; j < scores.length; j++) {
                                                    best = scores[j] > scores[best] ? j : best;
                                                }
                                                return losses[best];
                                            }))
                            .add(
                                    "divided-by-the-count",
                                    expected(
                                            (scores, losses) ->
                                                    dot(softmax(scores), losses) / losses.length))
                            .add("scores-as-weights", weighting(scores -> scores))
                            .add(
                                    "scores-over-their-sum",
                                    weighting(
                                            scores -> {
                                                double sum = Arrays.stream(scores).sum();
                                                return Arrays.stream(scores)
                                                        .map(x -> x / sum)
                                                        .toArray();
                                            }))
                            .add(
                                    "expected-loss-not-subtracted",
                                    slopes((p, losses) -> each(p, j -> p[j] * losses[j])))
                            .add(
                                    "weight-forgotten",
                                    slopes((p, losses) -> each(p, j -> losses[j] - dot(p, losses))))
                            .add(
                                    "plain-mean-subtracted",
                                    slopes(
                                            (p, losses) ->
                                                    each(
                                                            p,
                                                            j ->
                                                                    p[j]
                                                                            * (losses[j]
                                                                                    - mean(
                                                                                            losses)))))
                            .add(
                                    "sign-turned",
                                    slopes(
                                            (p, losses) ->
                                                    each(
                                                            p,
                                                            j ->
                                                                    p[j]
                                                                            * (dot(p, losses)
                                                                                    - losses[j]))))
                            .add(
                                    "diagonal-only",
                                    slopes(
                                            (p, losses) ->
                                                    each(p, j -> p[j] * (1 - p[j]) * losses[j])))
                            .add(
                                    "jacobian-times-difference",
                                    slopes(
                                            (p, losses) ->
                                                    each(
                                                            p,
                                                            j ->
                                                                    p[j]
                                                                            * (1 - p[j])
                                                                            * (losses[j]
                                                                                    - dot(
                                                                                            p,
                                                                                            losses)))))
                            .add("slope-for-the-losses", slopes((p, losses) -> p.clone()))
                            .add(
                                    "expected-loss-still-growing",
                                    slopes(ExactGradientMistakes::stillGrowing))
                            .add(
                                    "argument-overwritten",
                                    weighting(
                                            scores -> {
                                                double[] p = softmax(scores);
                                                System.arraycopy(p, 0, scores, 0, p.length);
                                                return p;
                                            })),
                    softmax -> weighting(softmax::apply));

    private ExactGradientMistakes() {}

    /** Weights that are no softmax, in both methods. */
    interface Weighting {
        double[] weights(double[] scores);
    }

    private interface Entry {
        double at(int j);
    }

    static ExactGradientContract weighting(Weighting weighting) {
        return both(
                (scores, losses) -> dot(weighting.weights(scores), losses),
                (scores, losses) -> right(weighting.weights(scores), losses));
    }

    /** A wrong expected loss beside a right gradient. */
    private static ExactGradientContract expected(
            ToDoubleBiFunction<double[], double[]> expectedLoss) {
        return both(expectedLoss, (scores, losses) -> right(softmax(scores), losses));
    }

    /** A wrong gradient, from weights and losses, beside a right expected loss. */
    private static ExactGradientContract slopes(BinaryOperator<double[]> gradient) {
        return both(
                (scores, losses) -> dot(softmax(scores), losses),
                (scores, losses) -> gradient.apply(softmax(scores), losses));
    }

    private static ExactGradientContract both(
            ToDoubleBiFunction<double[], double[]> expectedLoss,
            BinaryOperator<double[]> gradient) {
        return new ExactGradientContract() {
            @Override
            public double expectedLoss(double[] scores, double[] losses) {
                return expectedLoss.applyAsDouble(scores, losses);
            }

            @Override
            public double[] gradient(double[] scores, double[] losses) {
                return gradient.apply(scores, losses);
            }
        };
    }

    private static double[] right(double[] p, double[] losses) {
        return each(p, j -> p[j] * (losses[j] - dot(p, losses)));
    }

    private static double[] stillGrowing(double[] p, double[] losses) {
        double[] gradient = new double[p.length];
        double expected = 0;
        for (int j = 0; j < p.length; j++) {
            expected += p[j] * losses[j];
            gradient[j] = p[j] * (losses[j] - expected);
        }
        return gradient;
    }

    private static double[] each(double[] p, Entry entry) {
        return IntStream.range(0, p.length).mapToDouble(entry::at).toArray();
    }

    private static double dot(double[] p, double[] losses) {
        return IntStream.range(0, p.length).mapToDouble(j -> p[j] * losses[j]).sum();
    }

    private static double mean(double[] losses) {
        return Arrays.stream(losses).average().orElse(0);
    }
}
