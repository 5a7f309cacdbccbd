package attention.grade.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Checker;
import attention.check.Status;
import attention.check.Verdict;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule for a notebook's answers, at home and in a class. */
class NotebookAnswersTest {
    private static final String HEAD =
            """
            class MySoftmax implements Normalizer {
                public double[] weights(double[] scores) {
            """;
    private static final String BODY =
            """
                    double[] weights = new double[scores.length];
                    double sum = 0;
                    for (int i = 0; i < scores.length; i++) {
                        weights[i] = Math.exp(scores[i] - LARGEST);
                        sum += weights[i];
                    }
                    for (int i = 0; i < scores.length; i++) {
                        weights[i] /= sum;
                    }
                    return weights;
                }
            }
            """;
    private static final String OWN = "Arrays.stream(scores).max().orElse(0)";
    private static final String RIGHT = softmax(OWN);
    private static final String HELPER =
            "double largest(double[] x) {\n    return Arrays.stream(x).max().orElse(0);\n}\n";

    private static String softmax(String largest) {
        return HEAD + BODY.replace("LARGEST", largest);
    }

    private static JsonObject cell(String type, String tag, String source) {
        JsonObject cell = new JsonObject();
        cell.addProperty("cell_type", type);
        JsonObject metadata = new JsonObject();
        JsonArray tags = new JsonArray();
        tags.add((String) null);
        if (!tag.isEmpty()) {
            tags.add("answer:" + tag);
        }
        metadata.add("tags", tags);
        cell.add("metadata", metadata);
        JsonArray lines = new JsonArray();
        source.lines().forEach(line -> lines.add(line + "\n"));
        cell.add("source", lines);
        return cell;
    }

    private static JsonObject code(String source) {
        return cell("code", "", source);
    }

    private static JsonObject answer(String source) {
        return cell("code", "Softmax", source);
    }

    private static String notebook(JsonObject... cells) {
        JsonObject root = new JsonObject();
        JsonArray all = new JsonArray();
        List.of(cells).forEach(all::add);
        root.add("cells", all);
        root.addProperty("nbformat", 4);
        return new Gson().toJson(root);
    }

    private static List<NotebookAnswers.InCell> read(String notebook) throws IOException {
        byte[] bytes = notebook.getBytes(StandardCharsets.UTF_8);
        return NotebookAnswers.in(NotebookText.read(new ByteArrayInputStream(bytes)));
    }

