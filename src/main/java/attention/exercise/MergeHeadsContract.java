package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 12: heads side by side again — Vaswani et al. 2017, section 3.2.2. */
@FunctionalInterface
public interface MergeHeadsContract {
    /**
     * Puts all heads side by side: row i of the result is row i of every head.
     *
     * @param heads one or more, (n × d) each
     * @return (n × headCount·d), the first head's columns leftmost
     */
    Matrix joined(Matrix[] heads);
}
