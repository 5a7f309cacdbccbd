package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonLintTest {

    private static final String GOOD =
            """
            # T

            > **Predict.** One?

            > **Predict.** Two?

            ```java
            %s
            ```

            ## What to remember

            ## Sources
            """;

    @Test
    void a_good_lesson_has_no_findings() {
        assertEquals(List.of(), LessonLint.of(lesson("int x = 5;")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var x = 5;",
                "%maven a:b:c",
                "assert 1 == 2;",
                "System.out.println(1);",
                "long t = System.nanoTime();",
                "double d = Math.random();",
                "import java.io.*;",
                "String two = Stream.of(1, 2)\n    .toList().toString();",
                "import attention.study.Lookup;",
                "import attention.study.localwindow.NearestCopy;"
            })
    void what_breaks_elsewhere_is_found_with_its_line(String code) {
        List<String> findings = LessonLint.of(lesson(code));
        assertTrue(!findings.isEmpty() && findings.get(0).contains("line 7"), findings.toString());
    }

    @Test
    void the_tasks_of_a_lesson_are_imported_as_a_package() {
        String code = "import attention.study.localwindow.*;\nint x = 5;";
        assertEquals(List.of(), LessonLint.of(lesson(code)));
    }

    @Test
    void a_line_of_code_fits_a_terminal() {
        String fits = "// " + "x".repeat(73);
        assertEquals(List.of(), LessonLint.of(lesson(fits)));
        List<String> findings = LessonLint.of(lesson(fits + "x"));
        assertTrue(findings.get(0).contains("wider than 76 columns: // xx"), findings.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"the weight a_i", "slopes (p_jk)", "**∂s_j**"})
    void an_index_in_running_text_is_no_underscore(String prose) {
        List<String> findings = LessonLint.of(lesson("int x = 5;", prose));
        assertEquals(1, findings.size(), findings.toString());
        assertTrue(findings.get(0).contains("write the index as in aᵢ"), findings.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aᵢ and `W_k`", "a/annotated_deep_paper", "_emphasis_", "2_3"})
    void other_underscores_stay(String prose) {
        assertEquals(List.of(), LessonLint.of(lesson("int x = 5;", prose)));
    }

    @Test
    void what_a_lesson_must_have_is_asked_for() {
        List<String> findings =
                LessonLint.of(LessonParser.parse("00-t", "# T\n```java answer=Softmax\n```\n"));
        assertEquals(4, findings.size(), findings.toString());
    }

    @Test
    void outputs_with_long_numbers_or_without_a_value_are_found(@TempDir Path folder)
            throws IOException {
        Lesson lesson = lesson("print(x);");
        String output =
                "{\"output_type\": \"execute_result\", \"execution_count\": 1, \"metadata\": {},"
                        + " \"data\": {\"text/plain\": \"0.33333333\"}}";
        String text = Notebook.of(lesson).text().replace("[]", "[" + output + "]");
        Path file = Files.writeString(folder.resolve("x.ipynb"), text);
        List<String> findings = LessonLint.of(lesson, Notebook.read(file));
        assertEquals(2, findings.size(), findings.toString());
        assertTrue(findings.get(0).contains("0.33333333"), findings.toString());
        assertTrue(findings.get(1).contains("shows a value all the same"), findings.toString());
    }

    private static Lesson lesson(String code) {
        return LessonParser.parse("00-t", GOOD.formatted(code));
    }

    private static Lesson lesson(String code, String prose) {
        return LessonParser.parse("00-t", GOOD.formatted(code).replace("# T\n", "# T\n\n" + prose));
    }
}
