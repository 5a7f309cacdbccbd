package attention.study.threeadvantages;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A text begins with one of eight symbols; which one? The other words say nothing.
 *
 * @param length how many words a text has, at least 2
 * @param alike whether the other words are of the same eight symbols, so that nothing but its place
 *     tells the first one; otherwise they are of eight others
 */
public record FirstSymbol(int length, boolean alike) {
    /** How many answers there are. */
    public static final int SYMBOLS = 8;

    /** How many words there are, those that say nothing among them. */
    public static final int WORDS = 2 * SYMBOLS;

    public FirstSymbol {
        if (length < 2) {
            throw new IllegalArgumentException(
                    "A text has a first word and at least one more, but got length %s."
                            .formatted(length));
        }
    }

    /** The other words are of another kind. */
    public FirstSymbol(int length) {
        this(length, false);
    }

    /** So many texts, each as the numbers of its words: the answers are 0 to 7. */
    List<int[]> draw(int count, RandomGenerator random) {
        return IntStream.range(0, count).mapToObj(i -> text(random)).toList();
    }

    private int[] text(RandomGenerator random) {
        int[] words = new int[length];
        for (int place = 0; place < length; place++) {
            int kind = place == 0 || alike ? 0 : SYMBOLS;
            words[place] = kind + random.nextInt(SYMBOLS);
        }
        return words;
    }
}
