package attention.box;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CrashTest {
    @Test
    void an_exception_is_told_by_type_message_and_first_line_of_the_learners_class() {
        StackTraceElement[] frames = {
            new StackTraceElement("java.util.Arrays", "copyOf", "Arrays.java", 7),
            new StackTraceElement("MySoftmax$Helper", "sum", "MySoftmax.java", 12),
            new StackTraceElement("MySoftmax", "weights", "MySoftmax.java", 30)
        };
        var thrown = new IllegalStateException("too bad");
        thrown.setStackTrace(frames);
        assertEquals(
                new Crash("IllegalStateException", "too bad", 12), Crash.of(thrown, "MySoftmax"));
    }

    @Test
    void an_exception_without_a_name_and_with_an_evil_message_is_still_told() {
        var thrown =
                new ArithmeticException() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public String getMessage() {
                        throw new IllegalStateException("evil");
                    }

                    @Override
                    public StackTraceElement[] getStackTrace() {
                        throw new IllegalStateException("evil");
                    }
                };
        assertEquals(new Crash("ArithmeticException", "", 0), Crash.of(thrown, "MySoftmax"));
    }

    @Test
    void a_long_message_is_cut() {
        Crash crash = Crash.of(new IllegalStateException("x".repeat(1000)), "MySoftmax");
        assertEquals("x".repeat(300), crash.message());
    }
}
