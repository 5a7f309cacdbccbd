package attention.checks.localwindow;

import attention.checks.pieces.Vectors;
import attention.exercise.LocalMonotonicContract;
import java.util.stream.IntStream;

/**
 * Local attention query by query, for wrong answers that change one of its steps.
 *
 * @param window which keys a query looks at
 * @param divisor what a dot product is divided by
 * @param weights from the scores in the window to weights
 * @param mix from weights to the context of a query
 */
record LocalSteps(Window window, Divisor divisor, Weights weights, Mix mix)
        implements LocalMonotonicContract {
    private static final long LARGEST_TABLE = 4_000_000;

    /** A wrong window gives up, by an exception of its own: no answer throws the same. */
    private static final class TooManyPairs extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static final LocalSteps RIGHT =
            new LocalSteps(
                    (i, j, sizes) -> Math.abs(i - j) <= sizes.halfWidth,
                    (width, keysInside, sizes) -> Math.sqrt(width),
                    (scores, row) -> Vectors.softmax(scores),
                    (weights, row) -> row.blend(weights));

    /** Numbers of queries and keys, and how far to each side. */
    record Sizes(int queryLen, int keyLen, int halfWidth) {}

    /** A query, the keys that it looks at, and all values. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(int query, int[] inside, double[][] values, Sizes sizes) {
        double[] blend(double[] weights) {
            double[] context = new double[values[0].length];
            for (int place = 0; place < inside.length; place++) {
                add(weights[place], values[inside[place]], context);
            }
            return context;
        }

        boolean isNear(int place) {
            return Math.abs(inside[place] - query) <= sizes.halfWidth;
        }

        static void add(double weight, double[] value, double[] context) {
            for (int c = 0; c < context.length; c++) {
                context[c] += weight * value[c];
            }
        }
    }

    interface Window {
        boolean holds(int query, int key, Sizes sizes);
    }

    interface Divisor {
        double of(int width, int keysInside, Sizes sizes);
    }

    interface Weights {
        double[] of(double[] scores, Row row);
    }

    interface Mix {
        double[] of(double[] weights, Row row);
    }

    static LocalSteps window(Window other) {
        return new LocalSteps(other, RIGHT.divisor, RIGHT.weights, RIGHT.mix);
    }

    static LocalSteps divisor(Divisor other) {
        return new LocalSteps(RIGHT.window, other, RIGHT.weights, RIGHT.mix);
    }

    static LocalSteps weights(Weights other) {
        return new LocalSteps(RIGHT.window, RIGHT.divisor, other, RIGHT.mix);
    }

    static LocalSteps mix(Mix other) {
        return new LocalSteps(RIGHT.window, RIGHT.divisor, RIGHT.weights, other);
    }

    /** Every key is scored; then the weights are told which are near. */
    static LocalSteps overAll(Weights other) {
        return new LocalSteps((i, j, sizes) -> true, RIGHT.divisor, other, RIGHT.mix);
    }

    @Override
    public double[][] context(double[][] q, double[][] k, double[][] v, int halfWidth) {
        Sizes sizes = new Sizes(q.length, k.length, halfWidth);
        double[][] context = new double[q.length][];
        for (int i = 0; i < q.length; i++) {
            int query = i;
            int[] inside = inside(i, sizes);
            Row row = new Row(i, inside, v, sizes);
            double by = divisor.of(k[0].length, inside.length, sizes);
            double[] scores =
                    IntStream.of(inside)
                            .mapToDouble(j -> Vectors.dot(q[query], k[j]) / by)
                            .toArray();
            context[i] = mix.of(inside.length == 0 ? scores : weights.of(scores, row), row);
        }
        return context;
    }

    /**
     * The keys in the window; the right one is not looked for among all keys. A wrong one is, which
     * a diagnosis cannot afford where there are thousands: it is known from smaller tables by then.
     */
    private int[] inside(int i, Sizes sizes) {
        boolean right = window.equals(RIGHT.window);
        if (!right && (long) sizes.queryLen * sizes.keyLen > LARGEST_TABLE) {
            throw new TooManyPairs();
        }
        long first = right ? Math.max(0, i - sizes.halfWidth) : 0;
        long end = right ? Math.min(sizes.keyLen, 1L + i + sizes.halfWidth) : sizes.keyLen;
        return IntStream.range((int) first, (int) Math.max(first, end))
                .filter(j -> window.holds(i, j, sizes))
                .toArray();
    }
}
