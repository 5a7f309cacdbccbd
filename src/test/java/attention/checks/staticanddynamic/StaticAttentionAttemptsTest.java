package attention.checks.staticanddynamic;

import static attention.checks.pieces.Grids.flipped;
import static attention.checks.pieces.Grids.rounded;
import static attention.checks.staticanddynamic.StaticAttentionMistakes.eachStep;

import attention.check.Attempts;
import attention.checks.pieces.Grids;
import attention.exercise.AttentionFunction;
import attention.exercise.StaticAttentionContract;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers to StaticAttention beyond the named mistakes. */
final class StaticAttentionAttemptsTest extends Attempts<StaticAttentionContract> {
    StaticAttentionAttemptsTest() {
        wrongRows();
        wrongQuestions();
        wrongSizes();
        wrongMemory();
        rightInOtherWords();
    }

    private void wrongRows() {
        wrong("zeros", eachStep((t, q, k, v, a) -> Matrix.zeros(1, v.cols())));
        wrong("twice", eachStep((t, q, k, v, a) -> a.context(q, k, v).scaled(2)));
        wrong("a bend at the end", eachStep((t, q, k, v, a) -> a.context(q, k, v).tanh()));
        wrong("the negative left out", eachStep((t, q, k, v, a) -> a.context(q, k, v).relu()));
        wrong(
                "every second step empty",
                eachStep((t, q, k, v, a) -> a.context(q, k, v).scaled(t % 2 == 0 ? 1 : 0)));
        wrong("the step added", eachStep((t, q, k, v, a) -> a.context(q, k, v).shifted(t)));
        wrong(
                "the mean of all values mixed in",
                eachStep((t, q, k, v, a) -> a.context(q, k, v).plus(Grids.mean(v)).scaled(.5)));
        wrong(
                "read, and read again with the values moved there",
                eachStep((t, q, k, v, a) -> a.context(q, k, v.plusRow(a.context(q, k, v)))));
        wrong("whole numbers", eachStep((t, q, k, v, a) -> whole(a.context(q, k, v))));
    }

    private void wrongQuestions() {
        wrong("keys from the end", eachStep((t, q, k, v, a) -> a.context(q, flipped(k), v)));
        wrong("values from the end", eachStep((t, q, k, v, a) -> a.context(q, k, flipped(v))));
        wrong(
                "the query with its sign turned",
                eachStep((t, q, k, v, a) -> a.context(q.scaled(-1), k, v)));
        wrong("the query doubled", eachStep((t, q, k, v, a) -> a.context(q.scaled(2), k, v)));
        wrong(
                "a query of ones",
                eachStep((t, q, k, v, a) -> a.context(q.scaled(0).shifted(1), k, v)));
        wrong(
                "the first key alone",
                eachStep((t, q, k, v, a) -> a.context(q, k.rowRange(0, 1), v.rowRange(0, 1))));
        wrong(
                "the mean of the keys asks",
                eachStep((t, q, k, v, a) -> a.context(Grids.mean(k), k, v)));
        wrong(
                "every key twice, every value once more as zeros",
                eachStep((t, q, k, v, a) -> a.context(q, k.below(k), v.below(v.scaled(0)))));
    }

    private void wrongSizes() {
        wrong("transposed", (q, k, v, n, a) -> repeated(a.context(q, k, v), n).transpose());
        wrong(
                "at most four steps",
                (q, k, v, n, a) -> repeated(a.context(q, k, v), Math.min(4, n)));
        wrong(
                "at least two steps",
                (q, k, v, n, a) -> repeated(a.context(q, k, v), Math.max(2, n)));
        wrong("as wide as the keys", (q, k, v, n, a) -> Matrix.zeros(n, k.cols()));
    }

    private void wrongMemory() {
        wrong(
                "the first attention for all calls",
                new StaticAttentionContract() {
                    private final List<AttentionFunction> kept = new ArrayList<>();

                    @Override
                    public Matrix outputs(
                            Matrix q, Matrix k, Matrix v, int steps, AttentionFunction a) {
                        kept.add(a);
                        return repeated(kept.get(0).context(q, k, v), steps);
                    }
                });
        wrong(
                "one result for each number of steps",
                new StaticAttentionContract() {
                    private final Map<Integer, Matrix> kept = new HashMap<>();

                    @Override
                    public Matrix outputs(
                            Matrix q, Matrix k, Matrix v, int steps, AttentionFunction a) {
                        return kept.computeIfAbsent(steps, it -> repeated(a.context(q, k, v), it));
                    }
                });
        wrong(
                "rounded to six places",
                (q, k, v, n, a) -> rounded(repeated(a.context(q, k, v), n)).shifted(1e-4));
    }

    private void rightInOtherWords() {
        right("the first row again and again", (q, k, v, n, a) -> repeated(a.context(q, k, v), n));
        right("asked at every step", eachStep((t, q, k, v, a) -> a.context(q, k, v)));
        right("asked for all steps at once", (q, k, v, n, a) -> a.context(repeated(q, n), k, v));
        right(
                "a column of ones times the row",
                (q, k, v, n, a) -> Matrix.generate(n, 1, (i, j) -> 1).times(a.context(q, k, v)));
        right(
                "cell by cell",
                (q, k, v, n, a) -> {
                    double[] row = a.context(q, k, v).row(0);
                    double[][] rows = new double[n][row.length];
                    for (int i = 0; i < n; i++) {
                        for (int j = 0; j < row.length; j++) {
                            rows[i][j] = (float) row[j];
                        }
                    }
                    return Matrix.of(rows);
                });
        right(
                "a stream",
                (q, k, v, n, a) -> {
                    Matrix row = a.context(q, k, v);
                    return Stream.generate(() -> row).limit(n).reduce(Matrix::below).orElseThrow();
                });
        right("one after the other, by itself", StaticAttentionAttemptsTest::recursive);
    }

    private static Matrix recursive(Matrix q, Matrix k, Matrix v, int n, AttentionFunction a) {
        Matrix row = a.context(q, k, v);
        return n == 1 ? row : recursive(q, k, v, n - 1, a).below(row);
    }

    private static Matrix repeated(Matrix row, int times) {
        return row.rows(new int[times]);
    }

    private static Matrix whole(Matrix row) {
        return Matrix.generate(row.rows(), row.cols(), (i, j) -> Math.rint(row.get(i, j)));
    }
}
