package attention.model;

import attention.exercise.DecoderStepContract;
import attention.matrix.Matrix;

/**
 * One step of a decoder with attention: the last state asks, the context that comes of it makes the
 * next state — Bahdanau et al. 2015, section 3.1. Luong et al. 2015 go the other way round: first
 * the next state, then ask with it.
 */
public record DecoderStep() implements DecoderStepContract {
    /** Several sentences are several rows, if the score keeps them apart. */
    @Override
    public Step step(Matrix previous, Matrix state, Matrix annotations, Parts parts) {
        Matrix scores = parts.score().scores(state, annotations); // (1 × n)
        Matrix weights = parts.normalizer().weights(scores); // (1 × n), adds up to 1
        Matrix context = weights.times(annotations); // (1 × dH)
        Matrix input = parts.joinsPrevious() ? previous.beside(context) : context;
        return new Step(weights, context, parts.cell().next(input, state));
    }
}
