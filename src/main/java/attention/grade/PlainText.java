package attention.grade;

/** Text of learners, such as file names, made harmless for a terminal. */
public final class PlainText {
    private PlainText() {}

    /** On one line; control characters and marks that turn the direction of reading become ?. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?").strip();
    }
}
