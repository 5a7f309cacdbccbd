package attention.workbook.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Exercise;
import attention.check.Register;
import attention.matrix.TextTable;
import attention.words.Language;
import attention.workbook.home.Desk;
import attention.workbook.home.Home;
import attention.workbook.home.Names;
import attention.workbook.progress.Progress;
import attention.workbook.terminal.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OverviewCommandTest {
    private static final int TERMINAL = 80;

    private static List<String> shown(Function<Desk, OverviewCommand> command) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Desk desk = new Desk(() -> new Home(Path.of("")), new Screen(out, out, false, false));
        command.apply(desk).print(new Progress());
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void all_lessons_and_exercises_are_listed_and_fit_a_terminal() {
        List<String> lines = shown(ListCommand::new);
        for (Exercise exercise : Register.get().exercises()) {
            String words = " 0/" + exercise.about().points() + " ";
            List<String> its =
                    lines.stream()
                            .filter(it -> it.startsWith("  – " + exercise.name() + " "))
                            .toList();
            assertEquals(1, its.size(), exercise.name());
            assertTrue(its.get(0).contains(words), its.get(0));
            assertTrue(its.get(0).contains("  " + exercise.title()), its.get(0));
        }
        Names.lessons()
                .forEach(
                        it ->
                                assertTrue(
                                        lines.contains("   " + it.title(new Language("zh"))),
                                        it.title()));
        lines.forEach(line -> assertTrue(TextTable.width(line) <= TERMINAL, line));
    }

    @Test
    void nobody_is_sent_to_an_exercise_whose_lesson_is_coming() {
        Set<Exercise> coming = new LinkedHashSet<>(Register.get().all());
        Register.get().exercises().forEach(coming::remove);
        List<String> told = new ArrayList<>(shown(ListCommand::new));
        told.addAll(shown(ProgressCommand::new));
        for (Exercise exercise : coming) {
            assertFalse(String.join("\n", told).contains(exercise.name()), exercise.name());
            assertEquals(Optional.of(exercise), Names.exercise(exercise.className()));
        }
    }

    @Test
    void the_lines_of_progress_fit_a_terminal() {
        List<String> lines = shown(ProgressCommand::new);
        int lessons = Names.lessons().size();
        assertEquals(1 + lessons + 1, lines.size()); // the bar, the lessons, what is next
        lines.subList(0, 1 + lessons)
                .forEach(line -> assertTrue(TextTable.width(line) <= TERMINAL, line));
    }
}
