import attention.exercise.GreedyDecodingContract;
import attention.exercise.NextToken;
import attention.exercise.Todo;
import java.util.Arrays;

/**
 * Exercise GreedyDecoding · lesson 18 · notebooks/18-transformer.ipynb
 *
 * <p>A model says how well each token would go on. Writing is the loop
 * around it.
 */
public class MyGreedyDecoding implements GreedyDecodingContract {
    /**
     * Writes token by token, each time the one with the largest logit.
     *
     * @param start the token that the model reads first
     * @param end the token that ends the text; -1: there is none. It may
     *     be the same as the start
     * @param longest after how many tokens to stop anyway, 0 or more
     * @param model model.logits(tokens): a number for each token, given
     *     all tokens so far, the start first; ask it no more than you need
     * @return what was written, without the start and without the end
     */
    @Override
    public int[] generate(
            int start, int end, int longest, NextToken model) {
        // Arrays.copyOf(tokens, n): the first n, in an array of their own;
        // Arrays.copyOfRange(tokens, from, to): those in between.
        // TODO 1: what does the model read in the first step, and what in
        //         each later one?
        // TODO 2: which token has the largest logit? Of equal ones the
        //         lowest counts.
        // TODO 3: when is it over? And what of it all is the result?
        throw new Todo("write token by token");
    }
}
