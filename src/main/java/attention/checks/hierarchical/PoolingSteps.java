package attention.checks.hierarchical;

import attention.exercise.AttentionPoolingContract;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import java.util.function.UnaryOperator;

/**
 * Attention pooling whose steps can be exchanged one by one.
 *
 * @param scoring a score for each row, (n × 1)
 * @param weighing weights of the scores, (1 × n)
 * @param mixing one row of all rows, (1 × d)
 */
record PoolingSteps(Scoring scoring, Weights weighing, Mixing mixing)
        implements AttentionPoolingContract {
    static final PoolingSteps RIGHT =
            new PoolingSteps(
                    (inputs, w, bias, u) -> hidden(inputs, w, bias).times(u),
                    (scores, normalizer) -> normalizer.weights(scores.transpose()),
                    (weights, inputs, w, bias) -> weights.times(inputs));

    @FunctionalInterface
    interface Scoring {
        Matrix of(Matrix inputs, Matrix w, Matrix bias, Matrix u);
    }

    @FunctionalInterface
    interface Weights {
        Matrix of(Matrix scores, Normalizer normalizer);
    }

    @FunctionalInterface
    interface Mixing {
        Matrix of(Matrix weights, Matrix inputs, Matrix w, Matrix bias);
    }

    static Matrix hidden(Matrix inputs, Matrix w, Matrix bias) {
        return inputs.times(w).plusRow(bias).tanh();
    }

    PoolingSteps score(Scoring other) {
        return new PoolingSteps(other, weighing, mixing);
    }

    PoolingSteps weigh(Weights other) {
        return new PoolingSteps(scoring, other, mixing);
    }

    PoolingSteps mix(Mixing other) {
        return new PoolingSteps(scoring, weighing, other);
    }

    /** Something is done to the scores before they are weighed. */
    PoolingSteps before(UnaryOperator<Matrix> change) {
        return weigh((scores, normalizer) -> weighing.of(change.apply(scores), normalizer));
    }

    @Override
    public Pooled pooled(Matrix inputs, Matrix w, Matrix bias, Matrix u, Normalizer normalizer) {
        Matrix weights = weighing.of(scoring.of(inputs, w, bias, u), normalizer);
        return new Pooled(weights, mixing.of(weights, inputs, w, bias));
    }
}
