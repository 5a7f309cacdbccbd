package attention.study.multihead;

import attention.matrix.Matrix;
import attention.study.Examples;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Two volumes of each of four works, in any order.
 *
 * @param places which book stands in each place: 2 · work on the shelf + volume
 * @param works of 12, those on the shelf
 * @param classes of the book in each place, one of 6
 */
@SuppressWarnings("ArrayRecordComponent") // a mere parcel: nobody compares two of them
record WorkShelf(int[] places, int[] works, int[] classes) {
    static final int BOOKS = 8;
    static final int CLASSES = 6;
    private static final int WORKS = 12;
    private static final int VOLUMES = 2;

    /** Work, volume and class, each one-hot. */
    static final int FEATURES = WORKS + VOLUMES + CLASSES;

    static WorkShelf draw(RandomGenerator random) {
        int[] classes = new int[BOOKS];
        int[] works = Arrays.copyOf(Examples.shuffled(WORKS, random), BOOKS / VOLUMES);
        Arrays.setAll(classes, i -> random.nextInt(CLASSES));
        return new WorkShelf(Examples.shuffled(BOOKS, random), works, classes);
    }

    Matrix features() {
        return features(Examples.oneHot(VOLUMES, each(book -> book % VOLUMES)));
    }

    /** One book has a mark in the place of its volume, the others have neither. */
    Matrix marking(int place) {
        return features(Matrix.generate(BOOKS, VOLUMES, (i, j) -> i == place && j == 0 ? 1 : 0));
    }

    private Matrix features(Matrix volumes) {
        Matrix titles = Examples.oneHot(WORKS, each(book -> works[book / VOLUMES]));
        return titles.beside(volumes).beside(Examples.oneHot(CLASSES, classes));
    }

    /** For each book the class of the other volume. */
    int[] classesOfOthers() {
        int[] placeOf = new int[BOOKS];
        for (int place = 0; place < BOOKS; place++) {
            placeOf[places[place]] = place;
        }
        return each(book -> classes[placeOf[book % VOLUMES == 0 ? book + 1 : book - 1]]);
    }

    private interface OfBook {
        int of(int book);
    }

    private int[] each(OfBook number) {
        return Arrays.stream(places).map(number::of).toArray();
    }
}
