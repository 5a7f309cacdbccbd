package attention.workbook.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Checker;
import attention.check.Exercise;
import attention.check.Register;
import attention.matrix.TextTable;
import attention.normalize.Softmax;
import attention.words.Language;
import attention.workbook.answers.Answers;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.home.Desk;
import attention.workbook.home.Home;
import attention.workbook.home.Names;
import attention.workbook.progress.Progress;
import attention.workbook.terminal.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewCommandTest {
    private static final int TERMINAL = 80;

    private static List<String> shown(Function<Desk, OverviewCommand> command) {
        return shown(command, new Home(Path.of("")), new Progress());
    }

    private static List<String> shown(
            Function<Desk, OverviewCommand> command, Home home, Progress progress) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Desk desk = new Desk(() -> home, new Screen(out, out, false, false));
        command.apply(desk).print(progress);
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
        assertTrue(lines.size() > Names.lessons().size(), "a bar, the lessons, what is next");
        lines.forEach(line -> assertTrue(TextTable.width(line) <= TERMINAL, line));
        assertEquals(
                "  exercises/01-three-steps/MyWeightedSum.java",
                lines.get(lines.size() - 1),
                "the file on a line of its own, to be copied");
    }

    @Test
    void the_whole_plan_is_listed() {
        List<String> lines = shown(ListCommand::new);
        for (Register.Lesson lesson : Register.get().lessons()) {
            String start = lesson.id().number() + " " + lesson.title() + ", ";
            String coming = lesson.id().number() + " " + lesson.title() + " (still to come)";
            assertTrue(
                    lesson.coming()
                            ? lines.contains(coming)
                            : lines.stream().anyMatch(it -> it.startsWith(start)),
                    lesson.title());
        }
    }

    @Test
    void an_answer_that_was_changed_after_its_check_is_told(@TempDir Path folder)
            throws IOException {
        Home home = new Home(folder);
        Exercise exercise = Register.get().find("Softmax").orElseThrow();
        Path answer = new ExerciseFiles(home, exercise).answer();
        Files.createDirectories(answer.getParent());
        Files.writeString(answer, "class MySoftmax { }");
        Progress progress = new Progress();
        String fingerprint = new Answers(home).to(exercise).findFirst().orElseThrow().fingerprint();
        progress.record(Checker.object("Softmax", new Softmax()), home.shown(answer), fingerprint);
        assertFalse(isToldOfAChange(home, progress));

        Files.writeString(answer, "class  MySoftmax\r\n{ }\n");
        assertFalse(isToldOfAChange(home, progress), "other spaces");
        Files.writeString(answer, "class MySoftmax { int changed; }");
        assertTrue(isToldOfAChange(home, progress));
        Files.delete(answer);
        assertTrue(isToldOfAChange(home, progress), "the file is gone");
    }

    private static boolean isToldOfAChange(Home home, Progress progress) {
        boolean listed =
                shown(ListCommand::new, home, progress).stream()
                        .anyMatch(it -> it.contains(" Softmax ") && it.contains("changed since"));
        boolean told =
                shown(ProgressCommand::new, home, progress).stream()
                        .anyMatch(it -> it.startsWith("1 answer has changed"));
        assertEquals(listed, told);
        return told;
    }
}
