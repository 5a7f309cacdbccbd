package attention.workbook;

/**
 * An exercise is not solved: thrown after its verdict was shown, so that the run of a notebook
 * stops being green. One sentence; without a stack trace, which would hide it.
 */
public final class CheckFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    CheckFailed(String sentence) {
        super(sentence, null, false, false);
    }
}
