package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnsweredLessonTest {
    private static final String ONE = "class MyOne { int number() { return 1; } }";

    @Test
    void what_an_answer_reaches_runs_again_and_nothing_else() {
        List<String> sources =
                List.of(
                        "int[] runs = {0, 0}; int[] kept = {0};",
                        "",
                        "int number() { return new MyOne().number(); }",
                        "kept[0] = number(); runs[0]++;",
                        "kept[0]",
                        "runs[1]++;\nruns[1]",
                        "runs[0]");
        try (AnsweredLesson lesson = new AnsweredLesson(lesson(sources))) {
            lesson.run(cell -> ONE);
            assertEquals(List.of("", "", "", "", "1", "1", "1"), shown(lesson));
            lesson.runAgain(cell -> ONE.replace('1', '2'));
            assertEquals(List.of("", "", "", "", "2", "2", "2"), shown(lesson));
        }
    }

    @Test
    void a_cell_that_takes_an_answer_by_its_name_runs_again() {
        List<String> sources =
                List.of(
                        "int runs = 0; int own(String exercise, int core) { return core + runs++; }",
                        "",
                        "int part = own(\"One\", 1);",
                        "part");
        try (AnsweredLesson lesson = new AnsweredLesson(lesson(sources))) {
            lesson.run(cell -> ONE);
            assertEquals(List.of("", "", "", "1"), shown(lesson));
            lesson.runAgain(cell -> ONE);
            assertEquals(List.of("", "", "", "2"), shown(lesson));
        }
    }

    @Test
    void an_answer_leaves_nothing_behind_for_the_next() {
        try (AnsweredLesson lesson =
                new AnsweredLesson(lesson(List.of("", "new MyOne().number()")))) {
            lesson.run(cell -> ONE + "\nint helper() { return 1; }");
            lesson.runAgain(cell -> "class MyOne { int number() { return helper(); } }");
            String last = shown(lesson).get(1);
            assertTrue(last.contains("there is no method helper()"), last);
        }
    }

    @Test
    void the_dearest_cells_are_named_where_all_take_too_long() {
        String busy =
                "double sum = 0; for (int i = 0; i < 3_000_000; i++) { sum += Math.sqrt(i); }";
        try (AnsweredLesson lesson = new AnsweredLesson(lesson(List.of("1", busy, "2")))) {
            lesson.run(cell -> "");
            assertEquals("", lesson.overrun(Duration.ofMinutes(1)));
            String overrun = lesson.overrun(Duration.ofMillis(1));
            assertTrue(
                    overrun.contains("instead of at most 0.0 s; the dearest are those at line 1 ("),
                    overrun);
        }
    }

    private static List<String> shown(AnsweredLesson lesson) {
        return lesson.shown().values().stream().map(String::strip).toList();
    }

    /** Of code cells; an empty one is the answer. */
    private static Lesson lesson(List<String> sources) {
        return new Lesson(
                "00-t",
                "T",
                IntStream.range(0, sources.size()).mapToObj(i -> cell(i, sources.get(i))).toList());
    }

    private static Cell cell(int number, String source) {
        Cell.Kind kind = source.isEmpty() ? Cell.Kind.ANSWER : Cell.Kind.CODE;
        return new Cell(kind, "c" + number, source, "One", number);
    }
}
