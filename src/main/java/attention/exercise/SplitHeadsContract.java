package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 12: columns shared out among heads — Vaswani et al. 2017, section 3.2.2. */
@FunctionalInterface
public interface SplitHeadsContract {
    /**
     * Gives each head its own neighbouring columns of every row.
     *
     * @param joined (n × headCount·d), a row for each token
     * @param headCount how many heads, 1 or more; it divides the number of columns
     * @return headCount matrices (n × d), the leftmost columns first
     */
    Matrix[] heads(Matrix joined, int headCount);
}
