package attention.checks.hardattention;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.mean;
import static attention.checks.pieces.Vectors.runningSums;
import static attention.checks.pieces.Vectors.softmax;

import attention.check.Mistakes;
import attention.checks.pieces.Vectors;
import attention.checks.pieces.WrongSoftmaxes;
import attention.exercise.ExactGradientContract;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;

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
                                    expected((scores, losses) -> losses[best(scores)]))
                            .add(
                                    "divided-by-the-count",
                                    expected(
                                            (scores, losses) ->
                                                    dot(softmax(scores), losses) / losses.length))
                            .add("scores-as-weights", weighting(scores -> scores))
                            .add("scores-over-their-sum", weighting(Vectors::overTheSum))
                            .add(
                                    "expected-loss-not-subtracted",
                                    slope((p, loss, expected) -> p * loss))
                            .add("weight-forgotten", slope((p, loss, expected) -> loss - expected))
                            .add(
                                    "plain-mean-subtracted",
                                    gradient(
                                            (p, losses) -> {
                                                double mean = mean(losses);
                                                return both(
                                                        p, losses, (w, loss) -> w * (loss - mean));
                                            }))
                            .add("sign-turned", slope((p, loss, expected) -> p * (expected - loss)))
                            .add("diagonal-only", slope((p, loss, expected) -> p * (1 - p) * loss))
                            .add(
                                    "jacobian-times-difference",
                                    slope((p, loss, expected) -> p * (1 - p) * (loss - expected)))
                            .add("slope-for-the-losses", slope((p, loss, expected) -> p))
                            .add(
                                    "expected-loss-still-growing",
                                    gradient(ExactGradientMistakes::stillGrowing))
                            .add(
                                    "argument-overwritten",
                                    weighting(
                                            scores -> {
                                                double[] p = softmax(scores);
                                                System.arraycopy(p, 0, scores, 0, p.length);
                                                return p;
                                            })),
                    ExactGradientMistakes::weighting);

    private static final Slope RIGHT = (p, loss, expected) -> p * (loss - expected);

    private ExactGradientMistakes() {}

    /** The slope of one score, from its weight, its loss and the expected loss. */
    private interface Slope {
        double of(double p, double loss, double expected);
    }

    /** Weights that are no softmax, in both methods. */
    static ExactGradientContract weighting(UnaryOperator<double[]> weights) {
        return of(
                (scores, losses) -> dot(weights.apply(scores), losses),
                (scores, losses) -> slopes(weights.apply(scores), losses, RIGHT));
    }

    /** A wrong expected loss beside a right gradient. */
    private static ExactGradientContract expected(
            ToDoubleBiFunction<double[], double[]> expectedLoss) {
        return of(expectedLoss, (scores, losses) -> slopes(softmax(scores), losses, RIGHT));
    }

    /** A wrong gradient, from weights and losses, beside a right expected loss. */
    private static ExactGradientContract gradient(BinaryOperator<double[]> gradient) {
        return of(
                (scores, losses) -> dot(softmax(scores), losses),
                (scores, losses) -> gradient.apply(softmax(scores), losses));
    }

    private static ExactGradientContract slope(Slope slope) {
        return gradient((p, losses) -> slopes(p, losses, slope));
    }

    static ExactGradientContract of(
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

    private static double[] slopes(double[] p, double[] losses, Slope slope) {
        double expected = dot(p, losses);
        return both(p, losses, (w, loss) -> slope.of(w, loss, expected));
    }

    private static double[] stillGrowing(double[] p, double[] losses) {
        double[] shares = both(p, losses, (w, loss) -> w * loss);
        return both(shares, both(p, runningSums(shares), (w, sum) -> w * sum), (a, b) -> a - b);
    }
}
