package attention.checks.staticanddynamic;

import static attention.checks.staticanddynamic.Stepping.RIGHT;
import static attention.checks.staticanddynamic.Stepping.asking;
import static attention.checks.staticanddynamic.Stepping.giving;

import attention.check.Attempts;
import attention.checks.staticanddynamic.Stepping.Past;
import attention.exercise.AttentionFunction;
import attention.exercise.DynamicAttentionContract;
import attention.exercise.DynamicAttentionContract.Parameters;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Answers to DynamicAttention beyond the named mistakes. */
final class DynamicAttentionAttemptsTest extends Attempts<DynamicAttentionContract> {
    DynamicAttentionAttemptsTest() {
        wrongQueries();
        wrongOutputs();
        wrongShelves();
        wrongMemory();
        rightInOtherWords();
        rightOnArrays();
    }

    private void wrongQueries() {
        wrong("a query of length 1", asking((past, w) -> unit(past.lastOutput().times(w))));
        wrong(
                "a softmax over the query",
                asking((past, w) -> new Softmax().weights(past.lastOutput().times(w))));
        wrong("the query shifted", asking((past, w) -> past.lastOutput().times(w).shifted(.5)));
        wrong("the query halved", asking((past, w) -> past.lastOutput().times(w).scaled(.5)));
        wrong("its sign turned", asking((past, w) -> past.lastOutput().times(w).scaled(-1)));
        wrong("the negative left out", asking((past, w) -> past.lastOutput().times(w).relu()));
        wrong("one decimal", asking((past, w) -> decimal(past.lastOutput().times(w))));
        wrong("the last two outputs ask", asking((past, w) -> past(past, 1).times(w)));
        wrong(
                "what has changed asks",
                asking((past, w) -> past.lastOutput().minus(before(past, 1)).times(w)));
        wrong("moves at every second step", asking(DynamicAttentionAttemptsTest::everySecond));
        wrong(
                "stands still after four steps",
                asking(
                        (past, w) ->
                                past.outputs().size() > 3
                                        ? past.lastQuery()
                                        : past.lastOutput().times(w)));
        wrong(
                "begins again after three steps",
                asking(
                        (past, w) ->
                                past.outputs().size() % 3 == 0
                                        ? past.firstQuery()
                                        : past.lastOutput().times(w)));
        wrong("the output before the last asks", asking((past, w) -> before(past, 1).times(w)));
    }

    private void wrongOutputs() {
        wrong("zeros", giving((past, w) -> past.lastOutput().scaled(0)));
        wrong("twice", giving((past, w) -> past.lastOutput().scaled(2)));
        wrong("a bend at the end", giving((past, w) -> past.lastOutput().tanh()));
        wrong(
                "the mean so far",
                giving((past, w) -> past.sumOfOutputs().scaled(1.0 / past.outputs().size())));
        wrong("the first output for all", giving((past, w) -> past.outputs().get(0)));
        wrong(
                "the first row twice",
                (q, k, v, p, a) -> {
                    Matrix rows = RIGHT.outputs(q, k, v, p, a);
                    return rows.rowRange(0, 1).below(rows).rowRange(0, p.steps());
                });
        wrong("transposed", (q, k, v, p, a) -> RIGHT.outputs(q, k, v, p, a).transpose());
        wrong(
                "at most eight steps",
                (q, k, v, p, a) ->
                        RIGHT.outputs(q, k, v, new Parameters(p.w(), Math.min(8, p.steps())), a));
    }

    private void wrongShelves() {
        wrong(
                "the first book is taken away at each step",
                (q, k, v, p, a) -> {
                    List<Matrix> left = new ArrayList<>(List.of(k, v));
                    return RIGHT.outputs(
                            q,
                            k,
                            v,
                            p,
                            (x, y, z) -> {
                                Matrix read = a.context(x, left.get(0), left.get(1));
                                left.replaceAll(
                                        it -> it.rows() == 1 ? it : it.rowRange(1, it.rows()));
                                return read;
                            });
                });
        wrong(
                "what was read goes back to the shelf",
                (q, k, v, p, a) -> {
                    List<Matrix> shelf = new ArrayList<>(List.of(k, v));
                    return RIGHT.outputs(
                            q,
                            k,
                            v,
                            p,
                            (x, y, z) -> {
                                Matrix read = a.context(x, shelf.get(0), shelf.get(1));
                                shelf.set(0, shelf.get(0).below(x));
                                shelf.set(1, shelf.get(1).below(read));
                                return read;
                            });
                });
        wrong(
                "the start reads alone, then all is one step late",
                asking(
                        (past, w) ->
                                past.outputs().size() == 1
                                        ? past.firstQuery()
                                        : before(past, 1).times(w)));
    }

