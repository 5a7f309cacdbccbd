package attention.workbook;

import attention.workbook.home.Desk;
import attention.workbook.home.Home;
import attention.workbook.terminal.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How a command ended that ran in this process: all but the launcher and the start of Java. */
record Typed(int code, String out, String err) {
    static Typed in(Path root, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Desk desk = new Desk(() -> new Home(root), new Screen(to(out), to(err), false, false));
        int code = Main.run(desk, arguments);
        return new Typed(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream to(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** All that was printed. */
    String all() {
        return out + err;
    }
}
