package attention.exercise;

import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/**
 * Lesson 15: a question looks back at all states of a text, and answers — Hermann et al. 2015,
 * section 3.
 */
@FunctionalInterface
public interface AttentiveReaderContract {
    /**
     * Weighs the words of a text by their states, mixes them and reads an answer out of the
     * mixture. The score of a word is the plain dot product of its state and the query.
     *
     * @param states a row for each place, (n × dState): first the words, then padding of any
     *     numbers
     * @param length how many of the rows are words, from 1 to n
     * @param query what is asked, (1 × dState)
     * @param readout makes logits of the mixture
     * @param normalizer makes weights of the scores of the words
     * @return the weights, and {@code mixture · table + bias}
     */
    Reading read(Matrix states, int length, Matrix query, Readout readout, Normalizer normalizer);

    /**
     * From a mixture to an answer.
     *
     * @param table (dState × classes)
     * @param bias (1 × classes)
     */
    record Readout(Matrix table, Matrix bias) {}

    /**
     * What came of it.
     *
     * @param weights one for each row of the states, side by side, 0 where it is padding, (1 × n)
     * @param logits a number for each class, (1 × classes)
     */
    record Reading(Matrix weights, Matrix logits) {}
}
