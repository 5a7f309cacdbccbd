package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;

class NewestAnswersTest {

    @Test
    void a_refused_text_is_the_newest_until_the_class_compiles() {
        String slip = "class MyNew { int one() { return 1 } }";
        try (JShell shell =
                JShell.builder().executionEngine(new DirectEngine(), Map.of()).build()) {
            NewestAnswers.follow(shell);
            shell.eval("class MyNew { int one() { return 1; } }");
            shell.eval("int x = nowhere;");
            assertEquals(Optional.empty(), NewestAnswers.refused("MyNew"));
            shell.eval(slip);
            shell.eval("class MyOther { }");
            assertEquals(Optional.of(slip), NewestAnswers.refused("MyNew"));
            assertEquals(Optional.empty(), NewestAnswers.refused("MyOther"));
            shell.eval("class MyNew { int one() { return 1; } }");
            assertEquals(Optional.empty(), NewestAnswers.refused("MyNew"));
        }
    }

    @Test
    void a_class_that_waits_for_something_says_for_what() {
        PrintStream usual = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JShell shell =
                JShell.builder().executionEngine(new DirectEngine(), Map.of()).build()) {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            NewestAnswers.follow(shell);
            shell.eval("class MyWaiting { double one() { return Mth.abs(1); } }");
        } finally {
            System.setOut(usual);
        }
        assertEquals(
                "MyWaiting cannot be used yet: there is no variable Mth. Mend the cell before you"
                        + " check.",
                bytes.toString(StandardCharsets.UTF_8).strip());
    }
}
