package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.workbook.home.Home;
import attention.workbook.progress.SessionProgress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the notebooks through a real JJava kernel. */
class NotebookIT {
    private static final StoredLesson TINY = new StoredLesson(Tiny.FILES, "00-tiny");

    @TestFactory
    Stream<DynamicTest> every_notebook_shows_what_is_stored() {
        return sameAsStored(Kernel.jjava(), StoredLesson.all().toList());
    }

    /** One test a notebook, after all of them ran two at a time. */
    static Stream<DynamicTest> sameAsStored(NotebookRun run, List<StoredLesson> lessons) {
        Map<String, Notebook> notebooks = new LinkedHashMap<>();
        lessons.forEach(stored -> notebooks.put(stored.name(), Notebook.of(stored.lesson())));
        Map<String, Notebook> ran = run.outputs(notebooks);
        return lessons.stream()
                .map(
                        stored ->
                                DynamicTest.dynamicTest(
                                        stored.name(), () -> same(stored, ran.get(stored.name()))));
    }

    private static void same(StoredLesson stored, @Nullable Notebook ran) {
        Map<String, String> shown = ran == null ? Map.of() : StoredLesson.texts(ran);
        assertAll(
                stored.shown().entrySet().stream()
                        .map(
                                cell ->
                                        () ->
                                                assertEquals(
                                                        cell.getValue(),
                                                        shown.get(cell.getKey()),
                                                        stored + ", " + cell.getKey())));
    }

    @Tag("answers")
    @Test
    void a_check_shows_its_verdict_and_a_failing_one_ends_the_cell_with_one_sentence() {
        Notebook wrong = answered(cell -> Answers.wrong(TINY, cell));
        Notebook right = answered(Answers::solution);
        Map<String, Notebook> ran =
                new TreeMap<>(Kernel.jjava().outputs(Map.of("wrong", wrong, "right", right)));
        NotebookCell fails = check(ran.getOrDefault("wrong", wrong));
        assertTrue(fails.hasError(), fails.text());
        assertTrue(fails.text().startsWith("✗ Softmax"), fails.text());
        assertEquals(1, fails.count("text/html"), fails.text());
        assertEquals(1, fails.traceback().strip().lines().count(), fails.traceback());
        assertTrue(
                fails.traceback().contains("Softmax not right yet, see above"), fails.traceback());
        NotebookCell passes = check(ran.getOrDefault("right", right));
        assertFalse(passes.hasError(), passes.text());
        assertTrue(passes.text().startsWith("✓"), passes.text());
    }

    @Test
    @Tag("answers")
    void after_a_cell_that_does_not_compile_the_check_speaks_of_that_cell() {
        speaksOfTheNewestCell(Kernel.jjava());
    }

    /** The session of this kernel is listened to. */
    static void speaksOfTheNewestCell(NotebookRun kernel) {
        String right = Answers.solution(answer(TINY.parsed()));
        List<String> sources =
                List.of(
                        right,
                        right.replaceFirst(";", ""),
                        "check(new MySoftmax());",
                        "hint(\"Softmax\");");
        Notebook ran = run(kernel, sources);
        NotebookCell fails = check(ran);
        assertTrue(fails.text().contains("the newest MySoftmax"), fails.text());
        assertTrue(fails.text().contains("a ; is missing here"), fails.text());
        assertTrue(shown(ran, "hint").contains("of 3 to Softmax"), shown(ran, "hint"));
    }

    @Test
    @Tag("answers")
    void in_the_kernel_of_a_learner_no_wrong_answer_stops_what_stands_below(@TempDir Path home) {
        Cell answer = answer(TINY.parsed());
        String exits = Answers.solution(answer).replaceFirst("return", "System.exit(3); return");
        List<String> sources =
                List.of(
                        Answers.wrong(TINY, answer),
                        "check(new MySoftmax());",
                        exits,
                        "check( new MySoftmax());",
                        "40 + 2",
                        Answers.solution(answer),
                        "check(  new MySoftmax());");
        Map<String, String> learner =
                Map.of(
                        Strict.VARIABLE,
                        "",
                        SessionProgress.VARIABLE,
                        "notebook",
                        "JJAVA_JVM_OPTS",
                        Kernel.QUICK_START + " -D" + Home.PROPERTY + "=" + home);
        Notebook ran = run(Kernel.run("java", learner), sources);
        List<NotebookCell> cells = List.copyOf(ran.cells().values());
        assertFalse(cells.stream().anyMatch(NotebookCell::hasError), cells.get(3).text());
        assertTrue(cells.get(1).text().startsWith("✗ Softmax"), cells.get(1).text());
        assertTrue(cells.get(2).text().contains("would end this session"), cells.get(2).text());
        assertTrue(cells.get(3).text().contains("ended the whole program"), cells.get(3).text());
        assertEquals("42", cells.get(4).text().strip());
        assertTrue(cells.get(1).text().contains("Before you go on, predict:"), "first check");
        assertFalse(cells.get(3).text().contains("predict:"), "asked once");
        assertTrue(cells.get(6).text().contains("And now:"), cells.get(6).text());
        assertTrue(cells.get(6).text().contains("solution(\"Softmax\")"), cells.get(6).text());
    }

    static Notebook run(NotebookRun kernel, List<String> sources) {
        List<Cell> cells =
                IntStream.range(0, sources.size())
                        .mapToObj(i -> new Cell(Cell.Kind.CODE, "c" + i, sources.get(i), "", i))
                        .toList();
        Notebook notebook = Notebook.of(new Lesson("00-slip", "A slip", cells));
        return kernel.outputs(Map.of("slip", notebook)).getOrDefault("slip", notebook);
    }

    private static Cell answer(Lesson lesson) {
        return lesson.cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.ANSWER)
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Notebook ran, String start) {
        return ran.cells().values().stream()
                .filter(cell -> cell.source().startsWith(start))
                .map(NotebookCell::text)
                .collect(Collectors.joining());
    }

    private static NotebookCell check(Notebook ran) {
        return ran.cells().values().stream()
                .filter(cell -> cell.source().startsWith("check("))
                .findFirst()
                .orElseThrow();
    }

    /** The small lesson with something else than the stub in its answer cell. */
    private static Notebook answered(Function<Cell, String> answer) {
        Lesson lesson = TINY.parsed();
        List<Cell> cells =
                lesson.cells().stream()
                        .map(
                                cell ->
                                        cell.kind() == Cell.Kind.ANSWER
                                                ? cell.withSource(answer.apply(cell))
                                                : cell)
                        .toList();
        return Notebook.of(new Lesson(lesson.name(), lesson.title(), cells));
    }
}
