import attention.exercise.MaxPoolingContract;
import attention.exercise.Todo;

/**
 * Exercise MaxPooling · lesson 11 · notebooks/11-focus-and-saliency.ipynb
 *
 * <p>Looks at all places without a question, and keeps the largest number
 * of each feature.
 */
public class MyMaxPooling implements MaxPoolingContract {
    /**
     * Keeps the largest number of each feature, wherever it comes from.
     *
     * @param inputs n places in rows, d features each; n is at least 1
     * @return d numbers: the largest of each column
     */
    @Override
    public double[] pooled(double[][] inputs) {
        // TODO 1: one number for each feature; what is the largest before
        // you have compared any?
        // TODO 2: let every place compare its features with the largest so
        // far.
        throw new Todo("keep the largest number of each feature");
    }
}
