package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.workbook.terminal.Screen;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonSessionTest {

    @Test
    void a_lesson_walks_to_its_end_and_shows_text_code_and_values() {
        String shown = printed(() -> walk(Tiny.filled()).all());
        assertTrue(shown.contains("Numbers\n-------"), shown);
        assertTrue(shown.contains("  | int[] scores = {4, 3, 2, 1, 0};"), shown);
        assertTrue(shown.contains("\n10\n"), shown);
        assertTrue(shown.contains("\nONE\nTWO\n"), shown);
        assertTrue(shown.contains("Softmax · Scores become weights · still to write"), shown);
        assertTrue(shown.endsWith("ALL_RAN"), shown);
    }

    @Test
    void a_step_by_step_walk_ends_where_the_reader_leaves() {
        String shown = steps("\n\nq\n", 1);
        assertTrue(shown.contains(" 10\n") && !shown.contains("ONE"), shown);
        assertTrue(shown.contains("step 1 of 12 · Enter goes on"), shown);
        assertTrue(shown.contains("step 3 of 12 · Enter shows: Answer"), shown);
        assertFalse(shown.contains("There is none."), shown);
        assertTrue(shown.endsWith("LEFT"), shown);
    }

    @Test
    void a_riddle_is_answered_when_the_reader_asks() {
        assertTrue(steps("\n\n\nq\n", 1).contains("There is none."));
    }

    @Test
    void a_walk_begins_at_a_later_step_with_what_the_others_define() {
        String shown = steps("\nq\n", 4);
        assertTrue(shown.startsWith("Running 3 steps"), shown);
        assertTrue(shown.contains("How many digits") && !shown.contains("ONE"), shown);
        assertTrue(shown.contains("0.333333"), shown);
    }

    @Test
    void a_reader_goes_back_and_forth() {
        String shown = steps("\n\nb\n\n\n\nq\n", 1);
        assertEquals(2, shown.split(" 10\n", -1).length - 1, shown);
        assertTrue(shown.contains("ONE"), shown);
    }

    @Test
    void what_is_typed_besides_is_asked_for_again() {
        String shown = steps("x\nq\n", 1);
        assertTrue(shown.contains("\"x\" is none of"), shown);
        assertTrue(shown.endsWith("LEFT") && !shown.contains("10\n"), shown);
    }

    private static String steps(String typed, int from) {
        BufferedReader keys = new BufferedReader(new StringReader(typed));
        return printed(() -> walk(Tiny.filled()).steps(keys, from, step -> {}));
    }

    private static LessonWalk walk(Lesson lesson) {
        return new LessonWalk(lesson, new Screen(System.out, System.out, false, false));
    }

    @Test
    void a_cell_that_fails_is_told_and_the_next_one_runs() {
        Lesson lesson =
                LessonParser.parse(
                        "00-t",
                        """
                        # T
                        ```java
                        nowhere
                        ```
                        ```java
                        int[] a = {};
                        a[0]
                        ```
                        ```java
                        7
                        ```
                        """);
        String shown = printed(() -> walk(lesson).all());
        assertTrue(shown.contains("does not compile: cannot find symbol"), shown);
        assertTrue(shown.contains("ArrayIndexOutOfBoundsException: Index 0"), shown);
        assertTrue(shown.contains("\n7\n") && shown.endsWith("SOME_FAILED"), shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class MySoftmax { int one() { return 1 } }",
                "class MySoftmax { int one() { return 1; }",
                "class MySoftmax { int one() { return Mth.abs(1); } }",
                "class Softmax { int one() { return 1; } }",
                "// cannot be read",
                ""
            })
    void an_answer_that_cannot_be_used_is_judged_as_a_file_and_the_lesson_goes_on(String answer) {
        Lesson tiny = Tiny.filled();
        List<Cell> cells =
                tiny.cells().stream()
                        .map(it -> it.kind() == Cell.Kind.ANSWER ? it.withSource(answer) : it)
                        .toList();
        Lesson lesson = new Lesson(tiny.name(), tiny.title(), cells);
        String shown = printed(() -> walk(lesson).all());
        assertTrue(shown.contains("\nMySoftmax cannot be used as it stands"), shown);
        assertTrue(shown.contains("| check(\"Softmax\");"), shown);
        assertTrue(shown.contains("Softmax · Scores become weights · "), shown);
        assertFalse(shown.contains("cannot find symbol"), shown);
        assertTrue(shown.endsWith("SOME_FAILED"), shown);
    }

    @Test
    void the_interactive_tool_knows_library_helpers_and_the_lesson() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String typed = "print(1.0 / 3)\nscores[0]\nMatrix.ofRow(1, 2).shape()\n/exit 3\n";
        int code = LessonTool.run(tool(typed, out), Optional.of(Tiny.filled()));
        String shown = out.toString(StandardCharsets.UTF_8);
        assertEquals(3, code, shown);
        assertTrue(shown.contains("==> 4") && shown.contains("(1 × 2)"), shown);
    }

    /** Called for each lesson by {@link AnswersInLessons}, which several processes share. */
    static void theInteractiveToolPrintsWhatIsAskedAndNothingOf(StoredLesson stored) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String printed =
                printed(
                        () -> {
                            JavaShellToolBuilder tool = tool("print(1.0 / 3)\n/exit\n", out);
                            LessonTool.run(tool, Optional.of(stored.lesson()));
                            return LessonWalk.End.LEFT;
                        });
        assertEquals("0.333333\nLEFT", printed);
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("rror"), out::toString);
    }

    @Test
    void the_interactive_tool_starts_beside_an_answer_that_cannot_be_used() {
        Lesson tiny = Tiny.filled();
        Lesson broken =
                new Lesson(
                        tiny.name(),
                        tiny.title(),
                        tiny.cells().stream()
                                .map(
                                        it ->
                                                it.kind() == Cell.Kind.ANSWER
                                                        ? it.withSource("class MySoftmax {")
                                                        : it)
                                .toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String typed = "scores[0]\n/exit 3\n";
        String printed =
                printed(
                        () -> {
                            LessonTool.run(tool(typed, out), Optional.of(broken));
                            return LessonWalk.End.LEFT;
                        });
        String shown = out.toString(StandardCharsets.UTF_8);
        assertTrue(printed.contains("MySoftmax cannot be used as it stands"), printed);
        assertTrue(shown.contains("==> 4"), shown);
    }

    private static JavaShellToolBuilder tool(String typed, ByteArrayOutputStream out) {
        return JavaShellToolBuilder.builder()
                .in(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), null)
                .out(new PrintStream(out, true, StandardCharsets.UTF_8))
                .err(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private static String printed(Supplier<LessonWalk.End> walk) {
        PrintStream usual = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            LessonWalk.End end = walk.get();
            return bytes.toString(StandardCharsets.UTF_8) + end;
        } finally {
            System.setOut(usual);
        }
    }
}
