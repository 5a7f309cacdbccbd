package attention.workbook.lesson;

/**
 * Whether a check that is not passed ends its cell with an error. For a learner it does not: the
 * verdict is shown, and the cells below run. Whoever runs a lesson as a test asks for it, and can
 * then tell a wrong answer from a right one.
 */
public final class Strict {
    /** Set to anything but nothing for a kernel or a JShell that runs a lesson as a test. */
    public static final String VARIABLE = "WORKBOOK_STRICT";

    private static volatile boolean on = !System.getenv().getOrDefault(VARIABLE, "").isBlank();

    private Strict() {}

    /** Sets it for this process, and returns what it was. */
    static boolean set(boolean strict) {
        boolean before = on;
        on = strict;
        return before;
    }

    /** Whether a check that is not passed ends its cell. */
    public static boolean isOn() {
        return on;
    }
}
