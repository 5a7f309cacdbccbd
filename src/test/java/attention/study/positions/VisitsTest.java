package attention.study.positions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitsTest {
    private final Random random = new Random(5);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 100})
    void both_come_once_and_the_day_is_as_long_as_wanted(int count) {
        for (int trial = 0; trial < 50; trial++) {
            List<String> names = Visits.draw(count, random).names();
            assertEquals(count, names.size());
            assertEquals(1, Collections.frequency(names, Visits.ADA));
            assertEquals(1, Collections.frequency(names, Visits.BEN));
            assertTrue(Visits.VOCABULARY.containsAll(names));
        }
    }

    @Test
    void every_pair_of_places_comes_up() {
        Set<List<Integer>> pairs = new HashSet<>();
        for (int trial = 0; trial < 500; trial++) {
            List<String> names = Visits.draw(4, random).names();
            pairs.add(List.of(names.indexOf(Visits.ADA), names.indexOf(Visits.BEN)));
        }
        assertEquals(12, pairs.size());
    }

    @Test
    void exchanged_names_turn_the_answer_round_and_nothing_else() {
        for (int trial = 0; trial < 50; trial++) {
            Visits day = Visits.draw(10, random);
            Visits other = day.exchanged();
            assertNotEquals(day.adaFirst(), other.adaFirst());
            assertEquals(day, other.exchanged());
            for (int i = 0; i < 10; i++) {
                String name = day.names().get(i);
                boolean asked = name.equals(Visits.ADA) || name.equals(Visits.BEN);
                assertEquals(asked, !name.equals(other.names().get(i)));
            }
        }
    }

    @Test
    void ada_is_first_where_she_stands_before_ben() {
        assertTrue(new Visits(List.of("Cleo", "Ada", "Ben")).adaFirst());
        assertEquals(
                List.of("Cleo", "Ben", "Ada"),
                new Visits(List.of("Cleo", "Ada", "Ben")).exchanged().names());
    }
}
