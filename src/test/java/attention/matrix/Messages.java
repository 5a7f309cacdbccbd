package attention.matrix;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** What an error says. */
public final class Messages {
    private Messages() {}

    public static String of(Class<? extends Throwable> type, Executable call) {
        return String.valueOf(assertThrows(type, call).getMessage());
    }

    /** Checks that the call fails with such an error, and that its message has all these parts. */
    public static void check(Class<? extends Throwable> type, Executable call, String... parts) {
        String message = of(type, call);
        for (String part : parts) {
            assertTrue(message.contains(part), "\"" + part + "\" is missing in: " + message);
        }
    }
}
