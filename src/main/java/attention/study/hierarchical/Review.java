package attention.study.hierarchical;

import attention.matrix.Matrix;
import attention.study.hierarchical.Word.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A review of five sentences of six words, in any order. Each sentence has one opinion, an
 * adjective, and all five differ; other words are things that speak for one opinion or another. In
 * one sentence stands "all in all": its opinion is the verdict. So whoever knows only which words
 * there are does not know the verdict.
 *
 * @param text the words of each sentence
 */
public record Review(List<List<Word>> text) {
    /** How many sentences a review has. */
    public static final int SENTENCES = 5;

    /** How many words a sentence has. */
    public static final int WORDS = 6;

    /** A review by chance. */
    public static Review draw(RandomGenerator random) {
        int[] opinions = shuffled(Word.OPINIONS.size(), random);
        int deciding = random.nextInt(SENTENCES);
        List<List<Word>> text = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            List<Word> sentence = new ArrayList<>();
            for (int j = 0; j < WORDS; j++) {
                sentence.add(new Word(Kind.THING, random.nextInt(Word.OPINIONS.size())));
            }
            int[] places = shuffled(WORDS, random);
            sentence.set(places[0], new Word(Kind.OPINION, opinions[i]));
            if (i == deciding) {
                int any = sentence.get(places[1]).opinion();
                sentence.set(places[1], new Word(Kind.ALL_IN_ALL, any));
            }
            text.add(List.copyOf(sentence));
        }
        return new Review(List.copyOf(text));
    }

    /** The sentence with "all in all", counted from 0. */
    public int deciding() {
        return IntStream.range(0, SENTENCES)
                .filter(i -> place(i, Kind.ALL_IN_ALL) >= 0)
                .findFirst()
                .orElseThrow();
    }

    /** The opinion of the sentence that decides. */
    public int verdict() {
        return text.get(deciding()).get(placeOfOpinion(deciding())).opinion();
    }

    /**
     * The same words, where "all in all" and the first thing of another sentence have changed
     * places: that sentence decides now.
     */
    public Review decidedBy(int sentence) {
        int deciding = deciding();
        if (sentence == deciding) {
            return this;
        }
        List<List<Word>> moved = new ArrayList<>();
        text.forEach(it -> moved.add(new ArrayList<>(it)));
        int from = place(deciding, Kind.ALL_IN_ALL);
        int to = place(sentence, Kind.THING);
        moved.get(deciding).set(from, text.get(sentence).get(to));
        moved.get(sentence).set(to, text.get(deciding).get(from));
        return new Review(Collections.unmodifiableList(moved));
    }

    /** Where in a sentence its opinion stands. */
    int placeOfOpinion(int sentence) {
        return place(sentence, Kind.OPINION);
    }

    /** Where in a sentence the first word of this kind stands; −1 if there is none. */
    private int place(int sentence, Kind kind) {
        return text.get(sentence).stream().map(Word::kind).toList().indexOf(kind);
    }

    /** The words as numbers: for each sentence a row for each word, (6 × 13). */
    public Matrix[] sentences() {
        Matrix[] sentences = new Matrix[SENTENCES];
        Arrays.setAll(
                sentences,
                i ->
                        Matrix.generate(
                                WORDS, Word.FEATURES, (j, k) -> text.get(i).get(j).feature(k)));
        return sentences;
    }

    /** The words themselves. */
    public List<List<String>> words() {
        return text.stream().map(it -> it.stream().map(Word::toString).toList()).toList();
    }

    private static int[] shuffled(int count, RandomGenerator random) {
        int[] order = new int[count];
        for (int place = 0; place < count; place++) {
            int other = random.nextInt(place + 1);
            order[place] = order[other];
            order[other] = place;
        }
        return order;
    }
}
