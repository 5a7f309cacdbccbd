package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 16: every word together with its neighbours — Collobert et al. 2011, section 3.2.2. */
@FunctionalInterface
public interface ConvolutionContract {
    /**
     * Slides a kernel over a text: row i of the result is the window around row i, its rows side by
     * side from the leftmost neighbour on, times the table, plus the bias. Where the window reaches
     * beyond the ends there are zeros. The kernel is not flipped, and nothing is bent.
     *
     * @param inputs (n × d), a row for each word
     * @param kernel of width w, which is odd: a word and (w − 1) / 2 neighbours on either side
     * @return (n × filters)
     */
    Matrix features(Matrix inputs, Kernel kernel);

    /**
     * What slides over the text. A column is a filter: what it looks for.
     *
     * @param weights (w · d × filters): the first d rows meet the leftmost neighbour, the last d
     *     rows the rightmost one
     * @param bias added to every row, (1 × filters)
     */
    record Kernel(Matrix weights, Matrix bias) {}
}
