package attention.train;

import attention.matrix.Matrix;
import attention.matrix.Operation;

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
        return CrossEntropy::of;
    }

    /** A target that costs nothing and teaches nothing, such as the padding of a short text. */
    int IGNORED = -1;

    /**
     * The cross-entropy of each position of a sequence: {@code (n × classes) → (n × 1)}.
     *
     * @param targets the right class of each position, counted from 0, or {@link #IGNORED}
     */
    static Matrix crossEntropy(Matrix logits, int... targets) {
        return CrossEntropy.of(logits, targets);
    }

    /**
     * 0 where the largest logit is the one of the target, 1 where it is not. It has no slope, and
     * passes on that of the cross-entropy, so that what comes after a hard choice still learns.
     */
    static Loss zeroOne() {
        return (logits, targets) -> {
            Matrix smooth = CrossEntropy.of(logits, targets);
            Matrix wrong =
                    Matrix.generate(
                            logits.rows(),
                            1,
                            (i, j) ->
                                    CrossEntropy.largest(logits.row(i))
                                                    == CrossEntropy.largest(targets.row(i))
                                            ? 0
                                            : 1);
            Operation zeroOne = Operation.of("0/1 loss", (upstream, result, in) -> upstream);
            return Matrix.operation(wrong.toArray(), zeroOne, smooth);
        };
    }

    private static Matrix rowSums(Matrix matrix) {
        return matrix.times(Matrix.generate(matrix.cols(), 1, (i, j) -> 1));
    }
}
