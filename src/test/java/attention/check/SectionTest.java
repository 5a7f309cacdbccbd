package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SectionTest {
    private static final String HINTS =
            """
            # Hints

            ## A

            ### Hint 1
            *One*.
            ```text
            ### Hint 2
            ## B
            ```

            ### Hint 3
            Three.

            ## AB
            ab

            ## B
            b
            """;

    @Test
    void a_section_ends_at_the_next_heading_of_its_level() {
        assertEquals(Optional.of("ab"), Section.of(HINTS, "AB"));
        assertEquals(Optional.of("b"), Section.of(HINTS, "B"));
        assertEquals(
                Optional.of("*One*.\n```text\n### Hint 2\n## B\n```"),
                Section.of(HINTS, "A").flatMap(it -> Section.part(it, "Hint 1")));
    }

    @Test
    void what_only_looks_like_a_heading_is_none() {
        assertEquals(Optional.empty(), Section.part(HINTS, "Hint 2"));
        assertEquals(Optional.empty(), Section.of(HINTS, "Hint 1"));
    }

    @Test
    void line_ends_of_Windows_are_no_part_of_a_name() {
        assertEquals(Optional.of("ab"), Section.of(HINTS.replace("\n", "\r\n"), "AB"));
    }
}
