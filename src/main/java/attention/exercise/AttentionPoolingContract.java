package attention.exercise;

import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/** Lesson 13: one row in place of many — Yang et al. 2016, equations 5 to 7. */
@FunctionalInterface
public interface AttentionPoolingContract {
    /**
     * Weighs the rows of a text by one learned question and mixes them: u_t = tanh(h_t W + b),
     * weights of u_t · u, Σ weight · h_t.
     *
     * @param inputs h, (n × d), a row for each word
     * @param w W, (d × dHidden)
     * @param bias b, (1 × dHidden), added to each row
     * @param u the question, (dHidden × 1)
     * @param normalizer makes weights of a row of scores
     * @return the weights and the mixture
     */
    Pooled pooled(Matrix inputs, Matrix w, Matrix bias, Matrix u, Normalizer normalizer);

    /**
     * What the rows have become.
     *
     * @param weights one for each row of the inputs, side by side, (1 × n)
     * @param vector the rows mixed by these weights, (1 × d)
     */
    record Pooled(Matrix weights, Matrix vector) {}
}
