package attention.checks.scores;

import attention.check.Attempts;
import attention.checks.pieces.Rows;
import attention.checks.pieces.Vectors;
import attention.exercise.LowRankBilinearContract;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Answers to LowRankBilinear beyond the named mistakes. */
final class LowRankBilinearAttemptsTest extends Attempts<LowRankBilinearContract> {
    LowRankBilinearAttemptsTest() {
        wrongProducts();
        wrongNumbers();
        wrongBounds();
        wrongHabits();
        rightLoops();
        rightInOtherWords();
    }

    private void wrongProducts() {
        wrong("the first example learned by heart", (q, k, u, v) -> -21);
        wrong("the query's table for both", (q, k, u, v) -> both(q, k, v, v));
        wrong(
                "one inner loop for both sums",
                (q, k, u, v) -> {
                    double score = 0;
                    for (int i = 0; i < u.length; i++) {
                        for (int j = 0; j < k.length; j++) {
                            score += u[i][j] * k[j] * v[i][j] * q[j];
                        }
                    }
                    return score;
                });
        wrong(
                "rows in opposite order",
                (q, k, u, v) -> {
                    double score = 0;
                    for (int i = 0; i < u.length; i++) {
                        score += Vectors.dot(u[i], k) * Vectors.dot(v[v.length - 1 - i], q);
                    }
                    return score;
                });
        wrong(
                "columns of V, rows of U",
                (q, k, u, v) ->
                        Vectors.dot(Rows.times(u, k), Matrix.ofRow(q).times(Matrix.of(v)).row(0)));
        wrong(
                "columns of U, rows of V",
                (q, k, u, v) ->
                        Vectors.dot(Matrix.ofRow(k).times(Matrix.of(u)).row(0), Rows.times(v, q)));
        wrong("the mean over the rows", (q, k, u, v) -> both(q, k, u, v) / u.length);
        wrong("the key's numbers alone", (q, k, u, v) -> Vectors.total(Rows.times(u, k)));
        wrong(
                "the query not brought to the common width",
                (q, k, u, v) -> Vectors.dot(Rows.times(u, k), q));
    }

    private void wrongNumbers() {
        wrong(
                "an int for the sum",
                (q, k, u, v) -> {
                    int score = 0;
                    for (int i = 0; i < u.length; i++) {
                        score = (int) (score + Vectors.dot(u[i], k) * Vectors.dot(v[i], q));
                    }
                    return score;
                });
        wrong(
                "bent like the additive score",
                (q, k, u, v) ->
                        Vectors.dot(Rows.times(u, k), Vectors.each(Rows.times(v, q), Math::tanh)));
        wrong(
                "negative products taken as 0",
                (q, k, u, v) ->
                        IntStream.range(0, u.length)
                                .mapToDouble(i -> Vectors.dot(u[i], k) * Vectors.dot(v[i], q))
                                .filter(product -> product > 0)
                                .sum());
        wrong("the size only", (q, k, u, v) -> Math.abs(both(q, k, u, v)));
        wrong("scaled by the width", (q, k, u, v) -> both(q, k, u, v) / Math.sqrt(k.length));
    }

    private void wrongBounds() {
        wrong("rank 2 whatever comes", (q, k, u, v) -> rows(q, k, u, v, 2));
        wrong("as many rows as the key is wide", (q, k, u, v) -> rows(q, k, u, v, k.length));
        wrong("as many rows as the query is wide", (q, k, u, v) -> rows(q, k, u, v, q.length));
        wrong("the last row left out", (q, k, u, v) -> rows(q, k, u, v, u.length - 1));
        wrong(
                "as many columns as there are rows",
                (q, k, u, v) -> {
                    double score = 0;
                    for (int i = 0; i < u.length; i++) {
                        double left = 0;
                        double right = 0;
                        for (int j = 0; j < u.length; j++) {
                            left += u[i][j] * k[j];
                            right += v[i][j] * q[j];
                        }
                        score += left * right;
                    }
                    return score;
                });
        wrong(
                "the last number of the key left out",
                (q, k, u, v) -> {
                    double[] rest = k.clone();
                    rest[rest.length - 1] = 0;
                    return both(q, rest, u, v);
                });
    }

