package attention.checks.themap;

import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** What can be seen of weights without knowing which are right. */
final class WeightLaws {
    /** Wide enough for floats inside. */
    private static final double NEAR = 1e-5;

    private static final double NOTHING = 1e-7;

    private WeightLaws() {}

    static boolean near(double a, double b) {
        return Math.abs(a - b) <= NEAR;
    }

    static boolean same(Matrix a, Matrix b) {
        return a.shape().equals(b.shape())
                && IntStream.range(0, a.rows())
                        .allMatch(
                                i ->
                                        IntStream.range(0, a.cols())
                                                .allMatch(j -> near(a.get(i, j), b.get(i, j))));
    }

    static boolean every(Matrix weights, DoublePredicate law) {
        return Arrays.stream(weights.toArray()).flatMapToDouble(Arrays::stream).allMatch(law);
    }

    static boolean finite(Matrix weights) {
        return every(weights, Double::isFinite);
    }

    /** No weight below 0, each row adds up to 1. */
    static boolean areDistributions(Matrix weights) {
        return every(weights, it -> it >= -NOTHING) && rowSums(weights, it -> near(it, 1));
    }

    static boolean rowSums(Matrix weights, DoublePredicate law) {
        return Arrays.stream(weights.toArray())
                .mapToDouble(row -> Arrays.stream(row).sum())
                .allMatch(law);
    }

    static boolean columnsAddUp(Matrix weights) {
        return !areDistributions(weights) && rowSums(weights.transpose(), it -> near(it, 1));
    }

    static boolean tableAddsUp(Matrix weights) {
        return weights.rows() > 1 && near(weights.sum().get(0, 0), 1);
    }

    static boolean leavesARest(Matrix weights) {
        return every(weights, it -> it >= 0) && rowSums(weights, it -> it < 1 - NEAR);
    }

    static boolean hasNegative(Matrix weights) {
        return !every(weights, it -> !(it < -NOTHING));
    }

    static boolean isUniform(Matrix weights) {
        return every(weights, it -> near(it, 1.0 / weights.cols()));
    }

    /** Whether padding gets nothing. */
    static boolean hides(Matrix weights, boolean... padding) {
        return columns(weights, flagged(padding, true), it -> Math.abs(it) <= NOTHING);
    }

    static boolean columns(Matrix weights, int[] columns, DoublePredicate law) {
        return columns.length == 0 || every(picked(weights, columns), law);
    }

    /** The places of the flags that are set, or of those that are not. */
    static int[] flagged(boolean[] flags, boolean set) {
        return IntStream.range(0, flags.length).filter(j -> flags[j] == set).toArray();
    }

    /** Some columns, in this order. */
    static Matrix picked(Matrix weights, int... columns) {
        return weights.transpose().rows(columns).transpose();
    }

    /** The columns as they stood before the keys were put in this order. */
    static Matrix putBack(Matrix weights, int... order) {
        int[] back = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            back[order[place]] = place;
        }
        return picked(weights, back);
    }

    static boolean[] inOrder(boolean[] flags, int... order) {
        boolean[] ordered = new boolean[flags.length];
        for (int place = 0; place < order.length; place++) {
            ordered[place] = flags[order[place]];
        }
        return ordered;
    }
}
