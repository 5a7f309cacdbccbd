package attention.exercise;

/** Lesson 18: writing token by token, the best each time — Sutskever et al. 2014, section 3.2. */
@FunctionalInterface
public interface GreedyDecodingContract {
    /**
     * Asks the model what comes next, puts the token with the largest logit behind what is there,
     * and asks again. Of equal logits the token with the lowest number counts.
     *
     * @param start the token for "nothing yet", which the model reads first
     * @param end the token that says that all has been written, which may be the start again; −1 if
     *     there is none
     * @param longest after how many tokens to stop anyway, 0 or more; the start does not count
     * @param model is asked once for each token, and no more once the end is reached
     * @return what was written, without the start and without the end
     */
    int[] generate(int start, int end, int longest, NextToken model);
}
