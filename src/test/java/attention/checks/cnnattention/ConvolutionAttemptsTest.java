package attention.checks.cnnattention;

import attention.check.Attempts;
import attention.exercise.ConvolutionContract;
import attention.exercise.ConvolutionContract.Kernel;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Answers to Convolution beyond the named mistakes. */
final class ConvolutionAttemptsTest extends Attempts<ConvolutionContract> {
    private static final Sliding RIGHT = Sliding.RIGHT;

    ConvolutionAttemptsTest() {
        wrongNumbers();
        wrongWindows();
        wrongShapes();
        wrongMemory();
        rightInOtherWords();
        rightOnArrays();
    }

    private void wrongNumbers() {
        wrong("zeros", (x, k) -> Matrix.zeros(x.rows(), k.bias().cols()));
        wrong("biases in reverse", RIGHT.adding((b, f, i, n) -> b.get(0, b.cols() - 1 - f)));
        wrong("filters in reverse", after((x, k, y) -> inReverse(y.transpose()).transpose()));
        wrong("rows in reverse", after((x, k, y) -> inReverse(y)));
        wrong("features squared", after((x, k, y) -> y.square()));
        wrong("sigmoid inside", after((x, k, y) -> y.sigmoid()));
        wrong("the bias multiplied", (x, k) -> plain(x, k).timesRow(k.bias()));
        wrong("divided by the number of words", after((x, k, y) -> y.scaled(1.0 / x.rows())));
        wrong("the root of the width", after((x, k, y) -> y.scaled(1 / Math.sqrt(width(x, k)))));
    }

    private void wrongWindows() {
        wrong(
                "every second word of a window twice as wide",
                (x, k) -> RIGHT.features(x, spread(x, k)));
        wrong("the left neighbour twice", RIGHT.seeing((x, i, j) -> cell(x, i - (i & 1), j)));
        wrong("negative beyond the ends", RIGHT.seeing((x, i, j) -> Sliding.padded(x, i, j, -1)));
        wrong(
                "the mean beyond the ends",
                RIGHT.seeing((x, i, j) -> Sliding.padded(x, i, j, mean(x, j))));
        wrong(
                "only what is not negative",
                RIGHT.seeing((x, i, j) -> Math.max(0, Sliding.padded(x, i, j, 0))));
        wrong(
                "the largest product of the window",
                (x, k) ->
                        Matrix.generate(
                                x.rows(), k.bias().cols(), (i, f) -> largestProduct(x, k, i, f)));
        wrong(
                "divided by the words that are there",
                after((x, k, y) -> overThoseThatAreThere(x, k, plain(x, k)).plusRow(k.bias())));
        wrong("columns of the text in reverse", (x, k) -> RIGHT.features(turned(x), k));
        wrong(
                "a step of two words",
                after((x, k, y) -> Matrix.generate(y.rows(), y.cols(), (i, f) -> far(y, i, f))));
    }

    private void wrongShapes() {
        wrong("a row more", after((x, k, y) -> y.below(y.rowRange(0, 1))));
        wrong("the bias as one more row", (x, k) -> plain(x, k).below(k.bias()));
        wrong("one number", after((x, k, y) -> y.sum()));
        wrong("the windows alone", (x, k) -> padded(x, width(x, k) / 2).windows(width(x, k)));
        wrong("the sum of all rows", after((x, k, y) -> ones(1, y.rows()).times(y)));
        wrong("kernel and text exchanged", (x, k) -> RIGHT.features(k.weights(), k));
    }

    private void wrongMemory() {
        wrong(
                "the first kernel of its size for all calls",
                new ConvolutionContract() {
                    private final List<Kernel> kept = new ArrayList<>();

                    @Override
                    public Matrix features(Matrix inputs, Kernel kernel) {
                        kept.add(kernel);
                        Kernel first = kept.get(0);
                        boolean fits = first.weights().shape().equals(kernel.weights().shape());
                        return RIGHT.features(inputs, fits ? first : kernel);
                    }
                });
        wrong(
                "the width of the first call",
                new ConvolutionContract() {
                    private int width;

                    @Override
                    public Matrix features(Matrix inputs, Kernel kernel) {
                        width = width == 0 ? width(inputs, kernel) : width;
                        return padded(inputs, width / 2)
                                .windows(width)
                                .times(kernel.weights())
                                .plusRow(kernel.bias());
                    }
                });
    }

    private void rightInOtherWords() {
        right("sums over windows", RIGHT);
        right(
                "one product for each place of the window",
                (x, k) -> {
                    int width = width(x, k);
                    Matrix padded = padded(x, width / 2);
                    Matrix sum = ones(x.rows(), 1).times(k.bias());
                    for (int place = 0; place < width; place++) {
                        Matrix table =
                                k.weights().rowRange(place * x.cols(), (place + 1) * x.cols());
                        sum = sum.plus(padded.rowRange(place, place + x.rows()).times(table));
                    }
                    return sum;
                });
        right(
                "row by row, filter by filter",
                (x, k) -> {
                    Matrix windows = padded(x, width(x, k) / 2).windows(width(x, k));
                    return Matrix.generate(
                            x.rows(),
                            k.bias().cols(),
                            (i, f) -> {
                                Matrix filter = k.weights().transpose().rowRange(f, f + 1);
                                return windows.rowRange(i, i + 1).hadamard(filter).sum().get(0, 0)
                                        + k.bias().get(0, f);
                            });
                });
        right(
                "transposed throughout",
                (x, k) ->
                        k.weights()
                                .transpose()
                                .timesTransposed(padded(x, width(x, k) / 2).windows(width(x, k)))
                                .plusColumn(k.bias().transpose())
                                .transpose());
        right(
                "the bias as one more row of the kernel",
                (x, k) ->
                        padded(x, width(x, k) / 2)
                                .windows(width(x, k))
                                .beside(ones(x.rows(), 1))
                                .times(k.weights().below(k.bias())));
        right(
                "more zeros than needed, and cut off again",
                (x, k) -> {
                    int width = width(x, k);
                    Matrix all =
                            padded(x, width).windows(width).times(k.weights()).plusRow(k.bias());
                    int first = width - width / 2;
                    return all.rowRange(first, first + x.rows());
                });
    }

