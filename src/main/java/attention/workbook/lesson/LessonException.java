package attention.workbook.lesson;

/** A lesson's text, notebook or script is not as it must be; the message is for its author. */
public final class LessonException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LessonException(String message) {
        super(message);
    }

    public LessonException(String message, Throwable cause) {
        super(message, cause);
    }
}
