package attention.check.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void a_letter_added_dropped_or_changed_is_forgiven() {
        List<String> names = List.of("Softmax", "Cosine");

        assertEquals(Optional.of("Softmax"), Nearest.to("softmx", names));
        assertEquals(Optional.of("Softmax"), Nearest.to("Softtmax", names));
        assertEquals(Optional.of("Cosine"), Nearest.to("Cosime", names));
        assertEquals(Optional.empty(), Nearest.to("banana", names));
    }

    @Test
    void two_neighbours_swapped_count_as_one_slip() {
        assertEquals(1, Nearest.distance("chekc", "check"));
        assertEquals(Optional.of("list"), Nearest.to("lsit", List.of("list", "lab", "reset")));
    }
}
