package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("answers")
class ExerciseVerifierTest {
    @Test
    void every_registered_exercise_is_complete_and_right() {
        ExerciseVerifier.Report report = new ExerciseVerifier(Path.of("")).verify();

        assertEquals(List.of(), report.faults(), report::text);
        assertTrue(report.table().contains("✓ no-max-shift"), report::text);
    }
}
