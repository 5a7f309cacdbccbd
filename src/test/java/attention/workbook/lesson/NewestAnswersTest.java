package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int half(int x) { return y / 2; } | half(1) | half | variable y",
                "int half(int x) { return hlf(x); } | half(1) | half | method hlf(int)",
                "class Half { int of(int x) { return y; } } | new Half() | Half | variable y",
                "Half half() { return null; } | half() | half | class Half",
                "int one(int x) { return two(x); } | one(1) | one | method two(int)"
            })
    void a_typo_in_what_is_called_is_named(
            String helper, String call, String name, String missing) {
        assertEquals(
                name
                        + " cannot be used yet: there is no "
                        + missing
                        + ". Mend the cell before you check.",
                printed(
                        shell -> {
                            shell.eval(helper);
                            shell.eval(call);
                        }));
    }

    @Test
    void an_answer_whose_cell_has_not_run_or_is_text_is_told_how_to_become_known() {
        String told = printed(shell -> shell.eval("Object it = new MySoftmax();"));

        assertTrue(told.startsWith("Java does not know MySoftmax yet: run the cell"), told);
        assertTrue(told.contains("press Esc and then Y"), told);
        assertEquals("", printed(shell -> shell.eval("Object it = new MyOwnThing();")));
        assertEquals(
                "",
                printed(
                        shell -> {
                            shell.eval("class MyDotProduct { }");
                            shell.eval("int it = new MyDotProduct();");
                        }),
                "it is known, and what is wrong is another thing");
    }

    @Test
    void a_typo_is_named_where_another_method_calls_it() {
        String told =
                printed(
                        shell -> {
                            shell.eval("int inner(int x) { return y; }");
                            shell.eval("int outer(int x) { return inner(x); }");
                            shell.eval("outer(1)");
                        });
        assertTrue(told.startsWith("inner cannot be used yet: there is no variable y."), told);
    }

    @Test
    void a_method_that_is_written_before_what_it_calls_is_no_cause_for_words() {
        assertEquals(
                "",
                printed(
                        shell -> {
                            shell.eval("int first() { return second(); }");
                            shell.eval("int second() { return 2; }");
                            shell.eval("first()");
                        }));
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
