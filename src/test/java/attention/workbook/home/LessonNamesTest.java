package attention.workbook.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonNamesTest {
    private static final LessonNames NAMES =
            new LessonNames(List.of("01-three-steps", "02-softmax", "04-why-scale"));

    @ParameterizedTest
    @ValueSource(strings = {"2", "02", "softmax", "Softmax", "02-softmax"})
    void a_lesson_is_found_by_number_slug_and_name(String typed) {
        assertEquals(Optional.of("02-softmax"), NAMES.find(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "9,04-why-scale",
        "3,02-softmax",
        "sofmax,02-softmax",
        "01-tree-steps,01-three-steps"
    })
    void what_is_no_lesson_names_the_nearest(String typed, String nearest) {
        String sentence = NAMES.unknown(typed);
        assertTrue(sentence.contains("There is no lesson " + typed + "."), sentence);
        assertTrue(sentence.contains("Did you mean " + nearest + "?"), sentence);
    }

    @Test
    void nothing_like_a_lesson_gets_the_list_alone() {
        assertEquals(
                "There is no lesson gardening. There are 01-three-steps, 02-softmax, 04-why-scale.",
                NAMES.unknown("gardening"));
        assertTrue(NAMES.unknown("").startsWith("An empty name"));
    }
}
