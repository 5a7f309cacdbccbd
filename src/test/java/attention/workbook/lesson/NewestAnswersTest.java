package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
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
        assertEquals(
                "MyWaiting cannot be used yet: there is no variable Mth. Mend the cell before you"
                        + " check.",
                printed(
                        shell ->
                                shell.eval(
                                        "class MyWaiting { double one() { return Mth.abs(1); } }")));
    }

    @Test
    void a_class_that_is_written_anew_is_no_cause_for_words() {
        assertEquals(
                "",
                printed(
                        shell -> {
                            Snippet old = shell.eval("class MyNew { }").get(0).snippet();
                            shell.eval("class MyNew { int one() { return 1; } }");
                            shell.drop(old); // as the kernel JJava does
                        }));
    }

    private static String printed(Consumer<JShell> use) {
        PrintStream usual = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JShell shell =
                JShell.builder().executionEngine(new DirectEngine(), Map.of()).build()) {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            NewestAnswers.follow(shell);
            use.accept(shell);
        } finally {
            System.setOut(usual);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