    private void rightOnArrays() {
        right(
                "loops, what lies outside is skipped",
                (x, k) -> {
                    double[][] words = x.toArray();
                    double[][] table = k.weights().toArray();
                    double[][] features = new double[words.length][table[0].length];
                    int half = width(x, k) / 2;
                    for (int i = 0; i < words.length; i++) {
                        for (int f = 0; f < table[0].length; f++) {
                            features[i][f] = k.bias().get(0, f);
                        }
                        for (int r = 0; r < words.length; r++) {
                            if (Math.abs(r - i) > half) {
                                continue;
                            }
                            for (int j = 0; j < words[r].length; j++) {
                                int row = (r - i + half) * words[r].length + j;
                                for (int f = 0; f < table[row].length; f++) {
                                    features[i][f] += words[r][j] * table[row][f];
                                }
                            }
                        }
                    }
                    return Matrix.of(features);
                });
        right(
                "each word added to the rows that see it",
                (x, k) -> {
                    int half = width(x, k) / 2;
                    double[][] sums = new double[x.rows()][k.bias().cols()];
                    for (int r = 0; r < x.rows(); r++) {
                        for (int i = Math.max(0, r - half); i <= r + half && i < x.rows(); i++) {
                            for (int j = 0; j < x.cols(); j++) {
                                for (int f = 0; f < sums[i].length; f++) {
                                    sums[i][f] +=
                                            x.get(r, j)
                                                    * k.weights()
                                                            .get((r - i + half) * x.cols() + j, f);
                                }
                            }
                        }
                    }
                    return Matrix.of(sums).plusRow(k.bias());
                });
        right(
                "floats inside",
                (x, k) ->
                        RIGHT.seeing((in, i, j) -> (float) Sliding.padded(in, i, j, 0))
                                .features(x, k));
    }

    private interface After {
        Matrix of(Matrix x, Kernel kernel, Matrix right);
    }

    private static ConvolutionContract after(After after) {
        return (x, k) -> after.of(x, k, RIGHT.features(x, k));
    }

    private static int width(Matrix x, Kernel kernel) {
        return Sliding.width(x, kernel);
    }

    /** Without the bias. */
    private static Matrix plain(Matrix x, Kernel kernel) {
        return RIGHT.adding((b, f, i, n) -> 0).features(x, kernel);
    }

    private static Matrix padded(Matrix x, int rows) {
        return rows == 0 ? x : Matrix.zeros(rows, x.cols()).below(x, Matrix.zeros(rows, x.cols()));
    }

    /** Rows of zeros between the places of the kernel. */
    private static Kernel spread(Matrix x, Kernel kernel) {
        int d = x.cols();
        Matrix table = kernel.weights();
        Matrix wide =
                Matrix.generate(
                        (2 * width(x, kernel) - 1) * d,
                        table.cols(),
                        (r, f) -> r / d % 2 == 1 ? 0 : table.get(r / d / 2 * d + r % d, f));
        return new Kernel(wide, kernel.bias());
    }

    private static double cell(Matrix x, int row, int column) {
        return Sliding.padded(x, row, column, 0);
    }

    private static double far(Matrix features, int row, int filter) {
        return features.get(Math.min(2 * row, features.rows() - 1), filter);
    }

    private static double mean(Matrix x, int column) {
        double sum = 0;
        for (int i = 0; i < x.rows(); i++) {
            sum += x.get(i, column);
        }
        return sum / x.rows();
    }

    private static double largestProduct(Matrix x, Kernel kernel, int row, int filter) {
        double largest = Double.NEGATIVE_INFINITY;
        int half = width(x, kernel) / 2;
        for (int place = 0; place < 2 * half + 1; place++) {
            double sum = 0;
            for (int j = 0; j < x.cols(); j++) {
                double weight = kernel.weights().get(place * x.cols() + j, filter);
                sum += cell(x, row + place - half, j) * weight;
            }
            largest = Math.max(largest, sum);
        }
        return largest + kernel.bias().get(0, filter);
    }

    private static Matrix overThoseThatAreThere(Matrix x, Kernel kernel, Matrix sums) {
        int half = width(x, kernel) / 2;
        return Matrix.generate(
                sums.rows(),
                sums.cols(),
                (i, f) -> {
                    int first = Math.max(0, i - half);
                    int last = Math.min(x.rows() - 1, i + half);
                    return sums.get(i, f) / (last - first + 1);
                });
    }

    private static Matrix turned(Matrix rows) {
        return inReverse(rows.transpose()).transpose();
    }

    private static Matrix inReverse(Matrix rows) {
        int last = rows.rows() - 1;
        return Matrix.generate(rows.rows(), rows.cols(), (i, j) -> rows.get(last - i, j));
    }

    private static Matrix ones(int rows, int cols) {
        return Matrix.generate(rows, cols, (i, j) -> 1);
    }
}
