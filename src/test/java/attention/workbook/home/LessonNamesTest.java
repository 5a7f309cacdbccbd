package attention.workbook.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Exercise;
import attention.check.Register;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonNamesTest {
    private static final LessonNames NAMES =
            new LessonNames(
                    List.of("01-three-steps", "02-softmax", "04-why-scale", "05-soft-attention"));

    @ParameterizedTest
    @ValueSource(strings = {"2", "02", "softmax", "Softmax", "02-softmax"})
    void a_lesson_is_found_by_number_slug_and_name(String typed) {
        assertEquals(Optional.of("02-softmax"), NAMES.find(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "sofmax,02-softmax",
        "01-tree-steps,01-three-steps",
        "002,02-softmax",
        "lesson2,02-softmax",
        "Lesson 02,02-softmax",
        "l-4,04-why-scale",
        "soft,05-soft-attention",
        "softm,02-softmax",
        "atten,05-soft-attention",
        "scale,04-why-scale",
        "three,01-three-steps"
    })
    void what_is_no_lesson_names_the_nearest(String typed, String nearest) {
        String sentence = NAMES.unknown(typed);
        assertTrue(sentence.contains("There is no lesson " + typed + "."), sentence);
        assertTrue(sentence.contains("Did you mean " + nearest + "?"), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "3", "lesson99", "0", "a"})
    void a_number_is_not_taken_for_another(String typed) {
        String sentence = NAMES.unknown(typed);
        assertFalse(sentence.contains("Did you mean"), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "positional-encoding", "17-positional-encoding"})
    void a_lesson_of_the_plan_is_still_to_come(String typed) {
        Exercise.LessonId id = new Exercise.LessonId("17", "positional-encoding");
        Register.Lesson planned = new Register.Lesson(id, 30, true, List.of(), List.of());
        Register.Lesson there = new Register.Lesson(id, 30, false, List.of(), List.of());
        String sentence = LessonNames.coming(typed, List.of(planned)).orElseThrow();
        assertTrue(sentence.startsWith("Lesson 17 (Positions"), sentence);
        assertTrue(sentence.endsWith("is still to come."), sentence);
        assertEquals(Optional.empty(), LessonNames.coming(typed, List.of(there)));
    }

    @Test
    void nothing_like_a_lesson_gets_the_list_alone() {
        assertEquals(
                "There is no lesson gardening. There are 01-three-steps, 02-softmax, 04-why-scale,"
                        + " 05-soft-attention.",
                NAMES.unknown("gardening"));
        assertTrue(NAMES.unknown("").startsWith("An empty name"));
    }
}
