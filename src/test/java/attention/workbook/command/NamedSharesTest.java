package attention.workbook.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Exercise;
import attention.check.Register;
import attention.workbook.home.Home;
import attention.workbook.terminal.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedSharesTest {
    private static List<String> told(Path root) {
        Exercise exercise = Register.get().find("DotProduct").orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Screen screen = new Screen(out, out, false, false);
        new NamedShares(new Home(root), screen).tell(List.of(exercise));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void tells_how_many_wrong_attempts_have_a_name() {
        List<String> told = told(Path.of(""));

        assertTrue(
                told.get(0).matches("DotProduct +[1-9]\\d* of \\d\\d wrong attempts named"),
                told::toString);
        assertTrue(
                told.get(1).matches("[1-9]\\d* of \\d\\d wrong attempts have a name[.]"),
                told::toString);
    }

    @Test
    void says_what_compiles_the_attempts(@TempDir Path elsewhere) {
        String told = String.join(" ", told(elsewhere));

        assertTrue(told.contains("mvn test-compile"), told);
        assertFalse(told.contains("DotProduct"), told);
    }
}
