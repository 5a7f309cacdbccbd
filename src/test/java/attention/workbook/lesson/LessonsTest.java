package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Exercise;
import attention.check.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonsTest {

    private static final String MAKE = "run ./workbook make-notebooks";

    @ParameterizedTest
    @MethodSource("attention.workbook.lesson.StoredLesson#all")
    void a_lesson_is_written_as_contributing_says(StoredLesson stored) {
        assertEquals("", String.join("\n", LessonLint.of(stored.lesson(), stored.notebook())));
    }

    @ParameterizedTest
    @MethodSource("attention.workbook.lesson.StoredLesson#all")
    void the_notebook_is_in_step_with_its_text(StoredLesson stored) {
        LessonMaker maker = new LessonMaker(stored.files(), false);
        String made = maker.withStoredOutputs(stored.name()).text();
        assertEquals(made, StoredLesson.read(stored.files().notebook(stored.name())), MAKE);
        assertTrue(
                stored.shown().values().stream().anyMatch(shown -> !shown.isEmpty()),
                "the notebook never ran: " + MAKE);
    }

    @ParameterizedTest
    @MethodSource("attention.workbook.lesson.StoredLesson#all")
    void the_script_is_in_step_with_its_text(StoredLesson stored) {
        assertEquals(JshellScript.of(stored.lesson()), stored.script(), MAKE);
    }

    @Test
    void nothing_lies_about_that_no_text_made() throws IOException {
        List<String> texts = StoredLesson.WORKBOOK.names();
        assertEquals(texts, stems("notebooks", ".ipynb"));
        assertEquals(texts, stems("notebooks/jshell", ".jsh"));
    }

    private static List<String> stems(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(StoredLesson.ROOT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_registered_exercise_is_answered_and_checked_in_its_lesson() {
        for (Register.Lesson lesson : Register.get().lessons()) {
            if (!lesson.coming()) {
                Path text = StoredLesson.WORKBOOK.text(lesson.id().folder());
                List<Cell> cells = LessonParser.read(text).cells();
                for (Exercise exercise : lesson.exercises()) {
                    assertTrue(
                            cells.stream()
                                    .anyMatch(cell -> cell.exercise().equals(exercise.name())),
                            text + " does not ask for " + exercise.name());
                }
            }
        }
    }

    @Test
    void a_lesson_is_coming_until_it_has_a_text() {
        for (Register.Lesson lesson : Register.get().lessons()) {
            Path text = StoredLesson.WORKBOOK.text(lesson.id().folder());
            assertEquals(!Files.exists(text), lesson.coming(), lesson.id().folder());
        }
    }

    @Test
    void the_kernels_start_with_the_imports_of_a_session() {
        for (String kernel : List.of("jjava", "ijava")) {
            String script =
                    StoredLesson.read(
                            StoredLesson.ROOT.resolve("notebooks/kernel/" + kernel + ".jsh"));
            List<String> imports =
                    script.lines()
                            .filter(line -> line.startsWith("import "))
                            .map(line -> line + "\n")
                            .toList();
            assertEquals(Imports.session(), String.join("", imports), kernel);
        }
    }
}
