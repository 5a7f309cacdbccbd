package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;

class LessonSessionTest {

    @Test
    void a_lesson_walks_to_its_end_and_shows_text_code_and_values() {
        String shown = printed(() -> new LessonWalk(60, false).all(Tiny.filled()));
        assertTrue(shown.contains("Numbers\n-------"), shown);
        assertTrue(shown.contains("  | int[] scores = {4, 3, 2, 1, 0};"), shown);
        assertTrue(shown.contains("\n10\n"), shown);
        assertTrue(shown.contains("\nONE\nTWO\n"), shown);
        assertTrue(shown.contains("Softmax · Scores become weights · still to write"), shown);
        assertTrue(shown.endsWith("ALL_RAN"), shown);
    }

    @Test
    void a_step_by_step_walk_ends_where_the_reader_leaves() {
        BufferedReader reader = new BufferedReader(new StringReader("\nq\n"));
        String shown = printed(() -> new LessonWalk(60, false).steps(Tiny.filled(), reader));
        assertTrue(shown.contains("\n10\n") && !shown.contains("ONE"), shown);
        assertTrue(shown.endsWith("LEFT"), shown);
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
        String shown = printed(() -> new LessonWalk(60, false).all(lesson));
        assertTrue(shown.contains("does not compile: cannot find symbol"), shown);
        assertTrue(shown.contains("ArrayIndexOutOfBoundsException: Index 0"), shown);
        assertTrue(shown.contains("\n7\n") && shown.endsWith("SOME_FAILED"), shown);
    }

    @Test
    void the_interactive_tool_knows_library_helpers_and_the_lesson() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String typed = "print(1.0 / 3)\nscores[0]\nMatrix.row(1, 2).shape()\n/exit 3\n";
        int code =
                LessonTool.run(
                        JavaShellToolBuilder.builder()
                                .in(
                                        new ByteArrayInputStream(
                                                typed.getBytes(StandardCharsets.UTF_8)),
                                        null)
                                .out(new PrintStream(out, true, StandardCharsets.UTF_8)),
                        Optional.of(Tiny.filled()));
        String shown = out.toString(StandardCharsets.UTF_8);
        assertEquals(3, code, shown);
        assertTrue(shown.contains("==> 4") && shown.contains("(1 × 2)"), shown);
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
