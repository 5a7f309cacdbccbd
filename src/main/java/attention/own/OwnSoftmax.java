package attention.own;

import attention.exercise.SoftmaxJacobianContract;
import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.matrix.Operation;
import attention.matrix.Shape;
import attention.normalize.Normalizer;
import java.util.stream.IntStream;

/**
 * A normalizer that trains, made of two answers on arrays: forward by {@code MySoftmax}, backward
 * by {@code MySoftmaxJacobian}. They are held against each other when it is made, and again in the
 * first backward pass: each derivative against what comes of nudging a score.
 */
public final class OwnSoftmax implements Normalizer {
    private static final double[][] TRIAL_SCORES = {{0.3}, {0.5, -1}, {1, -0.4, 0, 0.7, -2}};

    private final Normalizer softmax;
    private final SoftmaxJacobianContract jacobian;
    private boolean tried;

    /**
     * Such a normalizer.
     *
     * @throws WrongGradient if the Jacobian is not that of the softmax
     */
    public OwnSoftmax(Normalizer softmax, SoftmaxJacobianContract jacobian) {
        this.softmax = softmax;
        this.jacobian = jacobian;
        for (double[] scores : TRIAL_SCORES) {
            requireJacobian(scores);
        }
    }

    @Override
    public double[] weights(double[] scores) {
        return softmax.weights(scores);
    }

    @Override
    public Matrix weights(Matrix maskedScores) {
        Matrix weights = softmax.weights(maskedScores.detached());
        Operation own =
                Operation.of(
                        "own softmax", (upstream, result, in) -> gradient(upstream, result, in[0]));
        return Matrix.operation(weights.toArray(), own, maskedScores);
    }

    /** {@code ∂sⱼ = Σᵢ ∂wᵢ J[i][j]}, row by row, over the allowed keys alone. */
    private Matrix gradient(Matrix upstream, Matrix weights, Matrix scores) {
        double[][] gradient = new double[scores.rows()][scores.cols()];
        for (int row = 0; row < gradient.length; row++) {
            int[] allowed = allowed(scores.row(row));
            if (allowed.length == 0) {
                continue;
            }
            if (!tried) {
                requireJacobian(picked(scores.row(row), allowed));
                tried = true;
            }
            double[][] j = jacobianOf(picked(weights.row(row), allowed));
            for (int to = 0; to < allowed.length; to++) {
                for (int from = 0; from < allowed.length; from++) {
                    gradient[row][allowed[to]] += upstream.get(row, allowed[from]) * j[from][to];
                }
            }
        }
        return Matrix.of(gradient);
    }

    private static int[] allowed(double[] scores) {
        return IntStream.range(0, scores.length)
                .filter(j -> scores[j] != Double.NEGATIVE_INFINITY)
                .toArray();
    }

    private static double[] picked(double[] row, int[] places) {
        double[] picked = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            picked[k] = row[places[k]];
        }
        return picked;
    }

    private double[][] jacobianOf(double[] weights) {
        double[][] j = jacobian.jacobian(weights.clone());
        Shape shape = new Shape(weights.length, weights.length);
        Nudging.requireShape(jacobian, "Jacobian", j, shape);
        return j;
    }

    private void requireJacobian(double[] scores) {
        double[][] j = jacobianOf(softmax.weights(scores.clone()));
        for (int score = 0; score < scores.length; score++) {
            double[] slopes = Nudging.slopes(softmax::weights, scores, score);
            for (int weight = 0; weight < slopes.length; weight++) {
                if (!Nudging.near(slopes[weight], j[weight][score])) {
                    String place =
                            "at the scores %s, row %s, column %s (how weight %s answers to score %s)"
                                    .formatted(
                                            Numbers.text(scores),
                                            weight + 1,
                                            score + 1,
                                            weight + 1,
                                            score + 1);
                    throw new WrongGradient(
                            jacobian, softmax, place, slopes[weight], j[weight][score]);
                }
            }
        }
    }

    @Override
    public String toString() {
        return Nudging.name(softmax) + " with the slopes of " + Nudging.name(jacobian);
    }
}
