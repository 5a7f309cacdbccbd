package attention.workbook;

/**
 * A check could not be made, or, where a lesson runs as a test, an exercise is not solved. One
 * sentence; without a stack trace, which would hide it.
 */
public final class CheckFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    CheckFailed(String sentence) {
        super(sentence, null, false, false);
    }
}
