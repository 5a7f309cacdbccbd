package attention.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final String FILE =
            """
            # A title

            - **alone**: before the first group

            ## parts
            - **1**: goes on
              in a second line
            - **2**: two\\
              lines

            ## 部分
            - **三**: 一行，
              又一行
            """;

    @Test
    void a_file_has_a_title_and_texts_by_group_and_name() {
        WordFile file = WordFile.parse("en/x.md", FILE);

        assertEquals("A title", file.title());
        assertEquals(
                Map.of(
                        "alone", "before the first group",
                        "parts/1", "goes on in a second line",
                        "parts/2", "two\nlines",
                        "部分/三", "一行，又一行"),
                file.texts());
    }

    @Test
    void a_line_that_is_no_text_is_named_with_its_place() {
        var twice =
                assertThrows(IllegalArgumentException.class, () -> parse("- **a**: 1\n- **a**: 2"));
        var stray = assertThrows(IllegalArgumentException.class, () -> parse("# T\n\nstray"));

        assertEquals(
                "attention/words/en/x.md, line 2: there are two texts \"a\".", twice.getMessage());
        assertEquals(
                "attention/words/en/x.md, line 3: expected \"- **key**: text\", found \"stray\".",
                stray.getMessage());
    }

    @Test
    void what_is_filled_in_is_not_looked_at_again() {
        String filled = Words.fill("{a} and {b}, {1, 2}", Map.of("a", "{b}$1\\", "b", "2"));

        assertEquals("{b}$1\\ and 2, {1, 2}", filled);
        assertEquals(Set.of("a", "b"), Words.placeholders("{b} {a} {a} {1}"));
    }

    @Test
    void the_name_of_an_argument_may_end_in_a_digit() {
        assertEquals("w1 = 3", Words.fill("w1 = {w1}", Map.of("w1", "3")));
        assertEquals(Set.of("w1", "w2"), Words.placeholders("{w1} {w2} {2}"));
    }

    @Test
    void a_placeholder_without_a_value_is_named() {
        var none = assertThrows(IllegalArgumentException.class, () -> Words.fill("{a}", Map.of()));
        assertEquals("there is no value for {a}", none.getMessage());
    }

    @Test
    void a_text_that_is_not_there_is_named() {
        var none =
                assertThrows(
                        IllegalArgumentException.class, () -> Words.of("language").text("no/such"));
        assertEquals(
                "There is no text \"no/such\" in attention/words/en/language.md.",
                none.getMessage());
    }

    @Test
    void each_language_says_its_name_and_falls_back_to_English() {
        assertEquals("English", Language.ENGLISH.name());
        assertEquals("中文", new Language("zh").name());
        assertEquals("English", Words.of("language").in(new Language("la")).text("name"));
    }

    @Test
    void the_language_is_chosen_by_the_property_then_as_POSIX_has_it() {
        Language chinese = new Language("zh");

        assertEquals(chinese, Language.of("zh", Map.of("LC_ALL", "en_US.UTF-8")));
        assertEquals(chinese, Language.of("", Map.of("LC_ALL", "zh_CN.UTF-8", "LANG", "en_US")));
        assertEquals(chinese, Language.of("", Map.of("LC_ALL", "", "LANG", "zh-Hans")));
        assertEquals(Language.ENGLISH, Language.of("", Map.of("LC_ALL", "C", "LANG", "zh_CN")));
        assertEquals(Language.ENGLISH, Language.of("", Map.of("LANG", "tr_TR.UTF-8")));
        assertEquals(Language.ENGLISH, Language.of("", Map.of()));
        assertEquals(chinese, Language.of("", Language.asked("zh_CN.UTF-8")));
        assertEquals(Language.ENGLISH, Language.of("", Language.asked("")));
        assertTrue(Language.all().containsAll(List.of(Language.ENGLISH, chinese)));
    }

    private static WordFile parse(String markdown) {
        return WordFile.parse("en/x.md", markdown);
    }
}
