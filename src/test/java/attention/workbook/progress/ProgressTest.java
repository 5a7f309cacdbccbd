package attention.workbook.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Checker;
import attention.check.Exercise;
import attention.check.Register;
import attention.check.Status;
import attention.check.Verdict;
import attention.exercise.Todo;
import attention.normalize.DivideBySum;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.workbook.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private static final Exercise SOFTMAX = Register.get().find("Softmax").orElseThrow();
    private static final Verdict RIGHT = Checker.object("Softmax", new Softmax());
    private static final Verdict WRONG = Checker.object("Softmax", new DivideBySum());
    private static final Verdict UNTOUCHED = Checker.object("Softmax", untouched());

    private static Normalizer untouched() {
        return scores -> {
            throw new Todo("the weights");
        };
    }

    @Test
    void what_is_solved_in_one_place_stays_solved_when_another_is_wrong() {
        Progress progress = new Progress();
        progress.record(RIGHT, "notebook", "");
        progress.record(WRONG, "file", "");
        progress.record(UNTOUCHED, "file", "");
        assertTrue(progress.solved(SOFTMAX));
        progress.record(WRONG, "notebook", "");
        assertEquals(Status.FAIL, progress.status(SOFTMAX));
    }

    @Test
    void what_is_next_needs_only_what_is_solved() {
        Progress progress = new Progress();
        List<String> order = new ArrayList<>();
        while (NextExercise.after(progress).isPresent() && order.size() < 100) {
            Exercise next = NextExercise.after(progress).orElseThrow().exercise();
            assertTrue(order.containsAll(next.about().needs()), next.name() + " after " + order);
            order.add(next.name());
            progress.record(solved(next), "file", "");
        }
        assertEquals(Register.get().exercises().size(), order.size());
        long required =
                Register.get().exercises().stream().filter(it -> it.about().required()).count();
        assertTrue(
                order.stream()
                        .limit(required)
                        .allMatch(
                                name -> Register.get().find(name).orElseThrow().about().required()),
                "required ones come first: " + order);
    }

    static Verdict solved(Exercise exercise) {
        return new Verdict(exercise.name(), "", RIGHT.parts(), RIGHT.problem(), RIGHT.remarks());
    }

    static Verdict open(Exercise exercise) {
        return new Verdict(
                exercise.name(), "", UNTOUCHED.parts(), UNTOUCHED.problem(), UNTOUCHED.remarks());
    }

    @Test
    void a_lesson_is_gone_on_with_at_the_step_where_its_reader_stopped(@TempDir Path folder) {
        ProgressFile file = new ProgressFile(new Home(folder), note -> {});
        file.update(progress -> progress.stop("01-three-steps", 7));
        assertEquals(7, file.read().step("01-three-steps"));
        assertEquals(1, file.read().step("02-softmax"));
    }

    @Test
    void two_processes_at_once_lose_nothing(@TempDir Path folder) throws Exception {
        Home home = new Home(folder);
        List<Thread> writers = new ArrayList<>();
        List<String> notes = Collections.synchronizedList(new ArrayList<>());
        for (Exercise exercise : Register.get().exercises()) {
            ProgressFile file = new ProgressFile(home, notes::add);
            Thread writer = new Thread(() -> file.update(it -> it.takeHints(exercise, 2)));
            writers.add(writer);
            writer.start();
        }
        for (Thread writer : writers) {
            writer.join(TimeUnit.SECONDS.toMillis(120));
        }
        Progress progress = new ProgressFile(home, notes::add).read();
        assertEquals(List.of(), notes);
        for (Exercise exercise : Register.get().exercises()) {
            assertEquals(2, progress.hints(exercise), exercise.name());
        }
    }

    @Test
    void reading_leaves_no_file_behind(@TempDir Path folder) {
        assertFalse(new ProgressFile(new Home(folder), note -> {}).read().solved(SOFTMAX));
        assertFalse(Files.exists(folder.resolve(".workbook")));
    }
}
