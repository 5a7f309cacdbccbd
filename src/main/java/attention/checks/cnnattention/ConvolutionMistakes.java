package attention.checks.cnnattention;

import attention.check.Mistakes;
import attention.exercise.ConvolutionContract;
import attention.exercise.ConvolutionContract.Kernel;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Wrong answers to Convolution that learners write. */
final class ConvolutionMistakes {
    private static final Sliding RIGHT = Sliding.RIGHT;

    static final Mistakes<ConvolutionContract> ALL =
            wrongTables()
                    .and(wrongEnds())
                    .and(wrongRows())
                    .and(wrongBiases())
                    .and(bent())
                    .and(WrongLoops.ALL);

    private ConvolutionMistakes() {}

    private static Mistakes<ConvolutionContract> wrongTables() {
        return Mistakes.<ConvolutionContract>none()
                .add("kernel-flipped", RIGHT.meeting((k, j, w, d) -> (w - 1 - k) * d + j))
                .add("kernel-back-to-front", RIGHT.meeting((k, j, w, d) -> w * d - 1 - (k * d + j)))
                .add("grouped-by-column", RIGHT.meeting((k, j, w, d) -> j * w + k))
                .add("middle-of-the-kernel-for-all", RIGHT.meeting((k, j, w, d) -> w / 2 * d + j))
                .add("first-rows-for-all", RIGHT.meeting((k, j, w, d) -> j))
                .add("own-word-left-out", leaving((k, w) -> k == w / 2))
                .add("own-word-alone", leaving((k, w) -> k != w / 2))
                .add("left-neighbours-left-out", leaving((k, w) -> k < w / 2))
                .add("right-neighbours-left-out", leaving((k, w) -> k > w / 2))
                .add("nearest-neighbours-alone", leaving((k, w) -> Math.abs(k - w / 2) > 1))
                .add("one-filter-for-all", (x, kernel) -> oneFilter(x, kernel));
    }

    private static Mistakes<ConvolutionContract> wrongEnds() {
        return Mistakes.<ConvolutionContract>none()
                .add(
                        "end-word-repeated",
                        RIGHT.seeing((x, i, j) -> x.get(Math.max(0, Math.min(i, x.rows() - 1)), j)))
                .add(
                        "wraps-around",
                        RIGHT.seeing((x, i, j) -> x.get(Math.floorMod(i, x.rows()), j)))
                .add("mirrored-at-the-ends", RIGHT.seeing((x, i, j) -> x.get(mirrored(x, i), j)))
                .add("ones-beyond-the-ends", RIGHT.seeing((x, i, j) -> Sliding.padded(x, i, j, 1)))
                .add(
                        "window-begins-at-the-word",
                        (x, kernel) ->
                                RIGHT.later(Sliding.width(x, kernel) / 2).features(x, kernel))
                .add(
                        "window-ends-at-the-word",
                        (x, kernel) ->
                                RIGHT.later(-(Sliding.width(x, kernel) / 2)).features(x, kernel))
                .add(
                        "rows-at-the-ends-zero",
                        (x, kernel) ->
                                inside(x, kernel, RIGHT.features(x, kernel), zeros(x, kernel)))
                .add(
                        "rows-at-the-ends-bias-alone",
                        (x, kernel) ->
                                inside(
                                        x,
                                        kernel,
                                        RIGHT.features(x, kernel),
                                        zeros(x, kernel).plusRow(kernel.bias())));
    }

    /** Another number of rows than the text has. */
    private static Mistakes<ConvolutionContract> wrongRows() {
        return Mistakes.<ConvolutionContract>none()
                .add("no-padding", (x, kernel) -> product(x, kernel))
                .add(
                        "padded-on-the-left-alone",
                        (x, kernel) -> product(padding(x, kernel).below(x), kernel))
                .add(
                        "padded-on-the-right-alone",
                        (x, kernel) -> product(x.below(padding(x, kernel)), kernel))
                .add(
                        "padded-by-the-width",
                        (x, kernel) -> {
                            Matrix zeros = Matrix.zeros(Sliding.width(x, kernel), x.cols());
                            return product(zeros.below(x, zeros), kernel);
                        })
                .add(
                        "every-window-that-touches-the-text",
                        (x, kernel) -> {
                            Matrix zeros = Matrix.zeros(Sliding.width(x, kernel) - 1, x.cols());
                            return product(zeros.below(x, zeros), kernel);
                        })
                .add("width-of-three", (x, kernel) -> product(padded(x, 1), 3, kernel))
                .add(
                        "width-without-the-columns",
                        (x, kernel) -> {
                            int width = kernel.weights().rows();
                            return product(padded(x, width / 2), width, kernel);
                        })
                .add("transposed", (x, kernel) -> RIGHT.features(x, kernel).transpose());
    }

