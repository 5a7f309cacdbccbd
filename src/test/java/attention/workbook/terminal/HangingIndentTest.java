package attention.workbook.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HangingIndentTest {
    @Test
    void what_fits_stays_as_it_is() {
        assertEquals(List.of("  ✓ 1 a  part"), HangingIndent.lines("  ✓ 1 a  part", 13));
        assertEquals(List.of(""), HangingIndent.lines("", 10));
    }

    @Test
    void a_part_goes_on_below_its_title() {
        assertEquals(
                List.of("  – 12 a part that", "       is skipped"),
                HangingIndent.lines("  – 12 a part that is skipped", 19));
    }

    @Test
    void a_sentence_keeps_its_indent_and_a_line_without_one_gets_one() {
        assertEquals(List.of("    one", "    two"), HangingIndent.lines("    one two", 8));
        assertEquals(List.of("one two", "  three"), HangingIndent.lines("one two three", 8));
        assertEquals(List.of("    8 but", "    not 9"), HangingIndent.lines("    8 but not 9", 9));
    }

    @Test
    void a_word_that_is_too_long_stands_alone_and_Chinese_counts_twice() {
        assertEquals(List.of("a", "  exercises/x"), HangingIndent.lines("a exercises/x", 8));
        assertEquals(List.of("漫威", "  书"), HangingIndent.lines("漫威 书", 6));
    }

    @Test
    void columns_and_printed_lines_are_left_alone() {
        String row = "    expected  0.1  0.2  0.3";
        assertEquals(List.of(row), HangingIndent.lines(row, 10));
        assertEquals(List.of("    | a b c d"), HangingIndent.lines("    | a b c d", 6));
    }
}