    private void wrongHabits() {
        wrong(
                "the query's sum not started anew",
                (q, k, u, v) -> {
                    double right = 0;
                    double score = 0;
                    for (int i = 0; i < u.length; i++) {
                        right += Vectors.dot(v[i], q);
                        score += Vectors.dot(u[i], k) * right;
                    }
                    return score;
                });
        wrong(
                "a field that is never emptied",
                new LowRankBilinearContract() {
                    private double score;

                    @Override
                    public double score(double[] q, double[] k, double[][] u, double[][] v) {
                        score += both(q, k, u, v);
                        return score;
                    }
                });
        wrong(
                "the tables multiplied in place",
                (q, k, u, v) -> {
                    double score = both(q, k, u, v);
                    for (double[] row : u) {
                        for (int j = 0; j < row.length; j++) {
                            row[j] *= k[j];
                        }
                    }
                    return score;
                });
    }

    private void rightLoops() {
        right("row by row", (q, k, u, v) -> rows(q, k, u, v, u.length));
        right(
                "both translations first, rows from the end",
                (q, k, u, v) -> {
                    double[] left = Rows.times(u, k);
                    double[] right = Rows.times(v, q);
                    double score = 0;
                    for (int i = left.length - 1; i >= 0; i--) {
                        score += left[i] * right[i];
                    }
                    return score;
                });
        right(
                "the big table built after all",
                (q, k, u, v) -> {
                    double score = 0;
                    for (int i = 0; i < k.length; i++) {
                        for (int j = 0; j < q.length; j++) {
                            double w = 0;
                            for (int r = 0; r < u.length; r++) {
                                w += u[r][i] * v[r][j];
                            }
                            score += k[i] * w * q[j];
                        }
                    }
                    return score;
                });
        right(
                "float inside",
                (q, k, u, v) -> {
                    float score = 0;
                    for (int i = 0; i < u.length; i++) {
                        score += (float) Vectors.dot(u[i], k) * (float) Vectors.dot(v[i], q);
                    }
                    return score;
                });
    }

    private void rightInOtherWords() {
        right(
                "streams",
                (q, k, u, v) ->
                        IntStream.range(0, u.length)
                                .mapToDouble(i -> dot(u[i], k) * dot(v[i], q))
                                .sum());
        right(
                "matrix products",
                (q, k, u, v) -> {
                    Matrix left = Matrix.of(u).timesTransposed(Matrix.ofRow(k));
                    Matrix right = Matrix.of(v).timesTransposed(Matrix.ofRow(q));
                    return left.transpose().times(right).get(0, 0);
                });
        right(
                "a method that calls itself with one row less",
                LowRankBilinearAttemptsTest::rowByRow);
    }

    private static double rowByRow(double[] q, double[] k, double[][] u, double[][] v) {
        if (u.length == 0) {
            return 0;
        }
        double[][] lessOfU = Arrays.copyOfRange(u, 1, u.length);
        double[][] lessOfV = Arrays.copyOfRange(v, 1, v.length);
        return dot(u[0], k) * dot(v[0], q) + rowByRow(q, k, lessOfU, lessOfV);
    }

    private static double dot(double[] left, double[] right) {
        return IntStream.range(0, left.length).mapToDouble(j -> left[j] * right[j]).sum();
    }

    private static double both(double[] q, double[] k, double[][] u, double[][] v) {
        return Vectors.dot(Rows.times(u, k), Rows.times(v, q));
    }

    private static double rows(double[] q, double[] k, double[][] u, double[][] v, int rank) {
        double score = 0;
        for (int i = 0; i < rank; i++) {
            score += Vectors.dot(u[i], k) * Vectors.dot(v[i], q);
        }
        return score;
    }
}
