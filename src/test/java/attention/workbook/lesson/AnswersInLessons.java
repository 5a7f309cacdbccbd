package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.workbook.edition.StudentEdition;
import attention.workbook.home.Home;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Every lesson with the stub, a wrong answer and the solution in its answer cells. */
abstract class AnswersInLessons {
    /** CPU time for all cells of a lesson, which every build runs three times or four. */
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private final Predicate<Integer> numbers;

    /** For the lessons with these numbers: two classes share them, so that two processes can. */
    AnswersInLessons(Predicate<Integer> numbers) {
        this.numbers = numbers;
    }

    @TestFactory
    Stream<DynamicContainer> lessons() {
        return StoredLesson.all()
                .filter(it -> numbers.test(Integer.parseInt(it.name().substring(0, 2))))
                .map(it -> dynamicContainer(it.name(), tests(it)));
    }

    private static Stream<DynamicTest> tests(StoredLesson stored) {
        AnsweredLesson lesson = new AnsweredLesson(stored.parsed());
        Stream<DynamicTest> tests =
                Stream.of(
                        dynamicTest("with the stub as stored", () -> stub(stored, lesson)),
                        dynamicTest(
                                "within its budget",
                                () -> assertEquals("", lesson.overrun(BUDGET))),
                        dynamicTest(
                                "with a wrong answer as stored, but for the check",
                                () -> wrong(stored, lesson)),
                        dynamicTest(
                                "the interactive tool starts with it, and prints nothing of it",
                                () ->
                                        LessonSessionTest
                                                .theInteractiveToolPrintsWhatIsAskedAndNothingOf(
                                                        stored)),
                        dynamicTest(
                                "with the solution every check passes",
                                () -> solution(stored, lesson)));
        // An edition has no solutions.
        boolean edition = StudentEdition.is(new Home(StoredLesson.ROOT));
        return tests.limit(edition ? 4 : 5).onClose(lesson::close);
    }

    private static void stub(StoredLesson stored, AnsweredLesson lesson) {
        lesson.run(cell -> Answers.stub(stored, cell));
        assertAll(asStored(stored, lesson, cell -> true));
    }

    private static void wrong(StoredLesson stored, AnsweredLesson lesson) {
        lesson.runAgain(cell -> Answers.wrong(stored, cell));
        assertAll(asStored(stored, lesson, cell -> cell.kind() != Cell.Kind.CHECK));
        assertAll(
                checks(
                        stored,
                        lesson,
                        text -> text.contains(AnsweredLesson.ERROR + "CheckFailed: ")));
    }

    private static void solution(StoredLesson stored, AnsweredLesson lesson) {
        lesson.runAgain(Answers::solution);
        assertAll(
                asStored(
                        stored,
                        lesson,
                        cell -> cell.kind() != Cell.Kind.CHECK,
                        Answers::withOwnParts));
        assertAll(checks(stored, lesson, text -> text.startsWith("✓")));
    }

    private static Stream<Executable> asStored(
            StoredLesson stored, AnsweredLesson lesson, Predicate<Cell> which) {
        return asStored(stored, lesson, which, shown -> shown);
    }

    private static Stream<Executable> asStored(
            StoredLesson stored,
            AnsweredLesson lesson,
            Predicate<Cell> which,
            UnaryOperator<String> withThese) {
        Map<String, String> expected = stored.shown();
        return stored.parsed().cells().stream()
                .filter(cell -> cell.kind().runs() && which.test(cell))
                .map(
                        cell ->
                                () ->
                                        assertEquals(
                                                withThese.apply(
                                                        expected.getOrDefault(cell.id(), "")),
                                                lesson.shown().get(cell.id()),
                                                stored + ".md, line " + cell.line()));
    }

    private static Stream<Executable> checks(
            StoredLesson stored, AnsweredLesson lesson, Predicate<String> isExpected) {
        return stored.parsed().cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.CHECK)
                .map(cell -> lesson.shown().getOrDefault(cell.id(), ""))
                .map(text -> () -> assertTrue(isExpected.test(text), text));
    }
}
