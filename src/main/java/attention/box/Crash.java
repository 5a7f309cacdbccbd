package attention.box;

/**
 * An exception of learner code, as plain text.
 *
 * @param type simple class name, such as {@code ArrayIndexOutOfBoundsException}
 * @param message its message, capped; empty where it has none
 * @param line the first line of the learner's own class in the trace, or 0 where there is none
 */
public record Crash(String type, String message, int line) {
    /** Nothing was thrown. */
    public static final Crash NONE = new Crash("", "", 0);

    private static final int LONGEST_MESSAGE = 300;

    /** Reads an exception without trusting it: its methods may be the learner's own. */
    static Crash of(Throwable thrown, String learnerClass) {
        return new Crash(type(thrown), message(thrown), line(thrown, learnerClass));
    }

    /** A class without a name, as in {@code new Exception() {…}}, is called after its parent. */
    private static String type(Throwable thrown) {
        Class<?> type = thrown.getClass();
        while (type.isAnonymousClass()) {
            type = type.getSuperclass();
        }
        return type.getSimpleName();
    }

    private static String message(Throwable thrown) {
        try {
            String message = String.valueOf(thrown.getMessage());
            return thrown.getMessage() == null
                    ? ""
                    : message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
        } catch (Throwable evil) {
            return "";
        }
    }

    private static int line(Throwable thrown, String learnerClass) {
        try {
            for (StackTraceElement frame : thrown.getStackTrace()) {
                String name = frame.getClassName();
                if (name.equals(learnerClass) || name.startsWith(learnerClass + "$")) {
                    return Math.max(0, frame.getLineNumber());
                }
            }
        } catch (Throwable evil) {
            return 0;
        }
        return 0;
    }
}
