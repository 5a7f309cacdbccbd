package attention.study.localwindow;

import attention.matrix.Matrix;
import attention.matrix.Operation;
import attention.study.Examples;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Examples, one a row: a long shelf whose titles repeat with a period, a price class for each
 * place, a reader who stands somewhere, and the place of the copy that is meant.
 */
final class CopyShelf {
    /** How many price classes there are. */
    static final int CLASSES = 8;

    private final int[][] titles;
    private final int[][] classes;
    private final int[] readers;
    private final int[] meant;
    private final int period;

    private CopyShelf(int count, int places, int period) {
        titles = new int[count][places];
        classes = new int[count][places];
        readers = new int[count];
        meant = new int[count];
        this.period = period;
    }

    /**
     * Shelves of random order and prices.
     *
     * @param middle from where the reader stands to the place around which the meant one lies
     * @param spread how far the meant one may be from there, to each side
     */
    static CopyShelf draw(
            Sizes sizes, IntUnaryOperator middle, int spread, RandomGenerator random) {
        CopyShelf shelf = new CopyShelf(sizes.count, sizes.places, sizes.period);
        for (int i = 0; i < sizes.count; i++) {
            int[] order = Examples.shuffled(sizes.period, random);
            for (int place = 0; place < sizes.places; place++) {
                shelf.titles[i][place] = order[place % sizes.period];
                shelf.classes[i][place] = random.nextInt(CLASSES);
            }
            int edge = sizes.edge;
            shelf.readers[i] = edge + random.nextInt(sizes.places - 2 * edge);
            int off = random.nextInt(2 * spread + 1) - spread;
            int place = middle.applyAsInt(shelf.readers[i]) + off;
            shelf.meant[i] = Math.max(0, Math.min(sizes.places - 1, place));
        }
        return shelf;
    }

    /**
     * How many shelves, how long.
     *
     * @param period after so many places the titles repeat
     * @param edge no reader stands nearer to an end
     */
    record Sizes(int count, int places, int period, int edge) {}

    /** One shelf of the kind with a reader at every place, who means what lies in the middle. */
    CopyShelf everywhere(IntUnaryOperator middle) {
        int places = titles[0].length;
        CopyShelf all = new CopyShelf(places, places, period);
        for (int i = 0; i < places; i++) {
            all.titles[i] = titles[0];
            all.classes[i] = classes[0];
            all.readers[i] = i;
            all.meant[i] = middle.applyAsInt(i);
        }
        return all;
    }

    /** Where the reader of an example stands. */
    int reader(int example) {
        return readers[example];
    }

    /** Where all readers stand: {@code (n × 1)}. */
    Matrix readers() {
        return Matrix.generate(readers.length, 1, (i, j) -> readers[i]);
    }

    /** The titles that are asked for, one-hot: {@code (n × titles)}. */
    Matrix questions() {
        return Matrix.generate(meant.length, period, (i, j) -> j == titles[i][meant[i]] ? 1 : 0);
    }

    /** The class of the meant copies, one-hot: {@code (n × 8)}. */
    Matrix targets() {
        return Matrix.generate(meant.length, CLASSES, (i, c) -> c == classes[i][meant[i]] ? 1 : 0);
    }

    /** From a score for each title to one for each place: {@code (n × titles) → (n × places)}. */
    Matrix toPlaces(Matrix scoresOfTitles) {
        return picked(scoresOfTitles, titles, period);
    }

    /** How much weight lies on each class: {@code (n × places) → (n × 8)}. */
    Matrix read(Matrix weights) {
        return gathered(weights, classes, CLASSES);
    }

    /** One of the numbers of a row for each distance between reader and place. */
    Matrix byDistance(Matrix ofDistances) {
        int places = titles[0].length;
        int[][] distances = new int[readers.length][places];
        for (int i = 0; i < distances.length; i++) {
            for (int place = 0; place < places; place++) {
                distances[i][place] = place - readers[i] + places - 1;
            }
        }
        return picked(ofDistances, distances, ofDistances.cols());
    }

    /** {@code result[i][j] = from[i][index[i][j]]}; where it is used again, gradients add up. */
    private static Matrix picked(Matrix from, int[][] index, int kinds) {
        double[][] numbers = from.toArray();
        double[][] result = new double[index.length][index[0].length];
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < result[i].length; j++) {
                result[i][j] = numbers[i][index[i][j]];
            }
        }
        Operation pick =
                Operation.of("pick", (upstream, made, in) -> gathered(upstream, index, kinds));
        return Matrix.operation(result, pick, from);
    }

    /** {@code result[i][k] = Σⱼ from[i][j]} over the j with {@code index[i][j] = k}. */
    private static Matrix gathered(Matrix from, int[][] index, int kinds) {
        double[][] numbers = from.toArray();
        double[][] result = new double[index.length][kinds];
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < index[i].length; j++) {
                result[i][index[i][j]] += numbers[i][j];
            }
        }
        Operation gather =
                Operation.of(
                        "gather", (upstream, made, in) -> picked(upstream, index, upstream.cols()));
        return Matrix.operation(result, gather, from);
    }

    /** The share of examples whose largest logit is that of the meant class. */
    double right(Matrix logits) {
        double right = 0;
        for (int i = 0; i < meant.length; i++) {
            right += Examples.largest(logits.row(i)) == classes[i][meant[i]] ? 1 : 0;
        }
        return right / meant.length;
    }
}
