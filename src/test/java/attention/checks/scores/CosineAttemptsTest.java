package attention.checks.scores;

import attention.check.Attempts;
import attention.checks.pieces.Vectors;
import attention.matrix.Matrix;
import attention.score.ScoreFunction;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Answers to Cosine beyond the named mistakes. */
final class CosineAttemptsTest extends Attempts<ScoreFunction> {
    CosineAttemptsTest() {
        wrongDivisors();
        wrongNumbers();
        wrongZeros();
        wrongHabits();
        rightZeros();
        rightInOtherWords();
    }

    @SuppressWarnings("NarrowCalculation") // 1 / 2 is 0: the slip that one answer is about
    private void wrongDivisors() {
        divided("the longer length only", Math::max);
        divided("the shorter length only", Math::min);
        divided("the query's length twice", (query, key) -> query * query);
        divided("the key's length twice", (query, key) -> key * key);
        divided("1 added to the lengths", (query, key) -> query * key + 1);
        divided("a thousandth added to the lengths", (query, key) -> query * key + 1e-3);
        divided("a millionth added to the lengths", (query, key) -> query * key + 1e-6);
        divided("at least 1", (query, key) -> Math.max(1, query * key));
        wrong(
                "the root of plain sums",
                (q, k) ->
                        guarded(
                                Vectors.dot(q, k),
                                Math.sqrt(Vectors.total(q)) * Math.sqrt(Vectors.total(k))));
        wrong(
                "the largest number as the length",
                (q, k) -> guarded(Vectors.dot(q, k), largest(q) * largest(k)));
        wrong(
                "the power 1/2, which is 0 in Java",
                (q, k) ->
                        guarded(
                                Vectors.dot(q, k),
                                Math.pow(Vectors.dot(q, q), 1 / 2)
                                        * Math.pow(Vectors.dot(k, k), 1 / 2)));
        wrong("scaled like a dot product", (q, k) -> Vectors.dot(q, k) / Math.sqrt(k.length));
    }

    private void wrongNumbers() {
        wrong("the first example learned by heart", (q, k) -> -0.131306);
        wrong("the angle", (q, k) -> Math.acos(cosine(q, k)));
        wrong("the distance", (q, k) -> 1 - cosine(q, k));
        wrong("from 0 to 1", (q, k) -> (1 + cosine(q, k)) / 2);
        wrong("negative ones taken as 0", (q, k) -> Math.max(0, cosine(q, k)));
        wrong("squared", (q, k) -> cosine(q, k) * cosine(q, k));
        wrong("rounded to two decimals", (q, k) -> Math.rint(cosine(q, k) * 100) / 100);
        wrong(
                "an int for the dot product",
                (q, k) -> guarded((int) Vectors.dot(q, k), length(q) * length(k)));
        wrong("an int for the result", (q, k) -> (int) cosine(q, k));
        wrong(
                "two features whatever comes",
                (q, k) ->
                        guarded(
                                q[0] * k[0] + q[1] * k[1],
                                Math.hypot(q[0], q[1]) * Math.hypot(k[0], k[1])));
        wrong(
                "the last feature left out",
                (q, k) -> cosine(Arrays.copyOf(q, q.length - 1), Arrays.copyOf(k, k.length - 1)));
    }

    private void wrongZeros() {
        wrong("asks for a first number of 0", (q, k) -> q[0] == 0 || k[0] == 0 ? 0 : cosine(q, k));
        wrong(
                "asks for any number of 0",
                (q, k) ->
                        DoubleStream.concat(Arrays.stream(q), Arrays.stream(k))
                                        .anyMatch(number -> number == 0)
                                ? 0
                                : cosine(q, k));
        wrong(
                "asks for a sum of 0",
                (q, k) -> Vectors.total(q) == 0 || Vectors.total(k) == 0 ? 0 : cosine(q, k));
        wrong("asks for the key only", (q, k) -> length(k) == 0 ? 0 : plain(q, k));
        wrong("asks for the query only", (q, k) -> length(q) == 0 ? 0 : plain(q, k));
        wrong(
                "asks for two vectors of zeros",
                (q, k) -> length(q) == 0 && length(k) == 0 ? 0 : plain(q, k));
        wrong("asks for no numbers at all", (q, k) -> q.length == 0 ? 0 : plain(q, k));
        wrong("asks for NaN with ==", (q, k) -> asksForNaN(plain(q, k)));
        wrong("equal vectors score 1", (q, k) -> Arrays.equals(q, k) ? 1 : cosine(q, k));
        wrong("zeros score 1", (q, k) -> length(q) * length(k) == 0 ? 1 : cosine(q, k));
        wrong("zeros score -1", (q, k) -> length(q) * length(k) == 0 ? -1 : cosine(q, k));
        wrong(
                "lengths below a thousandth taken for 0",
                (q, k) -> Math.min(length(q), length(k)) < 1e-3 ? 0 : cosine(q, k));
        wrong("short vectors score 0", (q, k) -> length(q) * length(k) < 0.1 ? 0 : cosine(q, k));
    }

