package attention.workbook.home;

import attention.workbook.Main;

/**
 * The one way out before a command is done: a sentence for the user and a named exit code. Thrown
 * anywhere, handled in {@link Main} alone.
 */
public final class Exit extends RuntimeException {
    /** What the shell sees. */
    public enum Code {
        /** Everything asked for passed or was done. */
        PASSED(0),
        /** At least one exercise is not passed yet. */
        NOT_PASSED(1),
        /** The command was called with something it does not know. */
        WRONG_USE(2),
        /** Something that the workbook needs is missing, too old or not writable. */
        BROKEN_SETUP(2);

        private final int number;

        Code(int number) {
            this.number = number;
        }

        /** The number that the process ends with. */
        public int number() {
            return number;
        }
    }

    private final Code code;

    private Exit(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** The user asked for something that does not exist; the sentence names what does. */
    public static Exit wrongUse(String sentence) {
        return new Exit(Code.WRONG_USE, sentence);
    }

    /** Something is missing on this machine; the sentence says how to mend it. */
    public static Exit brokenSetup(String sentence) {
        return new Exit(Code.BROKEN_SETUP, sentence);
    }

    /** As {@link #brokenSetup(String)}, with the error that {@code --debug} prints. */
    public static Exit brokenSetup(String sentence, Throwable why) {
        Exit exit = brokenSetup(sentence);
        exit.initCause(why);
        return exit;
    }

    /** The exit code. */
    public Code code() {
        return code;
    }

    /** The sentence for the user. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
