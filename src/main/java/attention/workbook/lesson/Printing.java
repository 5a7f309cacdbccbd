package attention.workbook.lesson;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps code quiet that runs only for what it defines; a startup script calls it. */
public final class Printing {
    private static @Nullable PrintStream usual;

    private Printing() {}

    /** From now on nothing is printed. */
    public static synchronized void off() {
        if (usual == null) {
            usual = System.out;
            System.setOut(
                    new PrintStream(
                            OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        }
    }

    /** As before. */
    public static synchronized void on() {
        if (usual != null) {
            System.setOut(usual);
            usual = null;
        }
    }
}
