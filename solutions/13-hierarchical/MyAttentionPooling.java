import attention.exercise.AttentionPoolingContract;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/** Bend, ask, weigh, mix. */
public class MyAttentionPooling implements AttentionPoolingContract {
    @Override
    public Pooled pooled(Matrix inputs, Matrix w, Matrix bias, Matrix u, Normalizer normalizer) {
        Matrix bent = inputs.times(w).plusRow(bias).tanh(); // (n × dHidden)
        Matrix scores = bent.times(u).transpose(); // (1 × n)
        Matrix weights = normalizer.weights(scores); // (1 × n)
        return new Pooled(weights, weights.times(inputs));
    }
}
