package attention.checks.scores;

import attention.check.Attempts;
import attention.checks.pieces.Rows;
import attention.checks.pieces.Vectors;
import attention.exercise.AdditiveContract;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Answers to Additive beyond the named mistakes. */
final class AdditiveAttemptsTest extends Attempts<AdditiveContract> {
    AdditiveAttemptsTest() {
        wrongSums();
        wrongBends();
        wrongBounds();
        wrongHabits();
        wrong("the query's part kept while the query is the same array", new QueryPartKept());
        rightLoops();
        rightInOtherWords();
    }

    private void wrongSums() {
        wrong("the first example learned by heart", (q, k, wq, wk, v) -> -2.149141);
        wrong("the sum of v, which bounds the score", (q, k, wq, wk, v) -> Vectors.total(v));
        wrong("tables swapped", (q, k, wq, wk, v) -> bent(k, q, wq, wk, v, Math::tanh));
        wrong(
                "the query's sum taken away",
                (q, k, wq, wk, v) -> bent(Vectors.each(q, x -> -x), k, wq, wk, v, Math::tanh));
        wrong(
                "two totals multiplied",
                (q, k, wq, wk, v) ->
                        Vectors.total(v)
                                * Vectors.total(Vectors.each(sums(q, k, wq, wk), Math::tanh)));
        wrong(
                "the mean over the hidden rows",
                (q, k, wq, wk, v) -> bent(q, k, wq, wk, v, Math::tanh) / v.length);
        wrong(
                "v added instead of multiplied",
                (q, k, wq, wk, v) ->
                        Vectors.total(
                                Vectors.plus(v, Vectors.each(sums(q, k, wq, wk), Math::tanh))));
        wrong(
                "hidden numbers in reverse",
                (q, k, wq, wk, v) -> {
                    double[] sums = sums(q, k, wq, wk);
                    double score = 0;
                    for (int i = 0; i < v.length; i++) {
                        score += v[v.length - 1 - i] * Math.tanh(sums[i]);
                    }
                    return score;
                });
        wrong(
                "one sum for all rows",
                (q, k, wq, wk, v) ->
                        Vectors.total(v) * Math.tanh(Vectors.total(sums(q, k, wq, wk))));
    }

    private void wrongBends() {
        bend("tan, one letter short", Math::tan);
        bend("tanh of whole numbers", x -> Math.tanh((int) x));
        bend("arctangent", Math::atan);
        bend("sine", Math::sin);
        bend("negative numbers cut off", x -> Math.max(0, x));
        bend("cut at -1 and 1", x -> Math.max(-1, Math.min(1, x)));
        bend("tanh twice", x -> Math.tanh(Math.tanh(x)));
        bend("tanh of half the sum", x -> 2 / (1 + Math.exp(-x)) - 1);
        bend("tanh from powers that overflow", x -> (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1));
        bend("tanh by hand without the divisor", x -> (Math.exp(x) - Math.exp(-x)) / 2);
        wrong(
                "every product bent",
                (q, k, wq, wk, v) -> {
                    double score = 0;
                    for (int i = 0; i < v.length; i++) {
                        for (int j = 0; j < k.length; j++) {
                            score += v[i] * Math.tanh(wk[i][j] * k[j]);
                        }
                        for (int j = 0; j < q.length; j++) {
                            score += v[i] * Math.tanh(wq[i][j] * q[j]);
                        }
                    }
                    return score;
                });
    }

    private void bend(String name, DoubleUnaryOperator bend) {
        wrong(name, (q, k, wq, wk, v) -> bent(q, k, wq, wk, v, bend));
    }

    private void wrongBounds() {
        wrong("one loop over the key's width", (q, k, wq, wk, v) -> cut(q, k, wq, wk, v, k.length));
        wrong(
                "one loop over the query's width",
                (q, k, wq, wk, v) -> cut(q, k, wq, wk, v, q.length));
        wrong(
                "inner loop over the hidden width",
                (q, k, wq, wk, v) -> cut(q, k, wq, wk, v, v.length));
        wrong(
                "first row only: return inside the loop",
                (q, k, wq, wk, v) -> v[0] * Math.tanh(sums(q, k, wq, wk)[0]));
        wrong(
                "the first row left out",
                (q, k, wq, wk, v) -> {
                    double[] rest = v.clone();
                    rest[0] = 0;
                    return bent(q, k, wq, wk, rest, Math::tanh);
                });
        wrong(
                "two hidden rows whatever comes",
                (q, k, wq, wk, v) -> bent(q, k, wq, wk, Arrays.copyOf(v, 2), Math::tanh));
    }

