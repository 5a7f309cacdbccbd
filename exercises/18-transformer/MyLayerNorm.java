import attention.exercise.LayerNormContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise LayerNorm · lesson 18 · notebooks/18-transformer.ipynb
 *
 * <p>Brings every row to the same size, whatever the layers before it did.
 */
public class MyLayerNorm implements LayerNormContract {
    /**
     * Takes its mean from each row and divides by its deviation; then every
     * column has a gain and a shift of its own.
     *
     * @param inputs (n × d); no row has to do with another
     * @param gain (1 × d), what column j is multiplied by
     * @param shift (1 × d), what is added to column j
     * @param epsilon added to the variance, under the root
     * @return gainⱼ · (xⱼ − mean) / √(variance + epsilon) + shiftⱼ for
     *     every row x, (n × d); the variance is the mean of (xⱼ − mean)²
     */
    @Override
    public Matrix output(
            Matrix inputs, Matrix gain, Matrix shift, double epsilon) {
        // What is written with Matrix can be trained.
        // For one number of each row, (n × 1): rowMeans(), plusColumn(c),
        //     timesColumn(c).
        // For one of each column, (1 × d): plusRow(r), timesRow(r).
        // For every number: square(), sqrt(), reciprocal(),
        //     scaled(factor), shifted(addend).
        // TODO 1: take from every row its mean.
        // TODO 2: the variance of every row; the root of it and epsilon.
        // TODO 3: divide: multiply by what is 1 over the root.
        // TODO 4: gain and shift.
        throw new Todo("bring every row to mean 0 and variance 1");
    }
}
