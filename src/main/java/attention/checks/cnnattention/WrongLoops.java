package attention.checks.cnnattention;

import attention.check.Mistakes;
import attention.exercise.ConvolutionContract;
import attention.exercise.ConvolutionContract.Kernel;
import attention.matrix.Matrix;

/** Wrong answers to Convolution in which a loop goes wrong, or the number of its turns. */
final class WrongLoops {
    private static final Sliding RIGHT = Sliding.RIGHT;

    static final Mistakes<ConvolutionContract> ALL =
            Mistakes.<ConvolutionContract>none()
                    .add(
                            "first-word-never-seen",
                            RIGHT.seeing((x, i, j) -> i == 0 ? 0 : Sliding.padded(x, i, j, 0)))
                    .add(
                            "last-word-never-seen",
                            RIGHT.seeing(
                                    (x, i, j) ->
                                            i == x.rows() - 1 ? 0 : Sliding.padded(x, i, j, 0)))
                    .add("ends-not-minded", RIGHT.seeing((x, i, j) -> x.get(i, j)))
                    .add("loop-left-at-the-end", (x, kernel) -> leavingTheLoop(x, kernel))
                    .add("last-product-alone", (x, kernel) -> lastProducts(x, kernel))
                    .add("sum-goes-on", (x, kernel) -> goingOn(x, kernel))
                    .add(
                            "bias-once-a-word-that-is-there",
                            (x, kernel) -> {
                                int half = Sliding.width(x, kernel) / 2;
                                return RIGHT.adding(
                                                (bias, f, i, n) ->
                                                        bias.get(0, f) * seen(i, half, n))
                                        .features(x, kernel);
                            })
                    .add("places-one-row-apart", RIGHT.meeting((k, j, w, d) -> k + j))
                    .add("three-words-of-a-wide-window", (x, kernel) -> three(x, kernel))
                    .add(
                            "padded-by-one",
                            (x, kernel) -> product(x, 1, Sliding.width(x, kernel), kernel))
                    .add(
                            "zeros-of-no-rows",
                            (x, kernel) -> {
                                int width = Sliding.width(x, kernel);
                                return product(x, width / 2, width, kernel);
                            })
                    .add(
                            "width-from-the-filters",
                            (x, kernel) -> {
                                int width = kernel.weights().rows() / kernel.weights().cols();
                                return product(x, width / 2, width, kernel);
                            });

    private WrongLoops() {}

    /** How many words a window holds. */
    static int seen(int row, int half, int rows) {
        return Math.min(rows - 1, row + half) - Math.max(0, row - half) + 1;
    }

    /** A window that reaches beyond the left end has no words at all. */
    private static Matrix leavingTheLoop(Matrix x, Kernel kernel) {
        int half = Sliding.width(x, kernel) / 2;
        Matrix right = RIGHT.features(x, kernel);
        return Matrix.generate(
                right.rows(),
                right.cols(),
                (i, f) -> i < half ? kernel.bias().get(0, f) : right.get(i, f));
    }

    /** Set, not added to. */
    private static Matrix lastProducts(Matrix x, Kernel kernel) {
        int half = Sliding.width(x, kernel) / 2;
        int last = x.cols() - 1;
        return Matrix.generate(
                x.rows(),
                kernel.bias().cols(),
                (i, f) -> {
                    int row = Math.min(x.rows() - 1, i + half);
                    int meets = (row - i + half) * x.cols() + last;
                    return x.get(row, last) * kernel.weights().get(meets, f)
                            + kernel.bias().get(0, f);
                });
    }

    /** A sum that is never set back to 0, from filter to filter and row to row. */
    private static Matrix goingOn(Matrix x, Kernel kernel) {
        Matrix sums = RIGHT.adding((bias, f, i, n) -> 0).features(x, kernel);
        double[][] features = sums.toArray();
        double sum = 0;
        for (double[] row : features) {
            for (int f = 0; f < row.length; f++) {
                sum += row[f];
                row[f] = sum;
            }
        }
        return Matrix.of(features).plusRow(kernel.bias());
    }

    /** The first three places of the kernel, around the word itself. */
    private static Matrix three(Matrix x, Kernel kernel) {
        int d = x.cols();
        return Sliding.width(x, kernel) <= 3
                ? RIGHT.features(x, kernel)
                : RIGHT.features(x, new Kernel(kernel.weights().rowRange(0, 3 * d), kernel.bias()));
    }

    private static Matrix product(Matrix x, int zeros, int width, Kernel kernel) {
        Matrix ends = Matrix.zeros(zeros, x.cols());
        return ends.below(x, ends).windows(width).times(kernel.weights()).plusRow(kernel.bias());
    }
}
