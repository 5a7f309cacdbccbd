package attention.check.slips;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.words.Language;
import attention.words.Words;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SlipWordsTest {
    private static final Words WORDS = Words.of("slips").in(Language.ENGLISH);

    @Test
    void every_change_can_be_told_and_no_text_is_left_over() {
        Set<String> told = new TreeSet<>();
        Set<String> changes = new TreeSet<>();
        for (String key : WORDS.keys()) {
            if (key.startsWith("how/")) {
                told.add(key.substring("how/".length()));
            }
        }
        NumberSlip.ALL.forEach(it -> changes.add(it.name()));

        assertEquals(changes, told);
    }

    @Test
    void where_to_look_is_said_of_changes_that_there_are() {
        Set<String> strays = new TreeSet<>();
        for (String key : WORDS.keys()) {
            String change = key.substring(key.indexOf('/') + 1);
            if (key.startsWith("look/") && WORDS.find("how/" + change).isEmpty()) {
                strays.add(change);
            }
        }

        assertEquals(Set.of(), strays);
    }
}
