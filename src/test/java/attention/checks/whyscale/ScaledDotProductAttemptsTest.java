package attention.checks.whyscale;

import attention.check.Attempts;
import attention.matrix.Matrix;
import attention.score.DotProduct;
import attention.score.ScoreFunction;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Answers to ScaledDotProduct beyond the named mistakes. */
final class ScaledDotProductAttemptsTest extends Attempts<ScoreFunction> {
    ScaledDotProductAttemptsTest() {
        wrongAnswers();
        wrongRoots();
        wrongScales();
        wrongSums();
        wrongHabits();
        rightInOtherWords();
    }

    private void wrongAnswers() {
        wrong("zero", (q, k) -> 0);
        wrong("the shown score", (q, k) -> 6);
        wrong("the scale alone", (q, k) -> 1 / Math.sqrt(k.length));
        wrong(
                "the shown widths learned by heart",
                (q, k) -> dot(q, k) / (k.length == 9 ? 3 : k.length == 3 ? 1.732051 : 1.414214));
    }

    private void wrongRoots() {
        wrong(
                "dK to the power of 1 / 2 between whole numbers",
                (q, k) -> dot(q, k) / Math.pow(k.length, wholeShare(2)));
        wrong("the root rounded", scaled((sum, dK) -> sum / Math.rint(Math.sqrt(dK))));
        wrong("the root rounded up", scaled((sum, dK) -> sum / Math.ceil(Math.sqrt(dK))));
        wrong("the cubic root", scaled((sum, dK) -> sum / Math.cbrt(dK)));
        wrong("the root of the root", scaled((sum, dK) -> sum / Math.sqrt(Math.sqrt(dK))));
        wrong("the logarithm", scaled((sum, dK) -> sum / Math.log(dK)));
        wrong("dK squared", scaled((sum, dK) -> sum / (dK * dK)));
        wrong("half of dK", scaled((sum, dK) -> sum / (dK / 2)));
        wrong("a root by half a step of Newton", scaled((sum, dK) -> sum / ((dK + 1) / 2)));
    }

    private void wrongScales() {
        wrong("divided by 3", scaled((sum, dK) -> sum / 3));
        wrong("divided by 8, as in the paper", scaled((sum, dK) -> sum / 8));
        wrong("dK counted from 0", scaled((sum, dK) -> sum / Math.sqrt(dK - 1)));
        wrong("dK counted one too far", scaled((sum, dK) -> sum / Math.sqrt(dK + 1)));
        wrong("both widths together", scaled((sum, dK) -> sum / Math.sqrt(2 * dK)));
        wrong("√dK taken away", scaled((sum, dK) -> sum - Math.sqrt(dK)));
        wrong("divided by the length of the key", (q, k) -> dot(q, k) / Math.sqrt(dot(k, k)));
        wrong("divided the wrong way round", scaled((sum, dK) -> Math.sqrt(dK) / sum));
        wrong(
                "dK counts the numbers that are not 0",
                (q, k) -> {
                    double dK = Arrays.stream(k).filter(number -> number != 0).count();
                    return dot(q, k) / Math.sqrt(dK);
                });
    }

    private void wrongSums() {
        wrong(
                "the sum in an int",
                (q, k) -> {
                    int sum = 0;
                    for (int i = 0; i < k.length; i++) {
                        sum = (int) (sum + q[i] * k[i]);
                    }
                    return sum / Math.sqrt(k.length);
                });
        wrong("the result cut to int", scaled((sum, dK) -> (int) (sum / Math.sqrt(dK))));
        wrong("the size of the score", scaled((sum, dK) -> Math.abs(sum) / Math.sqrt(dK)));
        wrong(
                "rounded to two decimals",
                scaled((sum, dK) -> Math.round(100 * sum / Math.sqrt(dK)) / 100.0));
        wrong(
                "the first number left out",
                (q, k) -> (dot(q, k) - q[0] * k[0]) / Math.sqrt(k.length));
        wrong(
                "only the last product divided",
                (q, k) -> {
                    double last = q[k.length - 1] * k[k.length - 1];
                    return dot(q, k) - last + last / Math.sqrt(k.length);
                });
        wrong("squashed", scaled((sum, dK) -> Math.tanh(sum / Math.sqrt(dK))));
    }

    private void wrongHabits() {
        wrong(
                "the query scaled in place",
                (q, k) -> {
                    for (int i = 0; i < q.length; i++) {
                        q[i] /= Math.sqrt(k.length);
                    }
                    return dot(q, k);
                });
        wrong(
                "the scale of the first call for all",
                new ScoreFunction() {
                    private double scale;

                    @Override
                    public double score(double[] q, double[] k) {
                        scale = scale == 0 ? Math.sqrt(k.length) : scale;
                        return dot(q, k) / scale;
                    }
                });
        wrong(
                "a sum that is never set back",
                new ScoreFunction() {
                    private double sum;

                    @Override
                    public double score(double[] q, double[] k) {
                        sum += dot(q, k);
                        return sum / Math.sqrt(k.length);
                    }
                });
    }

    private void rightInOtherWords() {
        right(
                "each product divided",
                (q, k) -> {
                    double scale = Math.sqrt(k.length);
                    return IntStream.range(0, k.length).mapToDouble(i -> q[i] * k[i] / scale).sum();
                });
        right("a power of −0.5", scaled((sum, dK) -> sum * Math.pow(dK, -0.5)));
        right(
                "both divided by the fourth root",
                (q, k) -> {
                    double root = Math.sqrt(Math.sqrt(q.length));
                    return dot(over(q, root), over(k, root));
                });
        right(
                "the library's dot product",
                (q, k) -> new DotProduct().score(q, k) / Math.sqrt(q.length));
        right(
                "float inside",
                (q, k) -> {
                    float sum = 0;
                    for (int i = 0; i < q.length; i++) {
                        sum += (float) q[i] * (float) k[i];
                    }
                    return sum / (float) Math.sqrt(k.length);
                });
        right(
                "a copy of the query scaled in place",
                (q, k) -> {
                    double[] copy = q.clone();
                    for (int i = 0; i < copy.length; i++) {
                        copy[i] /= Math.sqrt(copy.length);
                    }
                    return dot(copy, k);
                });
        right(
                "dK times the mean product over the root",
                scaled((sum, dK) -> sum / dK * Math.sqrt(dK)));
        right(
                "matrices",
                (q, k) ->
                        Matrix.ofRow(q)
                                .timesTransposed(Matrix.ofRow(k))
                                .scaled(1 / Math.sqrt(k.length))
                                .get(0, 0));
    }

    private static ScoreFunction scaled(DoubleBinaryOperator scale) {
        return (q, k) -> scale.applyAsDouble(dot(q, k), k.length);
    }

    /** What {@code 1 / n} is in Java: 0, unless n is 1. */
    private static int wholeShare(int n) {
        return 1 / n;
    }

    private static double[] over(double[] vector, double divisor) {
        return Arrays.stream(vector).map(number -> number / divisor).toArray();
    }

    private static double dot(double[] q, double[] k) {
        return IntStream.range(0, k.length).mapToDouble(i -> q[i] * k[i]).sum();
    }
}
