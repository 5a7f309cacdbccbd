package attention.exercise;

/** A model that writes, as an argument: it says how well each token would go on a text. */
@FunctionalInterface
public interface NextToken {
    /**
     * Judges all tokens as the next one.
     *
     * @param tokens what is there so far, the token for "nothing yet" first; one or more
     * @return a logit for each token, one or more: the larger, the better it would stand there
     */
    double[] logits(int[] tokens);
}