    private static NotebookAnswers.InCell only(String notebook) throws IOException {
        List<NotebookAnswers.InCell> all = read(notebook);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static Verdict verdict(JsonObject... cells) throws IOException {
        return Checker.cell("Softmax", only(notebook(cells)).source());
    }

    private static Stream<Arguments> right() {
        JsonObject uses = answer(softmax("largest(scores)"));
        return Stream.of(
                Arguments.of("alone", List.of(answer(RIGHT))),
                Arguments.of("a line below", List.of(answer(RIGHT + "check(new MySoftmax())\n"))),
                Arguments.of(
                        "printing below",
                        List.of(answer(RIGHT + "\nSystem.out.println(new MySoftmax());\n"))),
                Arguments.of(
                        "a variable above",
                        List.of(answer("double none = 0;\n" + softmax(OWN.replace("0", "none"))))),
                Arguments.of(
                        "an import below",
                        List.of(answer(RIGHT + "import java.math.BigDecimal;\n"))),
                Arguments.of("a magic", List.of(answer("%%time\n" + RIGHT))),
                Arguments.of("a helper above", List.of(code(HELPER), uses)),
                Arguments.of("a helper below", List.of(uses, code(HELPER))),
                Arguments.of(
                        "a helper in the cell",
                        List.of(answer(HELPER + softmax("largest(scores)")))),
                Arguments.of(
                        "a class in another cell",
                        List.of(
                                code("class Tools {\n static " + HELPER + "}\n"),
                                answer(softmax("Tools.largest(scores)")))),
                Arguments.of(
                        "a record of a helper",
                        List.of(
                                code("record Most(double value) {}\n"),
                                code(
                                        "Most most(double[] x) {\n"
                                                + " return new Most(largest(x));\n"
                                                + "}\n"
                                                + HELPER),
                                answer(softmax("most(scores).value()")))),
                Arguments.of("as in another class", List.of(answer("public static " + RIGHT))),
                Arguments.of(
                        "a class that it extends",
                        List.of(
                                code("abstract class Base extends Root { }\n"),
                                code("public static class Root { }\n"),
                                code(HELPER),
                                answer(
                                        softmax("largest(scores)")
                                                .replace(
                                                        "MySoftmax ", "MySoftmax extends Base ")))),
                Arguments.of("a lost tag", List.of(code(RIGHT))),
                Arguments.of("a text by a slip", List.of(cell("markdown", "Softmax", RIGHT))),
                Arguments.of("raw by a slip", List.of(cell("raw", "Softmax", RIGHT))),
                Arguments.of("a text without its tag", List.of(cell("markdown", "", RIGHT))),
                Arguments.of(
                        "a text without its tag, with imports and remarks",
                        List.of(
                                cell(
                                        "markdown",
                                        "",
                                        "// mine\nimport java.util.*;\n\npublic " + RIGHT))),
                Arguments.of(
                        "a lesson's cells around it",
                        List.of(
                                code("var library = Matrix.row(1, 2);\nshow(library)"),
                                answer(RIGHT),
                                code(
                                        """
                                        %maven some:thing:1
                                        import tech.tablesaw.api.*;
                                        int x =\s
                                        """))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void what_the_notebook_runs_is_right(String what, List<JsonObject> cells) throws IOException {
        Verdict verdict = verdict(cells.toArray(new JsonObject[0]));
        assertEquals(Status.PASS, verdict.status(), what + "\n" + verdict.text());
    }

    @Test
    void a_mistake_is_told_in_its_line_whatever_stands_around_it() throws IOException {
        Verdict verdict =
                verdict(answer("check(1)\n\n" + RIGHT.replace("sum = 0;", "sum = 0") + "x()\n"));
        assertEquals(Status.COMPILE, verdict.status());
        assertTrue(verdict.text().contains("Line 6: a ; is missing here."), verdict.text());
    }

    @Test
    void what_cannot_be_had_in_a_class_is_named() throws IOException {
        Verdict verdict = verdict(answer(RIGHT.replace("return", "print(weights); return")));
        assertEquals(Status.COMPILE, verdict.status());
        assertTrue(verdict.text().contains("print(double[])"), verdict.text());
    }

    @Test
    void notes_say_what_was_forgiven() throws IOException {
        assertEquals(List.of(), only(notebook(answer(RIGHT))).notes());
        assertEquals(
                List.of("the cell was found by its class; its tag is lost"),
                only(notebook(code(RIGHT))).notes());
        assertEquals(
                List.of(
                        "cell 2 is text, not code (the keys M and R do that); it was taken all the"
                                + " same"),
                only(notebook(code("int x;"), cell("markdown", "Softmax", RIGHT))).notes());
        assertEquals(
                List.of(
                        "the cell was found by its class; its tag is lost",
                        "cell 1 is text, not code (the keys M and R do that); it was taken all the"
                                + " same"),
                only(notebook(cell("markdown", "", RIGHT))).notes());
        assertEquals(
                List.of("taken along from beside the class: largest"),
                only(notebook(code(HELPER), answer(softmax("largest(scores)")))).notes());
        assertEquals(
                List.of("2 cells answer this exercise; the last one counts"),
                only(notebook(answer(RIGHT), answer(RIGHT + "\n"))).notes());
    }

    @Test
    void prose_about_a_class_is_no_answer() throws IOException {
        String prose = "Write the class MySoftmax { } here.";
        String shown = "It might begin like this:\n```java\n" + RIGHT + "```\n";
        String speaks = "class MySoftmax is what you write, with one method";
        assertEquals(
                List.of(),
                read(
                        notebook(
                                cell("markdown", "", prose),
                                cell("markdown", "", shown),
                                cell("markdown", "", speaks))));
        String both = notebook(cell("markdown", "Softmax", softmax("1")), answer(RIGHT));
        assertEquals(RIGHT, only(both).source());
    }

    @Test
    void outputs_of_any_size_are_skipped() throws IOException {
        String text = notebook(answer(RIGHT));
        String front = text.substring(0, text.lastIndexOf("\"source\""));
        String back = text.substring(text.lastIndexOf("\"source\""));
        byte[] picture = new byte[30 << 20];
        java.util.Arrays.fill(picture, (byte) 'A');
        InputStream large =
                new SequenceInputStream(
                        Collections.enumeration(
                                List.of(
                                        stream(front + "\"outputs\":[{\"data\":{\"image/png\":\""),
                                        new ByteArrayInputStream(picture),
                                        stream("\",\"x\":NaN}}],"),
                                        stream(back))));
        assertEquals(RIGHT, NotebookAnswers.in(NotebookText.read(large)).get(0).source());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"cells\": 3}",
                "{\"cells\": [",
                "<html>",
                "{\"cells\": {}}",
                "<<<<<<< HEAD\n{\"cells\": []}"
            })
    void what_is_no_notebook_is_told(String text) {
        IOException odd = assertThrows(NoNotebook.class, () -> read(text));
        assertEquals("It is no notebook: its text is not what Jupyter writes.", odd.getMessage());
    }

    @Test
    void an_old_format_and_too_much_text_have_sentences_of_their_own() {
        String old = "{\"worksheets\": [{\"cells\": []}], \"nbformat\": 3}";
        assertTrue(
                assertThrows(NoNotebook.class, () -> read(old))
                        .getMessage()
                        .contains("old format"));
        String much = notebook(code("x".repeat(1 << 20)));
        assertTrue(assertThrows(NoNotebook.class, () -> read(much)).getMessage().contains("1 MB"));
        String name = "{\"" + "x".repeat(2 << 20) + "\": 1, " + notebook(code("1")).substring(1);
        assertTrue(assertThrows(NoNotebook.class, () -> read(name)).getMessage().contains("1 MB"));
        String deep = "{\"a\":" + "[".repeat(100_000);
        assertThrows(NoNotebook.class, () -> read(deep));
    }

    @Test
    void odd_cells_are_passed_over() throws IOException {
        String odd = "{\"cells\":[null,3,[],{},{\"cell_type\":null,\"source\":{\"a\":1}},";
        String good = notebook(answer(RIGHT)).substring("{\"cells\":[".length());
        assertEquals(RIGHT, only("\ufeff" + odd + good).source());
    }

    @Test
    void the_answer_cells_of_all_lessons_are_untouched() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
            for (Path lesson : files.filter(it -> it.toString().endsWith(".ipynb")).toList()) {
                try (InputStream in = Files.newInputStream(lesson)) {
                    for (NotebookAnswers.InCell it : NotebookAnswers.in(NotebookText.read(in))) {
                        assertTrue(it.untouched(), lesson + " " + it.exercise().name());
                        assertEquals(List.of(), it.notes(), lesson + " " + it.exercise().name());
                    }
                }
            }
        }
    }
}
