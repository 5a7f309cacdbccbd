package attention.workbook.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void words_start_at_the_left_and_numbers_end_at_the_right() {
        var grid = new Grid().row("book", "price").row("漫威", "5").row("Guide", "120");
        assertEquals(List.of("book   price", "漫威       5", "Guide    120"), grid.lines());
    }

    @Test
    void a_column_with_a_word_in_it_holds_words() {
        var grid = new Grid().row("a", "1").row("b", "none").row("c");
        assertEquals(List.of("a  1", "b  none", "c"), grid.lines());
    }
}