    private static Mistakes<ConvolutionContract> wrongBiases() {
        return Mistakes.<ConvolutionContract>none()
                .add("no-bias", RIGHT.adding((bias, f, i, n) -> 0))
                .add(
                        "bias-once-a-neighbour",
                        (x, kernel) -> {
                            int width = Sliding.width(x, kernel);
                            Matrix often = kernel.bias().scaled(width);
                            return RIGHT.features(x, new Kernel(kernel.weights(), often));
                        })
                .add(
                        "bias-once-a-product",
                        (x, kernel) -> {
                            Matrix often = kernel.bias().scaled(kernel.weights().rows());
                            return RIGHT.features(x, new Kernel(kernel.weights(), often));
                        })
                .add(
                        "bias-not-at-the-ends",
                        (x, kernel) ->
                                inside(
                                        x,
                                        kernel,
                                        RIGHT.features(x, kernel),
                                        RIGHT.adding((b, f, i, n) -> 0).features(x, kernel)))
                .add("bias-subtracted", RIGHT.adding((bias, f, i, n) -> -bias.get(0, f)))
                .add("bias-twice", RIGHT.adding((bias, f, i, n) -> 2 * bias.get(0, f)))
                .add("first-bias-for-all", RIGHT.adding((bias, f, i, n) -> bias.get(0, 0)))
                .add(
                        "bias-in-the-first-row-alone",
                        RIGHT.adding((bias, f, i, n) -> i == 0 ? bias.get(0, f) : 0));
    }

    private static Mistakes<ConvolutionContract> bent() {
        return Mistakes.<ConvolutionContract>none()
                .add("relu-inside", (x, kernel) -> RIGHT.features(x, kernel).relu())
                .add("tanh-inside", (x, kernel) -> RIGHT.features(x, kernel).tanh())
                .add(
                        "mean-of-the-window",
                        (x, kernel) -> {
                            Matrix less = kernel.weights().scaled(1.0 / Sliding.width(x, kernel));
                            return RIGHT.features(x, new Kernel(less, kernel.bias()));
                        })
                .add(
                        "mean-with-the-bias",
                        (x, kernel) ->
                                RIGHT.features(x, kernel).scaled(1.0 / Sliding.width(x, kernel)))
                .add(
                        "over-the-words-that-are-there",
                        (x, kernel) -> {
                            Matrix sums = RIGHT.adding((b, f, i, n) -> 0).features(x, kernel);
                            int half = Sliding.width(x, kernel) / 2;
                            return Matrix.generate(
                                            sums.rows(),
                                            sums.cols(),
                                            (i, f) ->
                                                    sums.get(i, f)
                                                            / WrongLoops.seen(i, half, x.rows()))
                                    .plusRow(kernel.bias());
                        })
                .add("text-added", (x, kernel) -> RIGHT.features(x, kernel).plus(x))
                .add(
                        "windows-alone",
                        (x, kernel) -> {
                            int width = Sliding.width(x, kernel);
                            return (width == 1 ? x : padded(x, width / 2)).windows(width);
                        })
                .addRemembering("kernel-kept", ConvolutionMistakes::keepingTheKernel)
                .add("largest-of-each-filter", (x, kernel) -> largest(x, kernel));
    }

    private interface Left {
        boolean out(int place, int width);
    }

    private static ConvolutionContract leaving(Left left) {
        return (x, kernel) -> {
            int width = Sliding.width(x, kernel);
            Matrix table = kernel.weights();
            Matrix less =
                    Matrix.generate(
                            table.rows(),
                            table.cols(),
                            (r, f) -> left.out(r / x.cols(), width) ? 0 : table.get(r, f));
            return RIGHT.features(x, new Kernel(less, kernel.bias()));
        };
    }

    private static ConvolutionContract keepingTheKernel() {
        List<Kernel> kept = new ArrayList<>();
        return (x, kernel) -> {
            kept.add(kernel);
            Kernel first = kept.get(0);
            boolean fits = first.weights().shape().equals(kernel.weights().shape());
            return RIGHT.features(x, fits ? first : kernel);
        };
    }

    private static Matrix oneFilter(Matrix x, Kernel kernel) {
        Matrix right = RIGHT.features(x, kernel);
        return Matrix.generate(right.rows(), right.cols(), (i, f) -> right.get(i, 0));
    }

    private static int mirrored(Matrix x, int row) {
        int last = x.rows() - 1;
        int back = row < 0 ? -row : row > last ? 2 * last - row : row;
        return Math.max(0, Math.min(back, last));
    }

    /** The rows whose window lies inside of the text from the one, the others from the other. */
    private static Matrix inside(Matrix x, Kernel kernel, Matrix inner, Matrix ends) {
        int half = Sliding.width(x, kernel) / 2;
        return Matrix.generate(
                inner.rows(),
                inner.cols(),
                (i, f) -> (i < half || i >= x.rows() - half ? ends : inner).get(i, f));
    }

    private static Matrix zeros(Matrix x, Kernel kernel) {
        return Matrix.zeros(x.rows(), kernel.weights().cols());
    }

    private static Matrix padding(Matrix x, Kernel kernel) {
        return Matrix.zeros(Math.max(1, Sliding.width(x, kernel) / 2), x.cols());
    }

    private static Matrix padded(Matrix x, int rows) {
        Matrix zeros = Matrix.zeros(rows, x.cols());
        return zeros.below(x, zeros);
    }

    private static Matrix product(Matrix rows, Kernel kernel) {
        return product(rows, Sliding.width(rows, kernel), kernel);
    }

    private static Matrix product(Matrix rows, int width, Kernel kernel) {
        return rows.windows(width).times(kernel.weights()).plusRow(kernel.bias());
    }

    private static Matrix largest(Matrix x, Kernel kernel) {
        Matrix right = RIGHT.features(x, kernel);
        return Matrix.generate(
                1,
                right.cols(),
                (i, f) -> {
                    double largest = right.get(0, f);
                    for (int row = 1; row < right.rows(); row++) {
                        largest = Math.max(largest, right.get(row, f));
                    }
                    return largest;
                });
    }
}
