package attention.checks.multihead;

import attention.check.Attempts;
import attention.exercise.MergeHeadsContract;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers to MergeHeads beyond the named mistakes. */
final class MergeHeadsAttemptsTest extends Attempts<MergeHeadsContract> {
    MergeHeadsAttemptsTest() {
        wrongNumbers();
        wrongPlaces();
        wrongSizes();
        wrongMemory();
        rightInOtherWords();
        rightOnArrays();
    }

    private void wrongNumbers() {
        wrong("zeros", heads -> joined(heads).scaled(0));
        wrong("twice", heads -> joined(heads).scaled(2));
        wrong("divided by the heads", heads -> joined(heads).scaled(1.0 / heads.length));
        wrong("a bend", heads -> joined(heads).relu());
        wrong("rounded", heads -> rounded(joined(heads)));
        wrong(
                "each head once more added",
                heads -> joined(heads).plus(repeated(heads.length, heads[0])));
        wrong("the sum in the place of each", heads -> repeated(heads.length, Heads.sum(heads)));
    }

    private void wrongPlaces() {
        wrong("the second head first", heads -> joined(exchanged(heads)));
        wrong("the heads moved on by one", heads -> joined(movedOn(heads)));
        wrong("each head transposed", heads -> joined(transposed(heads)));
        wrong("the last head missing, zeros in its place", MergeHeadsAttemptsTest::lastAsZeros);
        wrong("token 1 in every row", heads -> sameRows(joined(heads)));
        wrong("even columns first", heads -> evenFirst(joined(heads)));
        wrong("columns in reverse", heads -> reversed(joined(heads)));
    }

    private void wrongSizes() {
        wrong(
                "two heads at most",
                heads -> joined(Arrays.copyOf(heads, Math.min(2, heads.length))));
        wrong(
                "at most four heads",
                heads -> joined(Arrays.copyOf(heads, Math.min(4, heads.length))));
        wrong("a column of zeros behind", heads -> joined(heads).beside(column(heads)));
        wrong("the last token missing", heads -> joined(heads).rowRange(0, last(heads)));
        wrong("the first column missing", heads -> joined(heads).colRange(1, width(heads)));
        wrong("null", heads -> nothing());
    }

    private void wrongMemory() {
        wrong(
                "the first result for all calls",
                new MergeHeadsContract() {
                    private final List<Matrix> kept = new ArrayList<>();

                    @Override
                    public Matrix joined(Matrix[] heads) {
                        kept.add(Heads.joined(heads));
                        return kept.get(0);
                    }
                });
        wrong(
                "a result kept for each width",
                new MergeHeadsContract() {
                    private final Map<Integer, Matrix> kept = new HashMap<>();

                    @Override
                    public Matrix joined(Matrix[] heads) {
                        return kept.computeIfAbsent(width(heads), it -> Heads.joined(heads));
                    }
                });
        wrong(
                "a field that grows from call to call",
                new MergeHeadsContract() {
                    private final List<Matrix> all = new ArrayList<>();

                    @Override
                    public Matrix joined(Matrix[] heads) {
                        all.addAll(Arrays.asList(heads));
                        return Heads.joined(all.toArray(Matrix[]::new));
                    }
                });
        wrong(
                "the argument turned round",
                heads -> {
                    Matrix joined = Heads.joined(heads);
                    heads[0] = heads[heads.length - 1].scaled(3);
                    return joined;
                });
    }

    private void rightInOtherWords() {
        right("one beside the other", Heads::joined);
        right("a stream", heads -> Arrays.stream(heads).reduce(Matrix::beside).orElseThrow());
        right(
                "from the last to the first",
                heads -> {
                    Matrix joined = heads[heads.length - 1];
                    for (int h = heads.length - 2; h >= 0; h--) {
                        joined = heads[h].beside(joined);
                    }
                    return joined;
                });
        right(
                "below one another, turned",
                heads -> {
                    Matrix pile = heads[0].transpose();
                    for (int h = 1; h < heads.length; h++) {
                        pile = pile.below(heads[h].transpose());
                    }
                    return pile.transpose();
                });
    }

    private void rightOnArrays() {
        right(
                "cell by cell",
                heads -> {
                    int width = heads[0].cols();
                    return Matrix.generate(
                            heads[0].rows(),
                            heads.length * width,
                            (i, c) -> heads[c / width].get(i, c % width));
                });
        right(
                "rows copied in their places",
                heads -> {
                    int width = heads[0].cols();
                    double[][] joined = new double[heads[0].rows()][heads.length * width];
                    for (int h = 0; h < heads.length; h++) {
                        for (int i = 0; i < joined.length; i++) {
                            System.arraycopy(heads[h].row(i), 0, joined[i], h * width, width);
                        }
                    }
                    return Matrix.of(joined);
                });
    }

    private static Matrix joined(Matrix... heads) {
        return Heads.joined(heads);
    }

    private static int width(Matrix... heads) {
        return heads.length * heads[0].cols();
    }

    private static int last(Matrix... heads) {
        return Math.max(1, heads[0].rows() - 1);
    }

    private static Matrix column(Matrix... heads) {
        return Matrix.zeros(heads[0].rows(), 1);
    }

    @SuppressWarnings("NullAway") // what a learner may give back
    private static Matrix nothing() {
        return null;
    }

    private static Matrix repeated(int count, Matrix head) {
        Matrix[] all = new Matrix[count];
        Arrays.fill(all, head);
        return Heads.joined(all);
    }

    private static Matrix[] exchanged(Matrix... heads) {
        Matrix[] exchanged = heads.clone();
        exchanged[0] = heads[Math.min(1, heads.length - 1)];
        exchanged[Math.min(1, heads.length - 1)] = heads[0];
        return exchanged;
    }

    private static Matrix[] movedOn(Matrix... heads) {
        Matrix[] moved = new Matrix[heads.length];
        Arrays.setAll(moved, h -> heads[(h + 1) % heads.length]);
        return moved;
    }

    private static Matrix[] transposed(Matrix... heads) {
        return Arrays.stream(heads).map(Matrix::transpose).toArray(Matrix[]::new);
    }

    private static Matrix lastAsZeros(Matrix... heads) {
        return Heads.joinedWithout(heads.length - 1, heads);
    }

    private static Matrix sameRows(Matrix x) {
        return Matrix.generate(x.rows(), x.cols(), (i, j) -> x.get(0, j));
    }

    private static Matrix evenFirst(Matrix x) {
        int even = (x.cols() + 1) / 2;
        return Matrix.generate(
                x.rows(), x.cols(), (i, j) -> x.get(i, j < even ? 2 * j : 2 * (j - even) + 1));
    }

    private static Matrix reversed(Matrix x) {
        return Matrix.generate(x.rows(), x.cols(), (i, j) -> x.get(i, x.cols() - 1 - j));
    }

    private static Matrix rounded(Matrix x) {
        return Matrix.generate(x.rows(), x.cols(), (i, j) -> Math.rint(x.get(i, j)));
    }
}
