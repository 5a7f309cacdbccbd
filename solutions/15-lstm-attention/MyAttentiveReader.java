import attention.exercise.AttentiveReaderContract;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/** Score every place, forbid the padding, weigh, mix, read out. */
public class MyAttentiveReader implements AttentiveReaderContract {
    @Override
    public Reading read(
            Matrix states, int length, Matrix query, Readout readout, Normalizer normalizer) {
        Matrix forbidden =
                Matrix.generate(
                        1, states.rows(), (i, j) -> j < length ? 0 : Double.NEGATIVE_INFINITY);
        Matrix scores = query.times(states.transpose()).plus(forbidden); // (1 × n)
        Matrix weights = normalizer.weights(scores); // (1 × n)
        Matrix mixture = weights.times(states); // (1 × dState)
        Matrix logits = mixture.times(readout.table()).plusRow(readout.bias());
        return new Reading(weights, logits);
    }
}
