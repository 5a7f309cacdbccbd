package attention.grade;

/**
 * Something in a submission that cannot be graded.
 *
 * @param file where it stands in the submission
 * @param reason why not, as a sentence
 * @param guess what was probably meant, such as "Is it MySoftmax.java?", or empty
 */
public record Unusable(String file, String reason, String guess) {}
