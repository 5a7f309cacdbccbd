package attention.checks.scores;

import attention.check.Attempts;
import attention.checks.pieces.Rows;
import attention.checks.pieces.Vectors;
import attention.exercise.ConcatContract;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Answers to Concat beyond the named mistakes. */
final class ConcatAttemptsTest extends Attempts<ConcatContract> {
    ConcatAttemptsTest() {
        wrongVectors();
        wrongOffsets();
        wrongSums();
        wrongHabits();
        rightLoops();
        rightInOtherWords();
    }

    private void wrongVectors() {
        wrong("the first example learned by heart", (q, k, w, v) -> -1.028650);
        wrong(
                "key and query in turn",
                (q, k, w, v) -> {
                    double[] both = new double[k.length + q.length];
                    for (int j = 0; j < k.length; j++) {
                        both[2 * j] = k[j];
                        both[2 * j + 1] = q[j];
                    }
                    return bent(both, w, v, Math::tanh);
                });
        wrong(
                "the key multiplied by the query",
                (q, k, w, v) -> {
                    double[] both = new double[k.length + q.length];
                    for (int j = 0; j < k.length; j++) {
                        both[j] = k[j] * q[j];
                    }
                    return bent(both, w, v, Math::tanh);
                });
        wrong(
                "the query backwards",
                (q, k, w, v) -> {
                    double[] both = joined(k, q);
                    for (int j = 0; j < q.length; j++) {
                        both[k.length + j] = q[q.length - 1 - j];
                    }
                    return bent(both, w, v, Math::tanh);
                });
        wrong("the query twice", (q, k, w, v) -> bent(joined(q, q), w, v, Math::tanh));
        wrong(
                "the long vector twice as long as the key",
                (q, k, w, v) -> bent(joined(k, Arrays.copyOf(q, k.length)), w, v, Math::tanh));
        wrong(
                "the long vector bent before the table",
                (q, k, w, v) ->
                        Vectors.dot(v, Rows.times(w, Vectors.each(joined(k, q), Math::tanh))));
    }

    private void wrongOffsets() {
        wrong(
                "the query's columns start at query.length",
                (q, k, w, v) -> split(q, k, w, v, q.length));
        wrong("the table split in the middle", (q, k, w, v) -> split(q, k, w, v, w[0].length / 2));
        wrong("one column too late", (q, k, w, v) -> split(q, k, w, v, k.length + 1));
        wrong("one column too early", (q, k, w, v) -> split(q, k, w, v, k.length - 1));
        wrong("all start at the first column", (q, k, w, v) -> split(q, k, w, v, 0));
        wrong("two places whatever comes", (q, k, w, v) -> split(q, k, w, v, 2));
        wrong(
                "the last number left out",
                (q, k, w, v) -> {
                    double[] both = joined(k, q);
                    both[both.length - 1] = 0;
                    return bent(both, w, v, Math::tanh);
                });
    }

    private void wrongSums() {
        wrong("tan, one letter short", (q, k, w, v) -> bent(joined(k, q), w, v, Math::tan));
        wrong(
                "tanh from powers that overflow",
                (q, k, w, v) ->
                        bent(
                                joined(k, q),
                                w,
                                v,
                                x -> (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1)));
        wrong(
                "negative numbers cut off",
                (q, k, w, v) -> bent(joined(k, q), w, v, x -> Math.max(0, x)));
        wrong(
                "an int for the sum",
                (q, k, w, v) -> bent(joined(k, q), w, v, x -> Math.tanh((int) x)));
        wrong(
                "v inside tanh",
                (q, k, w, v) -> {
                    double[] sums = Rows.times(w, joined(k, q));
                    return IntStream.range(0, v.length)
                            .mapToDouble(i -> Math.tanh(v[i] * sums[i]))
                            .sum();
                });
        wrong(
                "first row only: return inside the loop",
                (q, k, w, v) -> v[0] * Math.tanh(Vectors.dot(w[0], joined(k, q))));
        wrong(
                "two hidden rows whatever comes",
                (q, k, w, v) ->
                        v[0] * Math.tanh(Vectors.dot(w[0], joined(k, q)))
                                + v[1] * Math.tanh(Vectors.dot(w[1], joined(k, q))));
        wrong(
                "the mean over the hidden rows",
                (q, k, w, v) -> bent(joined(k, q), w, v, Math::tanh) / v.length);
    }

