import attention.exercise.Todo;
import attention.score.ScoreFunction;

/**
 * Exercise Cosine · lesson 03 · notebooks/03-scores.ipynb
 *
 * <p>Direction alone counts: a book twice as thick does not match twice as
 * well.
 */
public class MyCosine implements ScoreFunction {
    /**
     * Scores one query against one key by the angle between them.
     *
     * @param query dK numbers
     * @param key dK numbers
     * @return {@code (query · key) / (|query| · |key|)}, between −1 and 1;
     *     0 if one of them is all zeros
     */
    @Override
    public double score(double[] query, double[] key) {
        // TODO 1: the dot product of query and key.
        // TODO 2: the length of each: the square root of the sum of its
        //         squares.
        // TODO 3: divide the one by the product of the others. What if a
        //         length is 0?
        throw new Todo("score one query against one key by their angle");
    }
}
