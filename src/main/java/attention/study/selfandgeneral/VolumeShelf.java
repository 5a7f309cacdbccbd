package attention.study.selfandgeneral;

import attention.matrix.Matrix;
import java.util.random.RandomGenerator;

/**
 * Eight books in any order: four of twelve works in two volumes each, each book with one of six
 * price classes.
 *
 * @param inputs one-hot work, volume and price class of each book, (8 × 20)
 * @param partners where the other volume of each book stands
 * @param prices the price class of each book
 */
@SuppressWarnings("ArrayRecordComponent") // a mere parcel: nobody compares two of them
record VolumeShelf(Matrix inputs, int[] partners, int[] prices) {
    static final int BOOKS = 8;
    static final int CLASSES = 6;
    private static final int WORKS = 12;
    private static final int VOLUMES = 2;

    /** Numbers of one book. */
    static final int WIDTH = WORKS + VOLUMES + CLASSES;

    static VolumeShelf draw(RandomGenerator random) {
        int[] works = shuffled(WORKS, random);
        int[] order = shuffled(BOOKS, random); // book order[place] stands at this place
        int[] prices = random.ints(BOOKS, 0, CLASSES).toArray();
        int[] placeOf = new int[BOOKS];
        double[][] inputs = new double[BOOKS][WIDTH];
        for (int place = 0; place < BOOKS; place++) {
            int book = order[place];
            placeOf[book] = place;
            inputs[place][works[book / VOLUMES]] = 1;
            inputs[place][WORKS + book % VOLUMES] = 1;
            inputs[place][WORKS + VOLUMES + prices[place]] = 1;
        }
        int[] partners = new int[BOOKS];
        for (int place = 0; place < BOOKS; place++) {
            partners[place] = placeOf[order[place] ^ 1]; // the books 2k and 2k + 1 are one work
        }
        return new VolumeShelf(Matrix.of(inputs), partners, prices);
    }

    /** What each book has to say: the price class of its other volume. */
    int[] targets() {
        int[] targets = new int[BOOKS];
        for (int place = 0; place < BOOKS; place++) {
            targets[place] = prices[partners[place]];
        }
        return targets;
    }

    /** The numbers from 0 in any order. */
    static int[] shuffled(int count, RandomGenerator random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