    private void wrongHabits() {
        wrong(
                "a field that is never emptied",
                new ConcatContract() {
                    private double score;

                    @Override
                    public double score(double[] q, double[] k, double[][] w, double[] v) {
                        score += bent(joined(k, q), w, v, Math::tanh);
                        return score;
                    }
                });
        wrong(
                "a list that is never cleared",
                new ConcatContract() {
                    private final List<Double> both = new ArrayList<>();

                    @Override
                    public double score(double[] q, double[] k, double[][] w, double[] v) {
                        DoubleStream.of(joined(k, q)).forEach(both::add);
                        double[] numbers = both.stream().mapToDouble(x -> x).toArray();
                        return bent(numbers, w, v, Math::tanh);
                    }
                });
        wrong(
                "v overwritten",
                (q, k, w, v) -> {
                    double[] sums = Rows.times(w, joined(k, q));
                    for (int i = 0; i < v.length; i++) {
                        v[i] *= Math.tanh(sums[i]);
                    }
                    return Vectors.total(v);
                });
    }

    private void rightLoops() {
        right(
                "number by number",
                (q, k, w, v) -> {
                    double[] both = new double[k.length + q.length];
                    for (int j = 0; j < both.length; j++) {
                        both[j] = j < k.length ? k[j] : q[j - k.length];
                    }
                    return bent(both, w, v, Math::tanh);
                });
        right("never written side by side", (q, k, w, v) -> split(q, k, w, v, k.length));
        right(
                "columns outside",
                (q, k, w, v) -> {
                    double[] both = joined(k, q);
                    double[] sums = new double[v.length];
                    for (int j = both.length - 1; j >= 0; j--) {
                        for (int i = 0; i < sums.length; i++) {
                            sums[i] += w[i][j] * both[j];
                        }
                    }
                    return Vectors.dot(Vectors.each(sums, Math::tanh), v);
                });
        right(
                "float inside",
                (q, k, w, v) -> {
                    float score = 0;
                    double[] sums = Rows.times(w, joined(k, q));
                    for (int i = 0; i < v.length; i++) {
                        score += (float) v[i] * (float) Math.tanh((float) sums[i]);
                    }
                    return score;
                });
    }

    private void rightInOtherWords() {
        right(
                "streams",
                (q, k, w, v) -> {
                    double[] both =
                            DoubleStream.concat(Arrays.stream(k), Arrays.stream(q)).toArray();
                    return IntStream.range(0, v.length)
                            .mapToDouble(i -> v[i] * Math.tanh(Vectors.dot(w[i], both)))
                            .sum();
                });
        right(
                "a list",
                (q, k, w, v) -> {
                    List<Double> both = new ArrayList<>();
                    for (double number : k) {
                        both.add(number);
                    }
                    for (double number : q) {
                        both.add(number);
                    }
                    return bent(both.stream().mapToDouble(x -> x).toArray(), w, v, Math::tanh);
                });
        right(
                "matrix products",
                (q, k, w, v) ->
                        Matrix.ofRow(k)
                                .beside(Matrix.ofRow(q))
                                .timesTransposed(Matrix.of(w))
                                .tanh()
                                .timesTransposed(Matrix.ofRow(v))
                                .get(0, 0));
        right(
                "the table taken apart, as in the additive score",
                (q, k, w, v) -> {
                    Matrix table = Matrix.of(w);
                    Matrix keys = table.colRange(0, k.length).times(Matrix.ofColumn(k));
                    Matrix queries =
                            table.colRange(k.length, table.cols()).times(Matrix.ofColumn(q));
                    return Matrix.ofRow(v).times(keys.plus(queries).tanh()).get(0, 0);
                });
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static double bent(double[] both, double[][] w, double[] v, DoubleUnaryOperator bend) {
        return Vectors.dot(v, Vectors.each(Rows.times(w, both), bend));
    }

    /** Two loops over one row; the query's columns begin at the given one. */
    private static double split(double[] q, double[] k, double[][] w, double[] v, int start) {
        double score = 0;
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int j = 0; j < k.length; j++) {
                sum += w[i][j] * k[j];
            }
            for (int j = 0; j < q.length; j++) {
                sum += w[i][start + j] * q[j];
            }
            score += v[i] * Math.tanh(sum);
        }
        return score;
    }
}
