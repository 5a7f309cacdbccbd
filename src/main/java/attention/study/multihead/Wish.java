package attention.study.multihead;

import attention.matrix.Matrix;
import attention.study.Examples;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What the rows of a text are to say: from nothing but themselves to another row. */
public enum Wish {
    /** Each book says its own class: nothing has to be looked up. */
    OWN_CLASS("own class", 32) {
        @Override
        Text draw(RandomGenerator random) {
            WorkShelf shelf = WorkShelf.draw(random);
            return new Text(shelf.features(), shelf.classes(), false);
        }
    },
    /** One book is marked, and the shelf as a whole, the mean of all rows, says its class. */
    MARKED_BOOK("marked book", 32) {
        @Override
        Text draw(RandomGenerator random) {
            WorkShelf shelf = WorkShelf.draw(random);
            int marked = random.nextInt(WorkShelf.BOOKS);
            return new Text(shelf.marking(marked), new int[] {shelf.classes()[marked]}, true);
        }
    },
    /** Each book says the class of the other volume of its work. */
    OTHER_VOLUME("other volume", 32) {
        @Override
        Text draw(RandomGenerator random) {
            WorkShelf shelf = WorkShelf.draw(random);
            return new Text(shelf.features(), shelf.classesOfOthers(), false);
        }
    },
    /** Each word says the next one, and may not look at it. */
    NEXT_WORD("next word", 16) {
        @Override
        Text draw(RandomGenerator random) {
            int[] words = new int[LENGTH];
            words[0] = random.nextInt(WORDS);
            for (int i = 1; i < LENGTH; i++) {
                boolean follows = random.nextDouble() < LIKELY;
                int step = follows ? 1 : 2 + random.nextInt(WORDS - 1);
                words[i] = (words[i - 1] + step) % WORDS;
            }
            int[] next = Arrays.copyOf(Arrays.copyOfRange(words, 1, LENGTH), LENGTH);
            next[LENGTH - 1] = NONE;
            Matrix features = Examples.oneHot(WORDS, words).beside(Matrix.identity(LENGTH));
            return new Text(features, next, false);
        }
    };

    static final int WORDS = 6;
    static final int LENGTH = 12;
    private static final double LIKELY = 0.8;

    /** Of a row that says nothing. */
    static final int NONE = -1;

    private final String words;
    final int dModel;

    Wish(String words, int dModel) {
        this.words = words;
        this.dModel = dModel;
    }

    /**
     * A text.
     *
     * @param features a row for each book or word
     * @param targets what each row is to say, or all of them together
     * @param together whether the mean of all rows says it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Text(Matrix features, int[] targets, boolean together) {}

    abstract Text draw(RandomGenerator random);

    boolean isCausal() {
        return this == NEXT_WORD;
    }

    int dIn() {
        return isCausal() ? WORDS + LENGTH : WorkShelf.FEATURES;
    }

    int dOut() {
        return isCausal() ? WORDS : WorkShelf.CLASSES;
    }

    @Override
    public String toString() {
        return words;
    }
}
