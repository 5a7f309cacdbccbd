package attention.exercise;

import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/** Lesson 14: one step of a decoder with attention — Bahdanau et al. 2015, section 3.1. */
@FunctionalInterface
public interface DecoderStepContract {
    /**
     * Asks with the state that the last step left, reads from the annotations, and goes on to the
     * next state.
     *
     * @param previous what was written last, y_{t−1}, (1 × dY)
     * @param state s_{t−1}, (1 × dS)
     * @param annotations h, a row for each word that was read, (n × dH): keys and values alike
     * @param parts what scores, normalizes and makes the next state
     * @return weights and context of this step, and s_t
     */
    Step step(Matrix previous, Matrix state, Matrix annotations, Parts parts);

    /**
     * What a step is made of.
     *
     * @param score how well each annotation matches a query
     * @param normalizer makes weights of a row of scores
     * @param cell makes the next state
     * @param joinsPrevious true: the cell reads the previous output and the context side by side,
     *     in this order, (1 × dY + dH); false: the context alone, (1 × dH)
     */
    record Parts(
            AlignmentModel score, Normalizer normalizer, Recurrence cell, boolean joinsPrevious) {}

    /**
     * What a step has found.
     *
     * @param weights one for each annotation, side by side, (1 × n)
     * @param context the annotations mixed by these weights, c_t, (1 × dH)
     * @param state s_t, (1 × dS)
     */
    record Step(Matrix weights, Matrix context, Matrix state) {}
}
