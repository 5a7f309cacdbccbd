package attention.checks.multihead;

import attention.check.Attempts;
import attention.exercise.AttentionFunction;
import attention.exercise.MultiHeadContract;
import attention.exercise.MultiHeadContract.Parameters;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Answers to MultiHead beyond the named mistakes. */
final class MultiHeadAttemptsTest extends Attempts<MultiHeadContract> {
    private static final Wiring RIGHT = Wiring.RIGHT;

    MultiHeadAttemptsTest() {
        wrongNumbers();
        wrongColumns();
        wrongSizes();
        wrongMemory();
        rightInOtherWords();
        rightOnArrays();
    }

    private void wrongNumbers() {
        wrong("zeros", (q, k, v, p, a) -> Matrix.zeros(q.rows(), p.wo().cols()));
        wrong("twice", (q, k, v, p, a) -> RIGHT.output(q, k, v, p, a).scaled(2));
        wrong("a bend at the end", RIGHT.give((p, joined) -> joined.times(p.wo()).tanh()));
        wrong("a bend before W_o", RIGHT.give((p, joined) -> joined.relu().times(p.wo())));
        wrong(
                "attention once more",
                RIGHT.ask((p, a, q, k, v) -> a.context(q, k, v).plus(repeated(q, v))));
        wrong("no attention at all", RIGHT.ask((p, a, q, k, v) -> repeated(q, v)));
        wrong(
                "keys and values reversed",
                RIGHT.ask((p, a, q, k, v) -> a.context(q, k, flipped(v))));
        wrong("queries reversed", (q, k, v, p, a) -> RIGHT.output(flipped(q), k, v, p, a));
        wrong("queries doubled", RIGHT.ask((p, a, q, k, v) -> a.context(q.scaled(2), k, v)));
        wrong("the output rounded", RIGHT.give((p, joined) -> rounded(joined.times(p.wo()))));
    }

    private void wrongColumns() {
        wrong(
                "the heads of the keys in reverse",
                RIGHT.splitKeys((it, n) -> Heads.slices(it, n, h -> n - 1 - h)));
        wrong(
                "the heads of the values shifted by one",
                RIGHT.splitValues((it, n) -> Heads.slices(it, n, h -> (h + 1) % n)));
        wrong("the values woven", RIGHT.splitValues(Heads::woven));
        wrong("the keys woven", RIGHT.splitKeys(Heads::woven));
        wrong(
                "the last column of each head left out",
                RIGHT.ask((p, a, q, k, v) -> a.context(blunt(q), blunt(k), v)));
    }

    private void wrongSizes() {
        wrong("nothing joined", RIGHT.join(heads -> heads[0]));
        wrong("as wide as the heads", (q, k, v, p, a) -> Matrix.zeros(q.rows(), p.wv().cols()));
        wrong("a row for each key", (q, k, v, p, a) -> Matrix.zeros(k.rows(), p.wo().cols()));
        wrong("transposed", (q, k, v, p, a) -> RIGHT.output(q, k, v, p, a).transpose());
        wrong(
                "one head below the other",
                RIGHT.join(heads -> heads.length == 1 ? heads[0] : heads[0].below(heads[1])));
        wrong(
                "at most four heads",
                (q, k, v, p, a) ->
                        RIGHT.output(
                                q,
                                k,
                                v,
                                new Parameters(
                                        p.wq(), p.wk(), p.wv(), p.wo(), Math.min(4, p.headCount())),
                                a));
    }

    private void wrongMemory() {
        wrong(
                "the first attention for all calls",
                new MultiHeadContract() {
                    private final List<AttentionFunction> kept = new ArrayList<>();

                    @Override
                    public Matrix output(
                            Matrix q, Matrix k, Matrix v, Parameters p, AttentionFunction a) {
                        kept.add(a);
                        return RIGHT.output(q, k, v, p, kept.get(0));
                    }
                });
        wrong(
                "the first tables for all calls",
                new MultiHeadContract() {
                    private final List<Parameters> kept = new ArrayList<>();

                    @Override
                    public Matrix output(
                            Matrix q, Matrix k, Matrix v, Parameters p, AttentionFunction a) {
                        kept.add(p);
                        return RIGHT.output(q, k, v, kept.get(0), a);
                    }
                });
    }

