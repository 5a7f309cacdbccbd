package attention.study.hierarchical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.study.hierarchical.Word.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private final Random random = new Random(5);

    private static List<Word> all(Review review, Kind kind) {
        return review.text().stream()
                .flatMap(List::stream)
                .filter(it -> it.kind() == kind)
                .toList();
    }

    private static List<String> sorted(Review review) {
        return review.words().stream().flatMap(List::stream).sorted().toList();
    }

    @Test
    void has_one_opinion_in_each_sentence_all_different_and_one_that_counts() {
        for (int draw = 0; draw < 200; draw++) {
            Review review = Review.draw(random);
            List<Word> opinions = all(review, Kind.OPINION);

            assertEquals(1, all(review, Kind.ALL_IN_ALL).size());
            assertEquals(Review.SENTENCES, new HashSet<>(opinions).size());
            assertEquals(opinions.get(review.deciding()).opinion(), review.verdict());
        }
    }

    @Test
    void the_same_words_have_another_verdict_for_each_sentence_that_decides() {
        Review review = Review.draw(random);
        Set<Integer> verdicts = new HashSet<>();
        for (int sentence = 0; sentence < Review.SENTENCES; sentence++) {
            Review other = review.decidedBy(sentence);
            verdicts.add(other.verdict());

            assertEquals(sentence, other.deciding());
            assertEquals(sorted(review), sorted(other));
        }
        assertEquals(Review.SENTENCES, verdicts.size());
    }

    @Test
    void one_level_does_not_see_which_sentence_decides_and_two_levels_do() {
        Review review = Review.draw(random);
        Review other = review.decidedBy((review.deciding() + 1) % Review.SENTENCES);

        assertArrayEquals(row(Levels.ONE, review), row(Levels.ONE, other), 1e-12);
        double[] before = row(Levels.ATTENTION, review);
        double[] after = row(Levels.ATTENTION, other);
        assertTrue(
                IntStream.range(0, before.length)
                        .anyMatch(j -> Math.abs(before[j] - after[j]) > 1e-6));
    }

    private static double[] row(Levels levels, Review review) {
        return new AllInAll(levels).reader(1).read(review).context().row(0);
    }

    @Test
    void each_word_has_its_kind_and_its_opinion() {
        double[] word = Review.draw(random).sentences()[0].row(0);

        assertEquals(2, IntStream.range(0, word.length).filter(j -> word[j] == 1).count());
        assertEquals("tears", new Word(Kind.THING, 1).toString());
        assertEquals("sad", new Word(Kind.OPINION, 1).toString());
        assertEquals("all in all", new Word(Kind.ALL_IN_ALL, 1).toString());
    }
}
