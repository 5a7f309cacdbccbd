package attention.workbook.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.Verdict;
import attention.workbook.answers.Hints;
import attention.workbook.home.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideQuestionTest {
    private static final Exercise SOFTMAX = Register.get().find("Softmax").orElseThrow();

    @TempDir Path folder = Path.of("");

    private ProgressFile file() {
        return new ProgressFile(new Home(folder), note -> {});
    }

    @Test
    void the_first_check_asks_to_predict_and_the_first_pass_to_transfer() {
        Verdict open = ProgressTest.open(SOFTMAX);
        Verdict solved = ProgressTest.solved(SOFTMAX);
        Hints hints = Hints.to(SOFTMAX);
        assertEquals(
                Optional.of(hints.predict()),
                SideQuestion.after(open, file()).map(SideQuestion::text));
        assertEquals(Optional.empty(), SideQuestion.after(open, file()));
        assertEquals(
                Optional.of(hints.transfer()),
                SideQuestion.after(solved, file()).map(SideQuestion::text));
        assertEquals(Optional.empty(), SideQuestion.after(solved, file()));
    }

    @Test
    void who_passes_at_once_is_not_asked_to_predict_any_more() {
        assertTrue(SideQuestion.after(ProgressTest.solved(SOFTMAX), file()).isPresent());
        assertEquals(Optional.empty(), SideQuestion.after(ProgressTest.open(SOFTMAX), file()));
    }

    @Test
    void every_exercise_has_both() {
        List<Exercise> all = Register.get().all();
        assertFalse(all.isEmpty());
        for (Exercise exercise : all) {
            Hints hints = Hints.to(exercise);
            assertFalse(hints.predict().isEmpty() || hints.transfer().isEmpty(), exercise.name());
        }
    }
}
