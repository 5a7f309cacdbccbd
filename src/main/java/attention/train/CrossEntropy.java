package attention.train;

import attention.matrix.Matrix;
import attention.matrix.Operation;
import attention.matrix.ShapeMismatch;
import attention.normalize.Softmax;

/** {@code −Σ target · log softmax(logit)} of every row, with its slope. */
final class CrossEntropy {
    private static final Softmax SOFTMAX = new Softmax();

    private CrossEntropy() {}

    /** Each row of targets adds up to 1. */
    static Matrix of(Matrix logits, Matrix targets) {
        if (!logits.shape().equals(targets.shape())) {
            throw new ShapeMismatch(
                    "Every logit has its target, but the logits are %s and the targets %s."
                            .formatted(logits.shape(), targets.shape()),
                    logits.shape(),
                    targets.shape());
        }
        Matrix chances = SOFTMAX.weights(logits.detached());
        double[][] losses = new double[logits.rows()][1];
        for (int i = 0; i < losses.length; i++) {
            losses[i][0] = loss(logits.row(i), targets.row(i));
        }
        Operation crossEntropy =
                Operation.of(
                        "cross-entropy",
                        (upstream, result, in) ->
                                Matrix.generate(
                                        chances.rows(),
                                        chances.cols(),
                                        (i, j) ->
                                                upstream.get(i, 0)
                                                        * (chances.get(i, j) - targets.get(i, j))));
        return Matrix.operation(losses, crossEntropy, logits);
    }

    /** {@code log Σ exp(logit) − Σ target · logit}, shifted by the largest logit. */
    private static double loss(double[] logits, double[] targets) {
        double max = logits[largest(logits)];
        double sum = 0;
        double hit = 0;
        for (int j = 0; j < logits.length; j++) {
            sum += Math.exp(logits[j] - max);
            hit += targets[j] * (logits[j] - max);
        }
        return StrictMath.log(sum) - hit;
    }

    /** The right class of each row, or {@link Loss#IGNORED}. */
    static Matrix of(Matrix logits, int... targets) {
        requireTargets(logits, targets);
        int[] right = targets.clone();
        double[][] slopes = SOFTMAX.weights(logits.detached()).toArray();
        double[][] losses = new double[right.length][1];
        for (int i = 0; i < right.length; i++) {
            if (right[i] == Loss.IGNORED) {
                slopes[i] = new double[slopes[i].length];
            } else {
                losses[i][0] = loss(logits.row(i), right[i]);
                slopes[i][right[i]] -= 1;
            }
        }
        Matrix slope = Matrix.of(slopes);
        Operation crossEntropy =
                Operation.of(
                        "cross-entropy", (upstream, result, in) -> slope.timesColumn(upstream));
        return Matrix.operation(losses, crossEntropy, logits);
    }

    /** {@code log Σ exp(logit) − logit of the right class}, shifted by the largest logit. */
    private static double loss(double[] logits, int right) {
        double max = logits[largest(logits)];
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - max);
        }
        return StrictMath.log(sum) - (logits[right] - max);
    }

    private static void requireTargets(Matrix logits, int[] targets) {
        if (targets.length != logits.rows()) {
            throw new IllegalArgumentException(
                    "Every position has its target, but there are %s rows of logits and %s targets."
                            .formatted(logits.rows(), targets.length));
        }
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] != Loss.IGNORED && (targets[i] < 0 || targets[i] >= logits.cols())) {
                throw new IllegalArgumentException(
                        "Target %s is %s, but there are %s classes: count them from 0, and take Loss.IGNORED where nothing is to be learned."
                                .formatted(i + 1, targets[i], logits.cols()));
            }
        }
    }

    static int largest(double[] row) {
        int best = 0;
        for (int j = 1; j < row.length; j++) {
            best = row[j] > row[best] ? j : best;
        }
        return best;
    }
}
