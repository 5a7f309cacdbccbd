import attention.exercise.Todo;
import attention.score.ScoreFunction;

/**
 * Exercise DotProduct · lesson 03 · notebooks/03-scores.ipynb
 *
 * <p>The simplest score: multiply what stands in the same place and add it
 * all up.
 */
public class MyDotProduct implements ScoreFunction {
    /**
     * Scores one query against one key.
     *
     * @param query dK numbers
     * @param key dK numbers
     * @return {@code query · key}
     */
    @Override
    public double score(double[] query, double[] key) {
        // TODO: multiply what stands in the same place, and add it all up.
        throw new Todo("score one query against one key");
    }
}
