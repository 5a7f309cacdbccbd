package attention.model;

import attention.matrix.Matrix;

/**
 * What a decoder may look at, of one sentence or of several of one length; the rows of the first
 * one come first.
 *
 * @param keys what is compared with the decoder's state, (sentences · n × dKey)
 * @param values what is mixed, (sentences · n × dValue)
 * @param start the decoder's first state, (sentences × dState)
 */
public record Annotations(Matrix keys, Matrix values, Matrix start) {
    /** Which rows of an encoder they are. */
    public enum Kind {
        /** The last state alone: one vector for all that was read — Cho et al. 2014. */
        LAST_STATE,
        /** All states, as keys and as values — Bahdanau et al. 2015. */
        STATES,
        /** All states as keys, the vectors of the words themselves as values. */
        WORD_VECTORS
    }

    /** How many sentences. */
    public int sentences() {
        return start.rows();
    }

    /** Those of one sentence, counted from 0. */
    Annotations of(int sentence) {
        return new Annotations(
                Sentences.only(sentence, keys, sentences()),
                Sentences.only(sentence, values, sentences()),
                start.rowRange(sentence, sentence + 1));
    }
}
