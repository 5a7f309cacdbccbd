package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 18: two tables and a bend between them — Vaswani et al. 2017, equation 2. */
@FunctionalInterface
public interface FeedForwardContract {
    /**
     * Works on each row alone, with the same tables. {@code relu} keeps what is above 0 and makes 0
     * of the rest.
     *
     * @param inputs (n × dModel), a row for each position
     * @param w1 (dModel × dFeedForward)
     * @param b1 (1 × dFeedForward), added to every row
     * @param w2 (dFeedForward × dModel)
     * @param b2 (1 × dModel), added to every row
     * @return {@code relu(x · w1 + b1) · w2 + b2} for every row x, (n × dModel)
     */
    Matrix output(Matrix inputs, Matrix w1, Matrix b1, Matrix w2, Matrix b2);
}
