package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every lesson with the stub, the solution and a wrong answer in its answer cells. */
class AnswersInLessonsTest {
    private static final String ERROR = "error: ";

    @ParameterizedTest
    @MethodSource("attention.workbook.lesson.StoredLesson#all")
    void with_the_stub_a_lesson_shows_what_is_stored(StoredLesson stored) {
        Map<String, String> shown = run(stored, cell -> Answers.stub(stored, cell));
        assertAll(asStored(stored, shown, cell -> true));
    }

    @Tag("answers")
    @ParameterizedTest
    @MethodSource("attention.workbook.lesson.StoredLesson#all")
    void with_the_solution_every_check_passes(StoredLesson stored) {
        Map<String, String> shown = run(stored, Answers::solution);
        assertAll(asStored(stored, shown, cell -> cell.kind() != Cell.Kind.CHECK));
        assertAll(checks(stored, shown, text -> text.startsWith("✓")));
    }

    @ParameterizedTest
    @MethodSource("attention.workbook.lesson.StoredLesson#all")
    void with_a_wrong_answer_exactly_the_check_fails(StoredLesson stored) {
        Map<String, String> shown = run(stored, cell -> Answers.wrong(stored, cell));
        assertAll(asStored(stored, shown, cell -> cell.kind() != Cell.Kind.CHECK));
        assertAll(checks(stored, shown, text -> text.contains(ERROR + "CheckFailed: ")));
    }

    private static Stream<Executable> asStored(
            StoredLesson lesson, Map<String, String> shown, Predicate<Cell> which) {
        Map<String, String> stored = lesson.shown();
        return lesson.parsed().cells().stream()
                .filter(cell -> cell.kind().runs() && which.test(cell))
                .map(
                        cell ->
                                () ->
                                        assertEquals(
                                                stored.get(cell.id()),
                                                shown.get(cell.id()),
                                                lesson + ".md, line " + cell.line()));
    }

    private static Stream<Executable> checks(
            StoredLesson lesson, Map<String, String> shown, Predicate<String> isExpected) {
        return lesson.parsed().cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.CHECK)
                .map(cell -> shown.getOrDefault(cell.id(), ""))
                .map(text -> () -> assertTrue(isExpected.test(text), text));
    }

    /** What each code cell prints, by the cell's name. */
    private static Map<String, String> run(StoredLesson lesson, Function<Cell, String> answer) {
        Map<String, String> shown = new LinkedHashMap<>();
        try (LessonSession session = new LessonSession()) {
            for (Cell cell : lesson.parsed().cells()) {
                if (cell.kind() == Cell.Kind.ANSWER) {
                    shown.put(cell.id(), printed(session, cell.withSource(answer.apply(cell))));
                } else if (cell.kind().runs()) {
                    shown.put(cell.id(), printed(session, cell));
                }
            }
        }
        return shown;
    }

    private static String printed(LessonSession session, Cell cell) {
        PrintStream usual = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            String error = session.run(cell).map(text -> ERROR + text + "\n").orElse("");
            return bytes.toString(StandardCharsets.UTF_8) + error;
        } finally {
            System.setOut(usual);
        }
    }
}
