package attention.checks.scores;

import attention.check.Attempts;
import attention.checks.pieces.Rows;
import attention.checks.pieces.Vectors;
import attention.exercise.BilinearContract;
import attention.matrix.Matrix;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Answers to Bilinear beyond the named mistakes. */
final class BilinearAttemptsTest extends Attempts<BilinearContract> {
    BilinearAttemptsTest() {
        wrongProducts();
        wrongNumbers();
        wrongBounds();
        wrongHabits();
        wrong("the translation kept while query and table are the same arrays", new Kept());
        rightLoops();
        rightInOtherWords();
    }

    private void wrongProducts() {
        wrong("the first example learned by heart", (q, k, w) -> -8);
        wrong("both examples learned by heart", (q, k, w) -> k.length == 2 ? -8 : -17);
        wrong(
                "three totals multiplied",
                (q, k, w) ->
                        Vectors.total(k)
                                * Arrays.stream(w).mapToDouble(Vectors::total).sum()
                                * Vectors.total(q));
        wrong(
                "the key added instead of multiplied",
                (q, k, w) -> Vectors.total(Vectors.plus(k, Rows.times(w, q))));
        wrong(
                "the table added instead of multiplied",
                (q, k, w) -> pairs(q, k, w, (left, middle, right) -> (left + middle) * right));
        wrong(
                "the largest product",
                (q, k, w) -> {
                    double[] translated = Rows.times(w, q);
                    return IntStream.range(0, k.length)
                            .mapToDouble(i -> k[i] * translated[i])
                            .max()
                            .orElseThrow();
                });
        wrong(
                "the mean of the products",
                (q, k, w) -> pairs(q, k, w, (a, b, c) -> a * b * c) / (q.length * k.length));
        wrong(
                "the table made symmetric",
                (q, k, w) -> {
                    double[][] both = new double[k.length][q.length];
                    for (int i = 0; i < k.length; i++) {
                        for (int j = 0; j < q.length; j++) {
                            both[i][j] = (w[i][j] + w[j][i]) / 2;
                        }
                    }
                    return Vectors.dot(k, Rows.times(both, q));
                });
    }

    private void wrongNumbers() {
        wrong(
                "an int for the sum",
                (q, k, w) -> {
                    int score = 0;
                    for (int i = 0; i < k.length; i++) {
                        for (int j = 0; j < q.length; j++) {
                            score = (int) (score + k[i] * w[i][j] * q[j]);
                        }
                    }
                    return score;
                });
        wrong(
                "the size of the table's numbers only",
                (q, k, w) -> pairs(q, k, w, (a, b, c) -> a * Math.abs(b) * c));
        wrong(
                "negative products taken as 0",
                (q, k, w) -> pairs(q, k, w, (a, b, c) -> Math.max(0, a * b * c)));
        wrong(
                "a negative score taken as 0",
                (q, k, w) -> Math.max(0, pairs(q, k, w, (a, b, c) -> a * b * c)));
        wrong("rounded", (q, k, w) -> Math.rint(pairs(q, k, w, (a, b, c) -> a * b * c)));
    }

    private void wrongBounds() {
        wrong("as many rows as the query is wide", (q, k, w) -> box(q, k, w, q.length, q.length));
        wrong("as many columns as the key is wide", (q, k, w) -> box(q, k, w, k.length, k.length));
        wrong("two by two whatever comes", (q, k, w) -> box(q, k, w, 2, 2));
        wrong("first row only: return inside the loop", (q, k, w) -> box(q, k, w, 1, q.length));
        wrong("last row left out", (q, k, w) -> box(q, k, w, k.length - 1, q.length));
        wrong("last column left out", (q, k, w) -> box(q, k, w, k.length, q.length - 1));
        wrong(
                "the inner loop starts at i",
                (q, k, w) -> {
                    double score = 0;
                    for (int i = 0; i < k.length; i++) {
                        for (int j = i; j < q.length; j++) {
                            score += k[i] * w[i][j] * q[j];
                        }
                    }
                    return score;
                });
        wrong(
                "the last product thrown over the others",
                (q, k, w) -> k[k.length - 1] * w[k.length - 1][q.length - 1] * q[q.length - 1]);
    }