    private void wrongMemory() {
        wrong(
                "the first attention for all calls",
                new DynamicAttentionContract() {
                    private final List<AttentionFunction> kept = new ArrayList<>();

                    @Override
                    public Matrix outputs(
                            Matrix q, Matrix k, Matrix v, Parameters p, AttentionFunction a) {
                        kept.add(a);
                        return RIGHT.outputs(q, k, v, p, kept.get(0));
                    }
                });
        wrong(
                "goes on where the last call ended",
                new DynamicAttentionContract() {
                    private final List<Matrix> ends = new ArrayList<>();

                    @Override
                    public Matrix outputs(
                            Matrix q, Matrix k, Matrix v, Parameters p, AttentionFunction a) {
                        Matrix start = ends.isEmpty() ? q : ends.get(0);
                        Matrix rows =
                                RIGHT.outputs(start.cols() == q.cols() ? start : q, k, v, p, a);
                        ends.add(0, rows.rowRange(rows.rows() - 1, rows.rows()).times(p.w()));
                        return rows;
                    }
                });
    }

    private void rightInOtherWords() {
        right("wired rightly", RIGHT);
        right("by itself", DynamicAttentionAttemptsTest::recursive);
        right(
                "one step more, and cut off",
                (q, k, v, p, a) ->
                        RIGHT.outputs(q, k, v, new Parameters(p.w(), p.steps() + 1), a)
                                .rowRange(0, p.steps()));
        right(
                "a stream",
                (q, k, v, p, a) ->
                        Stream.iterate(
                                        a.context(q, k, v),
                                        read -> a.context(read.times(p.w()), k, v))
                                .limit(p.steps())
                                .reduce(Matrix::below)
                                .orElseThrow());
        right(
                "W turned twice",
                asking((past, w) -> past.lastOutput().timesTransposed(w.transpose())));
        right(
                "W met by a column",
                asking(
                        (past, w) ->
                                w.transpose().times(past.lastOutput().transpose()).transpose()));
        right(
                "all queries so far asked once more",
                (q, k, v, p, a) -> {
                    Matrix queries = q;
                    Matrix rows = a.context(queries, k, v);
                    while (rows.rows() < p.steps()) {
                        Matrix last = rows.rowRange(rows.rows() - 1, rows.rows());
                        queries = queries.below(last.times(p.w()));
                        rows = a.context(queries, k, v);
                    }
                    return rows;
                });
    }

    private void rightOnArrays() {
        right(
                "loops, from the last number to the first",
                asking((past, w) -> Matrix.ofRow(backwards(past.lastOutput(), w))));
        right(
                "a float in between",
                asking(
                        (past, w) -> {
                            Matrix next = past.lastOutput().times(w);
                            return Matrix.generate(
                                    1, next.cols(), (i, j) -> (float) next.get(i, j));
                        }));
    }

    private static Matrix recursive(
            Matrix q, Matrix k, Matrix v, Parameters p, AttentionFunction a) {
        Matrix read = a.context(q, k, v);
        return p.steps() == 1
                ? read
                : read.below(
                        recursive(
                                read.times(p.w()), k, v, new Parameters(p.w(), p.steps() - 1), a));
    }

    private static double[] backwards(Matrix output, Matrix w) {
        double[] query = new double[w.cols()];
        for (int j = w.cols() - 1; j >= 0; j--) {
            for (int i = w.rows() - 1; i >= 0; i--) {
                query[j] += output.get(0, i) * w.get(i, j);
            }
        }
        return query;
    }

    /** The output so many steps before the last, or the first. */
    private static Matrix before(Past past, int steps) {
        return past.outputs().get(Math.max(0, past.outputs().size() - 1 - steps));
    }

    private static Matrix past(Past past, int steps) {
        return past.lastOutput().plus(before(past, steps));
    }

    private static Matrix everySecond(Past past, Matrix w) {
        return past.outputs().size() % 2 == 1 ? past.lastOutput().times(w) : past.lastQuery();
    }

    private static Matrix unit(Matrix row) {
        double length = Math.sqrt(row.square().sum().get(0, 0));
        return length == 0 ? row : row.scaled(1 / length);
    }

    private static Matrix decimal(Matrix row) {
        return Matrix.generate(1, row.cols(), (i, j) -> Math.rint(row.get(i, j) * 10) / 10);
    }
}
