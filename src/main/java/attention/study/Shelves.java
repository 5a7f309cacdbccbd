package attention.study;

import attention.matrix.Matrix;
import attention.matrix.Operation;
import java.util.random.RandomGenerator;

/**
 * Examples of the lookup, one a row: which symbols lie on the shelf, of which class each is, and
 * which one is asked for.
 */
final class Shelves {
    private static final int ABSENT = -1;

    /** Row = example, column = symbol: its class, or that it is not on the shelf. */
    private final int[][] classes;

    private final Matrix queries;
    private final Matrix targets;

    private Shelves(int[][] classes, int[] asked) {
        this.classes = classes;
        this.queries = Examples.oneHot(Lookup.SYMBOLS, asked);
        this.targets =
                Matrix.generate(
                        asked.length, Lookup.CLASSES, (i, c) -> c == classes[i][asked[i]] ? 1 : 0);
    }

    /** So many random shelves, each with a random one of its symbols asked for. */
    static Shelves draw(int count, RandomGenerator random) {
        int[][] classes = new int[count][Lookup.SYMBOLS];
        int[] asked = new int[count];
        for (int i = 0; i < count; i++) {
            int[] order = Examples.shuffled(Lookup.SYMBOLS, random);
            for (int place = 0; place < order.length; place++) {
                int symbol = order[place];
                classes[i][symbol] = place < Lookup.KEYS ? random.nextInt(Lookup.CLASSES) : ABSENT;
            }
            asked[i] = order[random.nextInt(Lookup.KEYS)];
        }
        return new Shelves(classes, asked);
    }

    /** The symbols that are asked for, one-hot: {@code (n × 32)}. */
    Matrix queries() {
        return queries;
    }

    /** Whether the symbol lies on the shelf of the example. */
    boolean holds(int example, int symbol) {
        return classes[example][symbol] != ABSENT;
    }

    /** The class of the symbol that is asked for, one-hot: {@code (n × 8)}. */
    Matrix targets() {
        return targets;
    }

    /**
     * The context of each query: how much weight lies on each class of its own shelf, {@code (n ×
     * 32) → (n × 8)}. Hence the gradient of a weight is that of its class.
     */
    Matrix read(Matrix weights) {
        double[][] context = new double[weights.rows()][Lookup.CLASSES];
        for (int i = 0; i < context.length; i++) {
            double[] row = weights.row(i);
            for (int j = 0; j < row.length; j++) {
                if (holds(i, j)) {
                    context[i][classes[i][j]] += row[j];
                }
            }
        }
        Operation read =
                Operation.of(
                        "weight of each class",
                        (upstream, result, in) ->
                                Matrix.generate(
                                        in[0].rows(),
                                        in[0].cols(),
                                        (i, j) ->
                                                holds(i, j) ? upstream.get(i, classes[i][j]) : 0));
        return Matrix.operation(context, read, weights);
    }
}