    private void wrongHabits() {
        wrong(
                "a field that is never emptied",
                new BilinearContract() {
                    private double score;

                    @Override
                    public double score(double[] q, double[] k, double[][] w) {
                        score += Vectors.dot(k, Rows.times(w, q));
                        return score;
                    }
                });
        wrong(
                "the first translated query kept for all calls",
                new BilinearContract() {
                    private double[] translated = {};

                    @Override
                    public double score(double[] q, double[] k, double[][] w) {
                        if (translated.length == 0) {
                            translated = Rows.times(w, q);
                        }
                        return Vectors.dot(k, translated);
                    }
                });
        wrong(
                "the products written into the table",
                (q, k, w) -> {
                    for (int i = 0; i < k.length; i++) {
                        for (int j = 0; j < q.length; j++) {
                            w[i][j] *= k[i] * q[j];
                        }
                    }
                    return Arrays.stream(w).mapToDouble(Vectors::total).sum();
                });
    }

    private void rightLoops() {
        right("one running sum", (q, k, w) -> box(q, k, w, k.length, q.length));
        right(
                "columns outside, from the end",
                (q, k, w) -> {
                    double score = 0;
                    for (int j = q.length - 1; j >= 0; j--) {
                        for (int i = k.length - 1; i >= 0; i--) {
                            score += q[j] * w[i][j] * k[i];
                        }
                    }
                    return score;
                });
        right(
                "the key translated first",
                (q, k, w) -> {
                    double[] translated = new double[q.length];
                    for (int i = 0; i < k.length; i++) {
                        for (int j = 0; j < q.length; j++) {
                            translated[j] += k[i] * w[i][j];
                        }
                    }
                    return Vectors.dot(translated, q);
                });
        right(
                "float inside",
                (q, k, w) -> {
                    float score = 0;
                    for (int i = 0; i < k.length; i++) {
                        float sum = 0;
                        for (int j = 0; j < q.length; j++) {
                            sum += (float) w[i][j] * (float) q[j];
                        }
                        score += (float) k[i] * sum;
                    }
                    return score;
                });
    }

    private void rightInOtherWords() {
        right("the query translated first", (q, k, w) -> Vectors.dot(k, Rows.times(w, q)));
        right(
                "streams",
                (q, k, w) ->
                        IntStream.range(0, k.length)
                                .boxed()
                                .flatMapToDouble(
                                        i ->
                                                IntStream.range(0, q.length)
                                                        .mapToDouble(j -> k[i] * w[i][j] * q[j]))
                                .sum());
        right(
                "matrix products",
                (q, k, w) ->
                        Matrix.ofRow(k)
                                .times(Matrix.of(w))
                                .timesTransposed(Matrix.ofRow(q))
                                .get(0, 0));
        right(
                "the table times all pairs, place by place",
                (q, k, w) ->
                        Matrix.ofColumn(k)
                                .times(Matrix.ofRow(q))
                                .hadamard(Matrix.of(w))
                                .sum()
                                .get(0, 0));
        right(
                "exact decimals",
                (q, k, w) -> {
                    BigDecimal score = BigDecimal.ZERO;
                    for (int i = 0; i < k.length; i++) {
                        for (int j = 0; j < q.length; j++) {
                            score = score.add(new BigDecimal(k[i] * w[i][j] * q[j]));
                        }
                    }
                    return score.doubleValue();
                });
    }

    private static final class Kept implements BilinearContract {
        private double[] lastQuery = {};
        private double[][] lastTable = {};
        private double[] translated = {};

        @Override
        public double score(double[] q, double[] k, double[][] w) {
            if (q != lastQuery || w != lastTable) {
                lastQuery = q;
                lastTable = w;
                translated = Rows.times(w, q);
            }
            return Vectors.dot(k, translated);
        }
    }

    private interface Product {
        double of(double key, double table, double query);
    }

    private static double pairs(double[] q, double[] k, double[][] w, Product product) {
        double score = 0;
        for (int i = 0; i < k.length; i++) {
            for (int j = 0; j < q.length; j++) {
                score += product.of(k[i], w[i][j], q[j]);
            }
        }
        return score;
    }

    /** The first rows and columns of the table alone. */
    private static double box(double[] q, double[] k, double[][] w, int rows, int cols) {
        double score = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                score += k[i] * w[i][j] * q[j];
            }
        }
        return score;
    }
}
