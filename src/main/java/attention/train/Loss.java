package attention.train;

import attention.matrix.Matrix;
import attention.matrix.Operation;
import attention.matrix.ShapeMismatch;
import attention.normalize.Softmax;

/** What an output costs, given what it should have been: one number for each row. */
@FunctionalInterface
public interface Loss {
    /** {@code (n × d), (n × d) → (n × 1)}. */
    Matrix of(Matrix outputs, Matrix targets);

    /** {@code ½ Σ (output − target)²}. */
    static Loss squared() {
        return (outputs, targets) -> rowSums(outputs.minus(targets).square()).scaled(0.5);
    }

    /**
     * {@code ¼ Σ (output − target)⁴}: its slope is not a straight line, unlike that of a square.
     */
    static Loss quartic() {
        return (outputs, targets) -> rowSums(outputs.minus(targets).square().square()).scaled(0.25);
    }

    /**
     * {@code −Σ target · log softmax(output)}: outputs are logits, each row of targets adds up to
     * 1. Its slope is {@code softmax(output) − target}.
     */
    static Loss crossEntropy() {
        return Loss::crossEntropy;
    }

    /**
     * 0 where the largest logit is the one of the target, 1 where it is not. It has no slope, and
     * passes on that of the cross-entropy, so that what comes after a hard choice still learns.
     */
    static Loss zeroOne() {
        return (logits, targets) -> {
            Matrix smooth = crossEntropy(logits, targets);
            Matrix wrong =
                    Matrix.generate(
                            logits.rows(),
                            1,
                            (i, j) -> largest(logits.row(i)) == largest(targets.row(i)) ? 0 : 1);
            Operation zeroOne = Operation.of("0/1 loss", (upstream, result, in) -> upstream);
            return Matrix.operation(wrong.toArray(), zeroOne, smooth);
        };
    }

    private static Matrix crossEntropy(Matrix logits, Matrix targets) {
        if (!logits.shape().equals(targets.shape())) {
            throw new ShapeMismatch(
                    "Every logit has its target, but the logits are %s and the targets %s."
                            .formatted(logits.shape(), targets.shape()),
                    logits.shape(),
                    targets.shape());
        }
        Matrix chances = new Softmax().weights(logits.detached());
        double[][] losses = new double[logits.rows()][1];
        for (int i = 0; i < losses.length; i++) {
            losses[i][0] = crossEntropy(logits.row(i), targets.row(i));
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
    private static double crossEntropy(double[] logits, double[] targets) {
        double max = logits[largest(logits)];
        double sum = 0;
        double hit = 0;
        for (int j = 0; j < logits.length; j++) {
            sum += Math.exp(logits[j] - max);
            hit += targets[j] * (logits[j] - max);
        }
        return StrictMath.log(sum) - hit;
    }

    private static int largest(double[] row) {
        int best = 0;
        for (int j = 1; j < row.length; j++) {
            best = row[j] > row[best] ? j : best;
        }
        return best;
    }

    private static Matrix rowSums(Matrix matrix) {
        return matrix.times(Matrix.generate(matrix.cols(), 1, (i, j) -> 1));
    }
}
