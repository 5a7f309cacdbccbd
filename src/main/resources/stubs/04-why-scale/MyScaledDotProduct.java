import attention.exercise.Todo;
import attention.score.ScoreFunction;

/**
 * Exercise ScaledDotProduct · lesson 04 · notebooks/04-why-scale.ipynb
 *
 * <p>The longer the vectors, the larger their dot product gets, and the
 * more softmax favours a single key. Dividing by the square root of dK
 * undoes that growth.
 */
public class MyScaledDotProduct implements ScoreFunction {
    /**
     * Scores one query against one key.
     *
     * @param query dK numbers
     * @param key dK numbers
     * @return {@code (query · key) / √dK}
     */
    @Override
    public double score(double[] query, double[] key) {
        // TODO 1: add up the products of matching entries.
        // TODO 2: divide the sum by the square root of dK. Which array
        //         knows dK?
        throw new Todo("score one query against one key, scaled");
    }
}
