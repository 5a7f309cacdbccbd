package attention.checks.multihead;

import attention.check.Attempts;
import attention.checks.pieces.Grids;
import attention.exercise.SplitHeadsContract;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers to SplitHeads beyond the named mistakes. */
final class SplitHeadsAttemptsTest extends Attempts<SplitHeadsContract> {
    SplitHeadsAttemptsTest() {
        wrongNumbers();
        wrongPlaces();
        wrongSizes();
        wrongMemory();
        rightInOtherWords();
        rightOnArrays();
    }

    private void wrongNumbers() {
        wrong("zeros", (x, n) -> each(n, h -> Matrix.zeros(x.rows(), x.cols() / n)));
        wrong("halved", (x, n) -> each(n, h -> Heads.split(x, n)[h].scaled(.5)));
        wrong("divided by the heads", (x, n) -> Heads.split(x.scaled(1.0 / n), n));
        wrong("negative as zero", (x, n) -> Heads.split(x.relu(), n));
        wrong("cut to whole numbers", (x, n) -> Heads.split(changed(x, it -> (int) it), n));
        wrong("scaled by the root of the width", (x, n) -> Heads.split(scaled(x, n), n));
        wrong(
                "the mean of all heads for each",
                (x, n) -> each(n, h -> Heads.sum(Heads.split(x, n)).scaled(1.0 / n)));
    }

    private void wrongPlaces() {
        wrong("the next head", (x, n) -> Heads.slices(x, n, h -> (h + 1) % n));
        wrong("the second head only once", (x, n) -> Heads.slices(x, n, h -> h == 1 ? 0 : h));
        wrong("tokens in reverse", (x, n) -> Heads.split(Grids.flipped(x), n));
        wrong(
                "columns of each head in reverse",
                (x, n) ->
                        each(
                                n,
                                h -> {
                                    Matrix head = Heads.split(x, n)[h];
                                    int last = head.cols() - 1;
                                    return Matrix.generate(
                                            x.rows(), last + 1, (i, j) -> head.get(i, last - j));
                                }));
        wrong("the first token in every row", (x, n) -> Heads.split(sameRows(x), n));
        wrong(
                "reshaped unless there is one token",
                (x, n) -> x.rows() == 2 ? Heads.reshaped(x, n) : Heads.split(x, n));
        wrong("woven where the width is 2", (x, n) -> wovenIfTwo(x, n));
    }

    private void wrongSizes() {
        wrong("nothing", (x, n) -> new Matrix[0]);
        wrong("heads never made", (x, n) -> nulls(n));
        wrong("one head too many", (x, n) -> longer(Heads.split(x, n)));
        wrong("all in one", (x, n) -> new Matrix[] {x});
        wrong("the last token missing", (x, n) -> each(n, h -> shorter(Heads.split(x, n)[h])));
        wrong("one token", (x, n) -> each(n, h -> Heads.split(x, n)[h].rowRange(0, 1)));
        wrong("at most four heads", (x, n) -> Heads.split(x, Math.min(4, n)));
        wrong("width 3 by heart", (x, n) -> each(n, h -> x.colRange(3 * h, 3 * h + 3)));
    }

    private void wrongMemory() {
        wrong(
                "the first result for all calls",
                new SplitHeadsContract() {
                    private final List<Matrix[]> kept = new ArrayList<>();

                    @Override
                    public Matrix[] heads(Matrix x, int n) {
                        kept.add(Heads.split(x, n));
                        return kept.get(0);
                    }
                });
        wrong(
                "a result kept for each shape",
                new SplitHeadsContract() {
                    private final Map<String, Matrix[]> kept = new HashMap<>();

                    @Override
                    public Matrix[] heads(Matrix x, int n) {
                        return kept.computeIfAbsent(x.shape() + " " + n, it -> Heads.split(x, n));
                    }
                });
        wrong(
                "a field for the heads",
                new SplitHeadsContract() {
                    private Matrix[] heads = new Matrix[0];

                    @Override
                    public Matrix[] heads(Matrix x, int n) {
                        heads = heads.length == n ? heads : new Matrix[n];
                        Arrays.setAll(heads, h -> Heads.split(x, n)[h]);
                        return heads;
                    }
                });
    }

    private void rightInOtherWords() {
        right("neighbouring columns", Heads::split);
        right(
                "a stream",
                (x, n) ->
                        IntStream.range(0, n)
                                .map(h -> h * x.cols() / n)
                                .mapToObj(from -> x.colRange(from, from + x.cols() / n))
                                .toArray(Matrix[]::new));
        right(
                "rows of the transposed",
                (x, n) -> {
                    Matrix turned = x.transpose();
                    int width = x.cols() / n;
                    return each(n, h -> turned.rowRange(h * width, (h + 1) * width).transpose());
                });
        right(
                "times a table of ones and zeros",
                (x, n) -> {
                    int width = x.cols() / n;
                    return each(
                            n,
                            h ->
                                    x.times(
                                            Matrix.generate(
                                                    x.cols(),
                                                    width,
                                                    (i, j) -> i == h * width + j ? 1 : 0)));
                });
    }

    private void rightOnArrays() {
        right(
                "cell by cell",
                (x, n) -> {
                    int width = x.cols() / n;
                    return each(
                            n,
                            h ->
                                    Matrix.generate(
                                            x.rows(), width, (i, j) -> x.get(i, h * width + j)));
                });
        right(
                "reshaped, and the axes exchanged",
                (x, n) -> {
                    double[][][] heads = new double[n][x.rows()][x.cols() / n];
                    for (int i = 0; i < x.rows(); i++) {
                        for (int c = 0; c < x.cols(); c++) {
                            heads[c / heads[0][0].length][i][c % heads[0][0].length] = x.get(i, c);
                        }
                    }
                    return each(n, h -> Matrix.of(heads[h]));
                });
        right(
                "rows copied in pieces",
                (x, n) -> {
                    int width = x.cols() / n;
                    double[][] rows = x.toArray();
                    return each(
                            n,
                            h ->
                                    Matrix.of(
                                            Arrays.stream(rows)
                                                    .map(row -> piece(row, h * width, width))
                                                    .toArray(double[][]::new)));
                });
    }

    private static double[] piece(double[] row, int from, int width) {
        return Arrays.copyOfRange(row, from, from + width);
    }

    private static Matrix[] each(int count, IntFunction<Matrix> head) {
        Matrix[] heads = new Matrix[count];
        Arrays.setAll(heads, head);
        return heads;
    }

    private static @Nullable Matrix[] nulls(int count) {
        return new Matrix[count];
    }

    private static Matrix[] longer(Matrix... heads) {
        Matrix[] longer = Arrays.copyOf(heads, heads.length + 1);
        longer[heads.length] = heads[0];
        return longer;
    }

    private static Matrix shorter(Matrix head) {
        return head.rowRange(0, Math.max(1, head.rows() - 1));
    }

    private static Matrix[] wovenIfTwo(Matrix x, int n) {
        return x.cols() == 2 * n ? Heads.woven(x, n) : Heads.split(x, n);
    }

    private static Matrix scaled(Matrix x, int n) {
        return x.scaled(1 / Math.sqrt((double) x.cols() / n));
    }

    private static Matrix sameRows(Matrix x) {
        return Matrix.generate(x.rows(), x.cols(), (i, j) -> x.get(0, j));
    }

    private interface Change {
        double of(double number);
    }

    private static Matrix changed(Matrix x, Change change) {
        return Matrix.generate(x.rows(), x.cols(), (i, j) -> change.of(x.get(i, j)));
    }
}
