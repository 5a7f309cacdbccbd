package attention.exercise;

import attention.matrix.Matrix;

/**
 * Lesson 14: the additive score as it was first used, its half of the states computed once for a
 * sentence — Bahdanau et al. 2015, appendix A.1.2.
 */
public interface BahdanauScoreContract {
    /**
     * What does not depend on the query: W_k · state, for every state of a sentence.
     *
     * @param states a row for each word that was read, (n × dH)
     * @param wk W_k, (h × dH)
     * @return a row for each state, (n × h)
     */
    Matrix prepare(Matrix states, Matrix wk);

    /**
     * What is left to do in each step of the decoder.
     *
     * @param query the state of the decoder, (1 × dS)
     * @param prepared what {@link #prepare} made of the states, (n × h)
     * @param wq W_q, (h × dS)
     * @param v a row, (1 × h)
     * @return {@code vᵀ · tanh(prepared + W_q · query)} for each state, side by side, (1 × n)
     */
    Matrix scores(Matrix query, Matrix prepared, Matrix wq, Matrix v);
}
