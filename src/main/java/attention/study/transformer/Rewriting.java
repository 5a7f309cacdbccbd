package attention.study.transformer;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What is to be made of a text of symbols. Where the answer stands in the text is known. */
public enum Rewriting {
    /** The last symbol first. */
    REVERSE,
    /** The same once more. */
    COPY,
    /** The smallest symbol first. */
    SORT;

    /** How many symbols there are, counted from 0. */
    public static final int SYMBOLS = 8;

    /** How long a text is. */
    public static final int LENGTH = 8;

    /** What the decoder reads before it has written anything. */
    public static final int START = SYMBOLS;

    /** A text: every symbol is as likely as every other at each place. */
    public static int[] draw(RandomGenerator random) {
        return random.ints(LENGTH, 0, SYMBOLS).toArray();
    }

    /** What is to be made of this text. */
    public int[] target(int... text) {
        int[] target = text.clone();
        switch (this) {
            case REVERSE -> Arrays.setAll(target, t -> text[text.length - 1 - t]);
            case COPY -> {
                // is there already
            }
            case SORT -> Arrays.sort(target);
        }
        return target;
    }

    /**
     * Whether the answer at place t is known to come from this place of the text; of a sorted one
     * every place counts that holds the symbol.
     */
    public boolean comesFrom(int t, int place, int... text) {
        return switch (this) {
            case REVERSE -> place == text.length - 1 - t;
            case COPY -> place == t;
            case SORT -> text[place] == target(text)[t];
        };
    }

    /** What the decoder has before each step where it is told the right symbols. */
    public static int[] before(int... target) {
        int[] before = new int[target.length];
        before[0] = START;
        System.arraycopy(target, 0, before, 1, target.length - 1);
        return before;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
