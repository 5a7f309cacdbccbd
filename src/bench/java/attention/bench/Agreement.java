package attention.bench;

import java.util.List;

/** All contestants compute the same, or their times mean nothing. */
final class Agreement {
    private static final double TOLERANCE = 1e-10;

    private Agreement() {}

    static void check(List<Contestant> contestants) {
        for (int n : new int[] {8, 64}) {
            for (Contestant contestant : contestants) {
                contestant.n = n;
                contestant.prepare();
                compare(contestants.get(0), contestant);
            }
        }
    }

    private static void compare(Contestant first, Contestant other) {
        compare("times", first.numbers(first.times()), other.numbers(other.times()));
        compare("softmax", first.numbers(first.softmax()), other.numbers(other.softmax()));
        compare("attention", first.numbers(first.attention()), other.numbers(other.attention()));
        Object[] expected = first.attentionAndGradients();
        Object[] actual = other.attentionAndGradients();
        for (int part = 0; part < expected.length; part++) {
            compare("gradients", first.numbers(expected[part]), other.numbers(actual[part]));
        }
    }

    private static void compare(String what, double[][] expected, double[][] actual) {
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                if (!(Math.abs(expected[i][j] - actual[i][j]) <= TOLERANCE)) {
                    throw new IllegalStateException(
                            "%s: two contestants differ in cell (%d, %d): %s and %s"
                                    .formatted(what, i, j, expected[i][j], actual[i][j]));
                }
            }
        }
    }
}
