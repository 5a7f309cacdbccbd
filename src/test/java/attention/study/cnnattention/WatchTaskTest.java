package attention.study.cnnattention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchTaskTest {
    private static final List<String> BELLS = List.of("ding", "dong");

    private final Random random = new Random(16);

    private static String deciding(WatchLog log) {
        return String.join(" ", log.words().subList(log.first(), log.last() + 1));
    }

    @ParameterizedTest
    @EnumSource
    void words_and_answers_are_known_and_stand_once(WatchTask task) {
        assertEquals(task.vocabulary().size(), Set.copyOf(task.vocabulary()).size());
        assertEquals(task.answers().size(), Set.copyOf(task.answers()).size());
        Set<Integer> answers = new HashSet<>();
        for (int draw = 0; draw < 200; draw++) {
            WatchLog log = task.draw(random);
            answers.add(log.answer());
            assertTrue(task.vocabulary().containsAll(log.words()), log::toString);
        }
        assertEquals(task.answers().size(), answers.size());
    }

    @ParameterizedTest
    @EnumSource
    void a_log_has_the_size_that_was_asked_for(WatchTask task) {
        for (int size : task.sizes()) {
            WatchLog log = task.draw(size, random);
            long counted =
                    task == WatchTask.FACTS
                            ? log.words().stream().filter(task.answers()::contains).count()
                            : log.words().size();
            assertEquals(size, counted);
        }
    }

    @Test
    void three_bells_strike_in_a_row_once_and_name_the_signal() {
        for (int draw = 0; draw < 200; draw++) {
            WatchLog log = WatchTask.BELLS.draw(random);
            assertEquals(WatchTask.BELLS.answers().get(log.answer()), deciding(log));
            List<Integer> threes =
                    IntStream.range(0, log.words().size() - 2)
                            .filter(i -> BELLS.containsAll(log.words().subList(i, i + 3)))
                            .boxed()
                            .toList();
            assertEquals(List.of(log.first()), threes);
            assertEquals(log.first() + 1, log.middle());
        }
    }

    @Test
    void elsewhere_single_bells_and_pairs_strike() {
        WatchLog log = WatchTask.BELLS.draw(300, random);
        Set<String> elsewhere = new HashSet<>();
        for (int i = 1; i < log.words().size() - 2; i++) {
            List<String> pair = log.words().subList(i, i + 2);
            if (BELLS.containsAll(pair) && !log.decides(i) && !log.decides(i + 1)) {
                elsewhere.add(String.join(" ", pair));
            }
        }
        assertEquals(Set.of("ding ding", "ding dong", "dong ding", "dong dong"), elsewhere);
    }

    @Test
    void one_word_of_twelve_is_the_keyword() {
        Set<String> keywords = new HashSet<>();
        for (int draw = 0; draw < 300; draw++) {
            WatchLog log = WatchTask.KEYWORD.draw(random);
            assertEquals(1, log.words().stream().filter(it -> !Sounds.ALL.contains(it)).count());
            assertEquals(log.first(), log.last());
            keywords.add(deciding(log));
        }
        assertEquals(12, keywords.size());
    }

    @Test
    void the_thing_stands_behind_the_name_that_is_asked_for() {
        for (int draw = 0; draw < 200; draw++) {
            WatchLog log = WatchTask.FACTS.draw(random);
            String thing = WatchTask.FACTS.answers().get(log.answer());
            assertEquals(log.asked() + " " + thing, deciding(log));
            assertEquals(1, log.words().stream().filter(log.asked()::equals).count());
        }
    }
}
