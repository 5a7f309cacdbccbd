package attention.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void chinese_characters_and_their_punctuation_take_two_places() {
        assertEquals(6, TextTable.width("注意力"));
        assertEquals(10, TextTable.width("漫威，战争"));
        assertEquals(8, TextTable.width("（一）："));
        assertEquals(6, TextTable.width("《书》"));
        assertEquals(6, TextTable.width("Ａ＋Ｂ"));
        assertEquals(5, TextTable.width("query"));
        assertEquals(3, TextTable.width("… –"));
    }

    @Test
    void a_table_with_chinese_names_stands_straight() {
        String text =
                new TextTable()
                        .words("", List.of("漫威，战争", "Marvel"))
                        .numbers("和", new double[] {4, 30})
                        .text("");
        assertEquals(
                """
                            和
                漫威，战争   4
                Marvel      30
                """,
                text);
    }

    @Test
    void a_wide_matrix_shows_its_first_and_last_columns() {
        Matrix row = Matrix.generate(1, 9, (i, j) -> j);
        assertEquals("0  1  2  …  6  7  8\n", new TextTable().matrix(null, row, 6).text(""));
        assertEquals(25, new TextTable().matrix(null, row).width());
    }
}
