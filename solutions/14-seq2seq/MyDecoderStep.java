import attention.exercise.DecoderStepContract;
import attention.matrix.Matrix;

/** Look, read, go on. */
public class MyDecoderStep implements DecoderStepContract {
    @Override
    public Step step(Matrix previous, Matrix state, Matrix annotations, Parts parts) {
        Matrix scores = parts.score().scores(state, annotations); // (1 × n)
        Matrix weights = parts.normalizer().weights(scores); // (1 × n)
        Matrix context = weights.times(annotations); // (1 × dH)
        Matrix input = parts.joinsPrevious() ? previous.beside(context) : context;
        return new Step(weights, context, parts.cell().next(input, state));
    }
}
