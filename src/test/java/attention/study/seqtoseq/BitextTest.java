package attention.study.seqtoseq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BitextTest {
    static Stream<Bitext> bitexts() {
        Digits digits = new Digits(2, 10);
        return Stream.of(new Corpus(), new Dates(), digits, new FromTheEnd(digits));
    }

    /** The pair of this source, which comes sooner or later. */
    private static Pair pair(Bitext bitext, String source) {
        List<String> words = bitext.words(source);
        RandomGenerator random = new Random(1);
        return Stream.generate(() -> bitext.draw(random))
                .limit(500_000)
                .filter(it -> it.source().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "who are you, 你 是 谁, '[[2], [1], [0]]'",
        "who am I, 我 是 谁, '[[2], [1], [0]]'",
        "what do they buy, 他们 买 什么, '[[2], [3], [0]]'",
        "where do we see cats, 我们 在 哪里 看见 猫, '[[2], [0], [0], [3], [4]]'",
        "do you like tea today, 你 今天 喜欢 茶 吗, '[[1], [4], [2], [3], [0]]'",
        "I love machine learning, 我 爱 机器 学习, '[[0], [1], [2], [3]]'",
        "I have old tea at home now, 我 现在 在 家 有 旧 的 茶, '[[0], [6], [4], [5], [1], [2], [2], [3]]'",
    })
    void sentences_have_the_order_of_their_language(String english, String chinese, String links) {
        Pair pair = pair(new Corpus(), english);
        assertEquals(pair, new Corpus().pair(english));
        assertEquals(List.of(chinese.split(" ")), pair.target());
        assertEquals(links, pair.links().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "7 may 1999, d n y, 1999-05-07, '[[6], [7], [8], [9], [], [2, 3, 4], [2, 3, 4], [], [0], [0]]'",
        "12/27/2026, m/d/y, 2026-12-27, '[[6], [7], [8], [9], [], [0], [1], [], [3], [4]]'",
        "2026年3月4日, y年m月d日, 2026-03-04, '[[0], [1], [2], [3], [], [5], [5], [], [7], [7]]'",
    })
    void dates_are_written_by_the_norm(String date, String spelling, String iso, String links) {
        int[] numbers = Stream.of(iso.split("-")).mapToInt(Integer::parseInt).toArray();
        Pair pair = new Dates().pair(numbers[0], numbers[1], numbers[2], spelling);
        assertEquals(date, pair.text(""));
        assertEquals(iso, String.join("", pair.target()));
        assertEquals(links, pair.links().toString());
    }

    @Test
    void read_from_the_end_the_same_is_written() {
        RandomGenerator one = new Random(5);
        RandomGenerator other = new Random(5);
        Pair pair = new Corpus().draw(one);
        Pair turned = new FromTheEnd(new Corpus()).draw(other);
        assertEquals(pair.target(), turned.target());
        for (int t = 0; t < pair.target().size(); t++) {
            int from = pair.links().get(t).get(0);
            int fromTheEnd = turned.links().get(t).get(0);
            assertEquals(pair.source().get(from), turned.source().get(fromTheEnd));
        }
    }

    @Test
    void nine_sentences_of_ten_need_another_order() {
        RandomGenerator random = new Random(2);
        int turned = 0;
        for (int i = 0; i < 2000; i++) {
            List<Integer> order =
                    new Corpus().draw(random).links().stream().map(it -> it.get(0)).toList();
            List<Integer> sorted = order.stream().sorted().toList();
            turned += order.equals(sorted) ? 0 : 1;
        }
        assertEquals(0.9, turned / 2000.0, 0.02);
    }

    @ParameterizedTest
    @MethodSource("bitexts")
    void one_source_in_eight_is_never_trained_on(Bitext bitext) {
        RandomGenerator random = new Random(3);
        int heldOut = 0;
        for (int i = 0; i < 4000; i++) {
            Pair pair = bitext.draw(random);
            heldOut += bitext.isHeldOut(pair) ? 1 : 0;
            assertFalse(bitext.isHeldOut(bitext.draw(false, random)));
        }
        assertEquals(0.125, heldOut / 4000.0, 0.04);
    }

    @ParameterizedTest
    @MethodSource("bitexts")
    void every_word_is_known_and_comes_from_a_place_that_is_there(Bitext bitext) {
        RandomGenerator random = new Random(4);
        for (int i = 0; i < 1000; i++) {
            Pair pair = bitext.draw(random);
            assertEquals(pair.source().size(), bitext.source().numbers(pair.source()).length);
            assertEquals(pair.target().size(), bitext.target().numbers(pair.target()).length);
            assertEquals(pair.target().size(), pair.links().size());
            pair.links()
                    .forEach(
                            places ->
                                    places.forEach(
                                            it ->
                                                    assertTrue(
                                                            it >= 0 && it < pair.source().size())));
        }
        List<String> known = bitext.target().words();
        assertEquals(List.of(Bitext.START, Bitext.END), known.subList(0, 2));
        assertTrue(Collections.disjoint(known.subList(2, known.size()), known.subList(0, 2)));
    }

    @Test
    void an_unknown_word_is_told() {
        Vocabulary english = new Corpus().source();
        IllegalArgumentException unknown =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> english.numbers(List.of("I", "hate", "tea")));
        assertTrue(String.valueOf(unknown.getMessage()).startsWith("\"hate\" is none of"));
    }
}