    private void wrongHabits() {
        wrong(
                "both vectors brought to length 1 in place",
                (q, k) -> {
                    double score = cosine(q, k);
                    double length = length(q);
                    for (int j = 0; j < q.length && length > 0; j++) {
                        q[j] /= length;
                    }
                    return score;
                });
        wrong(
                "a length that is never measured again",
                new ScoreFunction() {
                    private double length;

                    @Override
                    public double score(double[] q, double[] k) {
                        length = length == 0 ? length(q) : length;
                        return guarded(Vectors.dot(q, k), length * length(k));
                    }
                });
        wrong(
                "sums of squares in fields",
                new ScoreFunction() {
                    private double left;
                    private double right;

                    @Override
                    public double score(double[] q, double[] k) {
                        left += Vectors.dot(q, q);
                        right += Vectors.dot(k, k);
                        return guarded(Vectors.dot(q, k), Math.sqrt(left) * Math.sqrt(right));
                    }
                });
    }

    private void rightZeros() {
        right("asks for the lengths", CosineAttemptsTest::cosine);
        right("asks for the dot product", (q, k) -> Vectors.dot(q, k) == 0 ? 0 : plain(q, k));
        right(
                "asks for NaN",
                (q, k) -> {
                    double score = plain(q, k);
                    return Double.isNaN(score) ? 0 : score;
                });
        right(
                "asks every number",
                (q, k) ->
                        Arrays.stream(q).allMatch(x -> x == 0)
                                        || Arrays.stream(k).allMatch(x -> x == 0)
                                ? 0
                                : plain(q, k));
        right(
                "lengths of at least a tiny number",
                (q, k) ->
                        Vectors.dot(q, k)
                                / (Math.max(length(q), 1e-8) * Math.max(length(k), 1e-8)));
        right(
                "a tiny number added to the lengths",
                (q, k) -> Vectors.dot(q, k) / (length(q) * length(k) + 1e-12));
    }

    private void rightInOtherWords() {
        right(
                "one loop for three sums, one root",
                (q, k) -> {
                    double dot = 0;
                    double left = 0;
                    double right = 0;
                    for (int j = q.length - 1; j >= 0; j--) {
                        dot += q[j] * k[j];
                        left += q[j] * q[j];
                        right += k[j] * k[j];
                    }
                    return guarded(dot, Math.sqrt(left * right));
                });
        right("vectors of length 1 first", (q, k) -> Vectors.dot(unit(q), unit(k)));
        right("kept within -1 and 1", (q, k) -> Math.max(-1, Math.min(1, cosine(q, k))));
        right(
                "streams and powers",
                (q, k) -> {
                    double dot = IntStream.range(0, q.length).mapToDouble(j -> q[j] * k[j]).sum();
                    double left = Arrays.stream(q).map(x -> Math.pow(x, 2)).sum();
                    double right = Arrays.stream(k).map(x -> Math.pow(x, 2)).sum();
                    return guarded(dot, Math.pow(left, 0.5) * Math.pow(right, 0.5));
                });
        right(
                "matrix products",
                (q, k) -> {
                    Matrix query = Matrix.ofRow(q);
                    Matrix key = Matrix.ofRow(k);
                    double squares = query.square().sum().get(0, 0) * key.square().sum().get(0, 0);
                    return guarded(query.timesTransposed(key).get(0, 0), Math.sqrt(squares));
                });
        right(
                "float inside",
                (q, k) -> {
                    float lengths = (float) length(q) * (float) length(k);
                    return lengths == 0 ? 0 : (float) Vectors.dot(q, k) / lengths;
                });
    }

    private void divided(String name, DoubleBinaryOperator divisor) {
        wrong(
                name,
                (q, k) -> guarded(Vectors.dot(q, k), divisor.applyAsDouble(length(q), length(k))));
    }

    @SuppressWarnings("EqualsNaN") // the slip that this answer is about
    private static double asksForNaN(double score) {
        return score == Double.NaN ? 0 : score;
    }

    private static double cosine(double[] q, double[] k) {
        return guarded(Vectors.dot(q, k), length(q) * length(k));
    }

    private static double plain(double[] q, double[] k) {
        return Vectors.dot(q, k) / (length(q) * length(k));
    }

    private static double guarded(double dot, double divisor) {
        return divisor == 0 ? 0 : dot / divisor;
    }

    private static double[] unit(double[] vector) {
        double length = length(vector);
        return Vectors.each(vector, x -> length == 0 ? 0 : x / length);
    }

    private static double length(double[] vector) {
        return Math.sqrt(Vectors.dot(vector, vector));
    }

    private static double largest(double[] vector) {
        return Arrays.stream(vector).map(Math::abs).max().orElseThrow();
    }
}
