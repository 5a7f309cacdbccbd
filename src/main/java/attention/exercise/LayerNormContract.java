package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 18: every row to mean 0 and variance 1 — Ba et al. 2016, equation 4. */
@FunctionalInterface
public interface LayerNormContract {
    /**
     * Takes its mean from each row and divides by its deviation; then every column has a gain and a
     * shift of its own.
     *
     * @param inputs (n × d), a row for each position; no row has to do with another
     * @param gain (1 × d), what column j is multiplied by
     * @param shift (1 × d), what is added to column j
     * @param epsilon above 0, added to the variance under the root
     * @return {@code gainⱼ · (xⱼ − mean) / √(variance + epsilon) + shiftⱼ} for every row x, (n ×
     *     d), where the variance is the mean of {@code (xⱼ − mean)²}: divided by d, not by d − 1
     */
    Matrix output(Matrix inputs, Matrix gain, Matrix shift, double epsilon);
}
