package attention.study;

import attention.matrix.Matrix;
import java.util.function.UnaryOperator;

/** An estimator at work in one training: it keeps its noise and its baseline. */
@FunctionalInterface
public interface Estimation {
    /**
     * Reads with the scores, and goes back from the mean loss: afterwards the parameters behind the
     * scores, and those that the losses use, have gradients.
     *
     * @param scores (n × m), −∞ = forbidden
     * @param losses what reading with such weights costs: {@code (n × m) → (n × 1)}
     * @param done how much of the training lies behind, from 0 to 1
     */
    void learn(Matrix scores, UnaryOperator<Matrix> losses, double done);
}