    private void rightInOtherWords() {
        right("wired rightly", RIGHT);
        right("the sum over heads", MultiHeadAttemptsTest::summed);
        right("tables cut, not products", MultiHeadAttemptsTest::tablesCut);
        right(
                "the last head asked first",
                (q, k, v, p, a) -> {
                    List<Matrix> heads = new ArrayList<>();
                    for (int h = p.headCount() - 1; h >= 0; h--) {
                        heads.add(head(q, k, v, p, a, h));
                    }
                    Collections.reverse(heads);
                    return heads.stream().reduce(Matrix::beside).orElseThrow().times(p.wo());
                });
        right(
                "a stream of heads",
                (q, k, v, p, a) ->
                        IntStream.range(0, p.headCount())
                                .mapToObj(h -> head(q, k, v, p, a, h))
                                .reduce(Matrix::beside)
                                .orElseThrow()
                                .times(p.wo()));
        right(
                "W_o turned twice",
                RIGHT.give((p, joined) -> joined.timesTransposed(p.wo().transpose())));
    }

    private void rightOnArrays() {
        right(
                "each number of the answers in its place",
                (q, k, v, p, a) -> {
                    int width = p.wv().cols() / p.headCount();
                    double[][] joined = new double[q.rows()][p.wv().cols()];
                    for (int h = 0; h < p.headCount(); h++) {
                        double[][] context = head(q, k, v, p, a, h).toArray();
                        for (int i = 0; i < joined.length; i++) {
                            System.arraycopy(context[i], 0, joined[i], h * width, width);
                        }
                    }
                    return Matrix.of(joined).times(p.wo());
                });
        right(
                "asked twice, the first answer thrown away",
                RIGHT.ask(
                        (p, a, q, k, v) -> {
                            a.context(q, k, v);
                            return a.context(q, k, v);
                        }));
    }

    /** The head's tables first, the products afterwards. */
    private static Matrix tablesCut(
            Matrix q, Matrix k, Matrix v, Parameters p, AttentionFunction a) {
        Matrix[] wq = Heads.split(p.wq(), p.headCount());
        Matrix[] wk = Heads.split(p.wk(), p.headCount());
        Matrix[] wv = Heads.split(p.wv(), p.headCount());
        Matrix[] heads = new Matrix[p.headCount()];
        for (int h = 0; h < heads.length; h++) {
            heads[h] = a.context(q.times(wq[h]), k.times(wk[h]), v.times(wv[h]));
        }
        return Heads.joined(heads).times(p.wo());
    }

    /** What each head adds to the output, added up. */
    private static Matrix summed(Matrix q, Matrix k, Matrix v, Parameters p, AttentionFunction a) {
        int width = p.wo().rows() / p.headCount();
        Matrix sum = Matrix.zeros(q.rows(), p.wo().cols());
        for (int h = 0; h < p.headCount(); h++) {
            int first = h * width;
            Matrix rows = p.wo().rowRange(first, first + width);
            sum = sum.plus(head(q, k, v, p, a, h).times(rows));
        }
        return sum;
    }

    private static Matrix head(
            Matrix q, Matrix k, Matrix v, Parameters p, AttentionFunction a, int h) {
        return a.context(
                Heads.split(q.times(p.wq()), p.headCount())[h],
                Heads.split(k.times(p.wk()), p.headCount())[h],
                Heads.split(v.times(p.wv()), p.headCount())[h]);
    }

    /** A value for each query. */
    private static Matrix repeated(Matrix queries, Matrix values) {
        return Matrix.generate(
                queries.rows(), values.cols(), (i, j) -> values.get(i % values.rows(), j));
    }

    private static Matrix flipped(Matrix table) {
        return Matrix.generate(
                table.rows(), table.cols(), (i, j) -> table.get(table.rows() - 1 - i, j));
    }

    private static Matrix blunt(Matrix table) {
        return Matrix.generate(
                table.rows(), table.cols(), (i, j) -> j == table.cols() - 1 ? 0 : table.get(i, j));
    }

    private static Matrix rounded(Matrix table) {
        return Matrix.generate(
                table.rows(), table.cols(), (i, j) -> Math.round(table.get(i, j) * 10) / 10.0);
    }
}