    private void wrongHabits() {
        wrong(
                "a field that is never emptied",
                new AdditiveContract() {
                    private double score;

                    @Override
                    public double score(
                            double[] q, double[] k, double[][] wq, double[][] wk, double[] v) {
                        score += bent(q, k, wq, wk, v, Math::tanh);
                        return score;
                    }
                });
        wrong(
                "v overwritten",
                (q, k, wq, wk, v) -> {
                    double[] hidden = Vectors.each(sums(q, k, wq, wk), Math::tanh);
                    for (int i = 0; i < v.length; i++) {
                        v[i] *= hidden[i];
                    }
                    return Vectors.total(v);
                });
    }

    private void rightLoops() {
        right(
                "the sum, the bend, the weight",
                (q, k, wq, wk, v) -> bent(q, k, wq, wk, v, Math::tanh));
        right(
                "hidden numbers in an array, filled column by column",
                (q, k, wq, wk, v) -> {
                    double[] hidden = new double[v.length];
                    for (int j = 0; j < q.length; j++) {
                        for (int i = 0; i < hidden.length; i++) {
                            hidden[i] += q[j] * wq[i][j];
                        }
                    }
                    for (int j = k.length - 1; j >= 0; j--) {
                        for (int i = 0; i < hidden.length; i++) {
                            hidden[i] += k[j] * wk[i][j];
                        }
                    }
                    return Vectors.dot(Vectors.each(hidden, Math::tanh), v);
                });
        right(
                "float inside",
                (q, k, wq, wk, v) -> {
                    float score = 0;
                    double[] sums = sums(q, k, wq, wk);
                    for (int i = 0; i < v.length; i++) {
                        score += (float) v[i] * (float) Math.tanh((float) sums[i]);
                    }
                    return score;
                });
    }

    private void rightInOtherWords() {
        right(
                "streams",
                (q, k, wq, wk, v) ->
                        IntStream.range(0, v.length)
                                .mapToDouble(i -> v[i] * Math.tanh(dot(wq[i], q) + dot(wk[i], k)))
                                .sum());
        right(
                "matrix products",
                (q, k, wq, wk, v) -> {
                    Matrix keys = Matrix.ofRow(k).timesTransposed(Matrix.of(wk));
                    Matrix queries = Matrix.ofRow(q).timesTransposed(Matrix.of(wq));
                    return keys.plus(queries).tanh().times(Matrix.ofColumn(v)).get(0, 0);
                });
        right(
                "both tables side by side",
                (q, k, wq, wk, v) -> {
                    Matrix both = Matrix.ofRow(k).beside(Matrix.ofRow(q));
                    Matrix table = Matrix.of(wk).beside(Matrix.of(wq));
                    return table.timesTransposed(both)
                            .tanh()
                            .transpose()
                            .times(Matrix.ofColumn(v))
                            .get(0, 0);
                });
        right(
                "tanh from one power of e",
                (q, k, wq, wk, v) -> bent(q, k, wq, wk, v, x -> 1 - 2 / (Math.exp(2 * x) + 1)));
        right(
                "tanh as a quotient of sinh and cosh, large numbers asked for",
                (q, k, wq, wk, v) -> bent(q, k, wq, wk, v, AdditiveAttemptsTest::quotient));
    }

    private static double quotient(double x) {
        return Math.abs(x) > 20 ? Math.signum(x) : Math.sinh(x) / Math.cosh(x);
    }

    private static double dot(double[] left, double[] right) {
        return IntStream.range(0, left.length).mapToDouble(j -> left[j] * right[j]).sum();
    }

    private static double[] sums(double[] q, double[] k, double[][] wq, double[][] wk) {
        return Vectors.plus(Rows.times(wk, k), Rows.times(wq, q));
    }

    private static double bent(
            double[] q,
            double[] k,
            double[][] wq,
            double[][] wk,
            double[] v,
            DoubleUnaryOperator bend) {
        return Vectors.dot(v, Vectors.each(sums(q, k, wq, wk), bend));
    }

    private static final class QueryPartKept implements AdditiveContract {
        private double[] lastQuery = {};
        private double[] queryPart = {};

        @Override
        public double score(double[] q, double[] k, double[][] wq, double[][] wk, double[] v) {
            if (q != lastQuery) {
                queryPart = Rows.times(wq, q);
                lastQuery = q;
            }
            double[] sums = Vectors.plus(Rows.times(wk, k), queryPart);
            return Vectors.dot(v, Vectors.each(sums, Math::tanh));
        }
    }

    /** Both inner sums in one loop of the given length. */
    private static double cut(
            double[] q, double[] k, double[][] wq, double[][] wk, double[] v, int length) {
        double score = 0;
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int j = 0; j < length; j++) {
                sum += wk[i][j] * k[j] + wq[i][j] * q[j];
            }
            score += v[i] * Math.tanh(sum);
        }
        return score;
    }
}
