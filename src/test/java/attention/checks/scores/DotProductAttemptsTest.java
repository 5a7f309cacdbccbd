package attention.checks.scores;

import attention.check.Attempts;
import attention.matrix.Matrix;
import attention.score.ScoreFunction;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Answers to DotProduct beyond the named mistakes. */
final class DotProductAttemptsTest extends Attempts<ScoreFunction> {
    DotProductAttemptsTest() {
        wrongAnswers();
        wrongPlaces();
        wrongProducts();
        wrongHabits();
        rightInOtherWords();
    }

    private void wrongAnswers() {
        wrong("zero", (q, k) -> 0);
        wrong("the shown score", (q, k) -> 4);
        wrong(
                "the shown score with the key's sign",
                (q, k) -> q[0] * k[0] + q[1] * k[1] > 0 ? 4 : -5);
        wrong("how many numbers match", (q, k) -> sum(q, k, (x, y) -> x == y ? 1 : 0));
        wrong("the query with itself", (q, k) -> sum(q, q, (x, y) -> x * y));
        wrong("the key with itself", (q, k) -> sum(k, k, (x, y) -> x * y));
        wrong("not a number", (q, k) -> sum(q, k, (x, y) -> x * y) / 0 * 0);
    }

    private void wrongPlaces() {
        wrong("three numbers, whatever comes", (q, k) -> q[0] * k[0] + q[1] * k[1] + q[2] * k[2]);
        wrong(
                "one place too far",
                (q, k) -> IntStream.rangeClosed(0, q.length).mapToDouble(i -> q[i] * k[i]).sum());
        wrong(
                "the key backwards",
                (q, k) -> {
                    int n = k.length;
                    return IntStream.range(0, n).mapToDouble(i -> q[i] * k[n - 1 - i]).sum();
                });
        wrong(
                "every number with every number, and the doubles left out",
                (q, k) -> {
                    double sum = 0;
                    for (int i = 0; i < q.length; i++) {
                        for (int j = i; j < k.length; j++) {
                            sum += q[i] * k[j];
                        }
                    }
                    return sum;
                });
        wrong(
                "returns inside the loop",
                (q, k) -> {
                    double sum = 0;
                    for (int i = 0; i < q.length; ) {
                        sum += q[i] * k[i];
                        return sum;
                    }
                    return sum;
                });
        wrong(
                "stops at the first zero",
                (q, k) -> {
                    double sum = 0;
                    for (int i = 0; i < q.length && k[i] != 0; i++) {
                        sum += q[i] * k[i];
                    }
                    return sum;
                });
    }

    private void wrongProducts() {
        wrong("a sum that starts at 1", (q, k) -> 1 + sum(q, k, (x, y) -> x * y));
        wrong(
                "all products multiplied",
                (q, k) ->
                        IntStream.range(0, q.length)
                                .mapToDouble(i -> q[i] * k[i])
                                .reduce(1, (x, y) -> x * y));
        wrong("products subtracted", (q, k) -> -sum(q, k, (x, y) -> x * y));
        wrong("the smaller of both", (q, k) -> sum(q, k, Math::min));
        wrong("divided place by place", (q, k) -> sum(q, k, (x, y) -> x / y));
        wrong("zero for a score below zero", (q, k) -> Math.max(0, sum(q, k, (x, y) -> x * y)));
        wrong("products below zero left out", (q, k) -> sum(q, k, (x, y) -> Math.max(0, x * y)));
        wrong("each number cut to int", (q, k) -> sum(q, k, (x, y) -> ((int) x) * ((int) y)));
        wrong("rounded at the end", (q, k) -> Math.round(sum(q, k, (x, y) -> x * y)));
        wrong("the size of the key forgotten", (q, k) -> sum(q, k, (x, y) -> x * Math.signum(y)));
        wrong(
                "only the query made 1 long",
                (q, k) -> sum(q, k, (x, y) -> x * y) / Math.sqrt(sum(q, q, (x, y) -> x * y)));
        wrong("twice the score", (q, k) -> sum(q, k, (x, y) -> 2 * x * y));
    }

    private void wrongHabits() {
        wrong(
                "the products written into the query",
                (q, k) -> {
                    for (int i = 0; i < q.length; i++) {
                        q[i] *= k[i];
                    }
                    return Arrays.stream(q).sum();
                });
        wrong(
                "the key sorted",
                (q, k) -> {
                    double sum = sum(q, k, (x, y) -> x * y);
                    Arrays.sort(k);
                    return sum;
                });
        wrong(
                "a sum that is never set back",
                new ScoreFunction() {
                    private double sum;

                    @Override
                    public double score(double[] q, double[] k) {
                        sum += sum(q, k, (x, y) -> x * y);
                        return sum;
                    }
                });
        wrong(
                "recursion without an end",
                new ScoreFunction() {
                    @Override
                    @SuppressWarnings("InfiniteRecursion") // that is the mistake
                    public double score(double[] q, double[] k) {
                        return q[0] * k[0] + score(q, k);
                    }
                });
    }

    private void rightInOtherWords() {
        right(
                "streams",
                (q, k) -> IntStream.range(0, q.length).mapToDouble(i -> q[i] * k[i]).sum());
        right(
                "backwards over the key",
                (q, k) -> {
                    double score = 0;
                    for (int i = k.length; i-- > 0; ) {
                        score += k[i] * q[i];
                    }
                    return score;
                });
        right(
                "float inside",
                (q, k) -> {
                    float score = 0;
                    for (int i = 0; i < q.length; i++) {
                        score += (float) q[i] * (float) k[i];
                    }
                    return score;
                });
        right(
                "products in an array of their own",
                (q, k) -> {
                    double[] products = q.clone();
                    for (int i = 0; i < products.length; i++) {
                        products[i] *= k[i];
                    }
                    return Arrays.stream(products).sum();
                });
        right("a matrix product", (q, k) -> Matrix.ofRow(q).times(Matrix.ofColumn(k)).get(0, 0));
        right("half of each, from both ends", (q, k) -> halves(q, k, 0, q.length));
        right(
                "from squares",
                (q, k) ->
                        (sum(q, k, (x, y) -> (x + y) * (x + y))
                                        - sum(q, k, (x, y) -> (x - y) * (x - y)))
                                / 4);
        right("places with a zero skipped", (q, k) -> sum(q, k, (x, y) -> x == 0 ? 0 : x * y));
    }

    private static double halves(double[] q, double[] k, int from, int to) {
        if (to - from == 1) {
            return q[from] * k[from];
        }
        int middle = (from + to) / 2;
        return halves(q, k, from, middle) + halves(q, k, middle, to);
    }

    private static double sum(double[] q, double[] k, DoubleBinaryOperator place) {
        double sum = 0;
        for (int i = 0; i < q.length; i++) {
            sum += place.applyAsDouble(q[i], k[i]);
        }
        return sum;
    }
}
