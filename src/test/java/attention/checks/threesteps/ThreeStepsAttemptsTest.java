package attention.checks.threesteps;

import attention.check.Attempts;
import attention.exercise.ThreeStepsContract;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Answers to ThreeSteps beyond the named mistakes. */
final class ThreeStepsAttemptsTest extends Attempts<ThreeStepsContract> {
    ThreeStepsAttemptsTest() {
        wrongAnswers();
        wrongScores();
        wrongWeights();
        wrongBlends();
        wrongHabits();
        rightLoops();
        rightOrders();
    }

    private void wrongAnswers() {
        wrong("the library learned by heart", (q, k, v) -> new double[] {39, 7.7});
        wrong("zeros", (q, k, v) -> new double[v[0].length]);
        wrong("nothing", (q, k, v) -> new double[0]);
        wrong("the query", (q, k, v) -> q);
        wrong("the weights", (q, k, v) -> overTheSum(scores(q, k)));
        wrong("the first value", (q, k, v) -> v[0]);
        wrong("the library's weights for any scores", withWeights(s -> padded(s.length)));
    }

    private void wrongScores() {
        wrong("scores of the values", (q, k, v) -> blend(overTheSum(narrowScores(q, v)), v));
        wrong("the last product for a score", (q, k, v) -> blend(overTheSum(lastOnly(q, k)), v));
        wrong("scores cut to int", withWeights(s -> overTheSum(each(s, x -> (int) x))));
        wrong("scores squared", withWeights(s -> overTheSum(each(s, x -> x * x))));
        wrong(
                "scores below zero taken as 0",
                withWeights(s -> overTheSum(each(s, x -> x > 0 ? x : 0))));
        wrong(
                "cosines for scores",
                (q, k, v) -> {
                    double[] cosines = scores(q, k);
                    for (int j = 0; j < cosines.length; j++) {
                        double length = Math.sqrt(dot(k[j], k[j]));
                        cosines[j] = length == 0 ? 0 : cosines[j] / length;
                    }
                    return blend(overTheSum(cosines), v);
                });
        wrong(
                "queries of three numbers only",
                (q, k, v) ->
                        withWeights(ThreeStepsAttemptsTest::overTheSum)
                                .context(Arrays.copyOf(q, 3), k, v));
    }

    private void wrongWeights() {
        wrong(
                "whole numbers divided by a whole sum",
                withWeights(
                        s -> {
                            int sum = (int) Arrays.stream(s).sum();
                            return each(s, x -> sum == 0 ? 0 : (int) x / sum);
                        }));
        wrong("a sum that starts at 1", withWeights(s -> over(s, 1 + Arrays.stream(s).sum())));
        wrong(
                "the sum of the sizes",
                withWeights(s -> over(s, Arrays.stream(s).map(Math::abs).sum())));
        wrong("multiplied by the sum", withWeights(s -> over(s, 1 / Arrays.stream(s).sum())));
        wrong(
                "weights rounded to two decimals",
                withWeights(s -> each(overTheSum(s), x -> Math.round(x * 100) / 100.0)));
        wrong(
                "the sum without the last score",
                withWeights(s -> over(s, Arrays.stream(s).limit(Math.max(1, s.length - 1)).sum())));
        wrong("weights in reverse", withWeights(s -> reversed(overTheSum(s))));
        wrong("100 percent", withWeights(s -> each(overTheSum(s), x -> 100 * x)));
    }

    private void wrongBlends() {
        wrong(
                "the last value overwrites the others",
                (q, k, v) -> {
                    double[] weights = overTheSum(scores(q, k));
                    int last = v.length - 1;
                    return each(v[last], x -> weights[last] * x);
                });
        wrong(
                "the same total in every column",
                (q, k, v) -> {
                    double[] context = blend(overTheSum(scores(q, k)), v);
                    Arrays.fill(context, Arrays.stream(context).sum());
                    return context;
                });
        wrong("as wide as a key", (q, k, v) -> Arrays.copyOf(right(q, k, v), k[0].length));
        wrong("as wide as there are keys", (q, k, v) -> Arrays.copyOf(right(q, k, v), k.length));
        wrong("cut to whole numbers", (q, k, v) -> each(right(q, k, v), x -> (int) x));
        wrong("the first column only", (q, k, v) -> new double[] {right(q, k, v)[0]});
    }

    private void wrongHabits() {
        wrong(
                "blended into the first value",
                (q, k, v) -> {
                    double[] context = right(q, k, v);
                    System.arraycopy(context, 0, v[0], 0, context.length);
                    return context;
                });
        wrong(
                "values multiplied in place",
                (q, k, v) -> {
                    double[] weights = overTheSum(scores(q, k));
                    for (int j = 0; j < v.length; j++) {
                        for (int c = 0; c < v[j].length; c++) {
                            v[j][c] *= weights[j];
                        }
                    }
                    double[] ones = new double[v.length];
                    Arrays.fill(ones, 1);
                    return blend(ones, v);
                });
        wrong(
                "a sum that is never set back",
                new ThreeStepsContract() {
                    private double sum;

                    @Override
                    public double[] context(double[] q, double[][] k, double[][] v) {
                        double[] scores = scores(q, k);
                        for (double score : scores) {
                            sum += score;
                        }
                        return blend(over(scores, sum), v);
                    }
                });
        wrong(
                "one context for all calls",
                new ThreeStepsContract() {
                    private double[] context = new double[0];

                    @Override
                    public double[] context(double[] q, double[][] k, double[][] v) {
                        double[] right = right(q, k, v);
                        if (context.length != right.length) {
                            context = new double[right.length];
                        }
                        System.arraycopy(right, 0, context, 0, right.length);
                        return context;
                    }
                });
    }

    private void rightLoops() {
        right("three methods", ThreeStepsAttemptsTest::right);
        right(
                "column by column",
                (q, k, v) -> {
                    double[] weights = overTheSum(scores(q, k));
                    double[] context = new double[v[0].length];
                    for (int c = 0; c < context.length; c++) {
                        for (int j = weights.length - 1; j >= 0; j--) {
                            context[c] += weights[j] * v[j][c];
                        }
                    }
                    return context;
                });
        right(
                "streams",
                (q, k, v) -> {
                    double sum = Arrays.stream(k).mapToDouble(key -> dot(q, key)).sum();
                    return IntStream.range(0, v[0].length)
                            .mapToDouble(
                                    c ->
                                            IntStream.range(0, k.length)
                                                    .mapToDouble(j -> dot(q, k[j]) / sum * v[j][c])
                                                    .sum())
                            .toArray();
                });
        right(
                "float inside",
                (q, k, v) -> {
                    float sum = 0;
                    float[] context = new float[v[0].length];
                    for (int j = 0; j < k.length; j++) {
                        float score = 0;
                        for (int i = 0; i < q.length; i++) {
                            score += (float) q[i] * (float) k[j][i];
                        }
                        sum += score;
                        for (int c = 0; c < context.length; c++) {
                            context[c] += score * (float) v[j][c];
                        }
                    }
                    double[] result = new double[context.length];
                    for (int c = 0; c < result.length; c++) {
                        result[c] = context[c] / sum;
                    }
                    return result;
                });
    }

    private void rightOrders() {
        right(
                "blended first, divided once",
                (q, k, v) -> {
                    double[] scores = scores(q, k);
                    return over(blend(scores, v), Arrays.stream(scores).sum());
                });
        right(
                "scores divided by √dK before, which cancels",
                (q, k, v) -> blend(overTheSum(over(scores(q, k), Math.sqrt(q.length))), v));
        right(
                "matrices",
                (q, k, v) -> {
                    Matrix scores = Matrix.ofRow(q).timesTransposed(Matrix.of(k));
                    double sum = scores.sum().get(0, 0);
                    return scores.scaled(1 / sum).times(Matrix.of(v)).row(0);
                });
        right(
                "the sum as the query against all keys together",
                (q, k, v) -> {
                    double[] ones = new double[k.length];
                    Arrays.fill(ones, 1);
                    return blend(over(scores(q, k), dot(q, blend(ones, k))), v);
                });
        right(
                "a copy of the values multiplied in place",
                (q, k, v) -> {
                    double[] weights = overTheSum(scores(q, k));
                    double[] context = each(v[0], x -> weights[0] * x);
                    for (int j = 1; j < v.length; j++) {
                        double[] share = v[j].clone();
                        for (int c = 0; c < share.length; c++) {
                            share[c] *= weights[j];
                            context[c] += share[c];
                        }
                    }
                    return context;
                });
    }

    private static ThreeStepsContract withWeights(UnaryOperator<double[]> weights) {
        return (q, k, v) -> blend(weights.apply(scores(q, k)), v);
    }

    private static double[] right(double[] q, double[][] k, double[][] v) {
        return blend(overTheSum(scores(q, k)), v);
    }

    private static double dot(double[] left, double[] right) {
        return IntStream.range(0, left.length).mapToDouble(i -> left[i] * right[i]).sum();
    }

    private static double[] scores(double[] q, double[][] keys) {
        return Arrays.stream(keys).mapToDouble(key -> dot(q, key)).toArray();
    }

    /** As far as both reach, so that a value may be narrower than the query. */
    private static double[] narrowScores(double[] q, double[][] values) {
        int width = Math.min(q.length, values[0].length);
        return scores(Arrays.copyOf(q, width), values);
    }

    private static double[] lastOnly(double[] q, double[][] keys) {
        int last = q.length - 1;
        return Arrays.stream(keys).mapToDouble(key -> q[last] * key[last]).toArray();
    }

    private static double[] blend(double[] weights, double[][] values) {
        double[] context = new double[values[0].length];
        for (int j = 0; j < values.length; j++) {
            for (int c = 0; c < context.length; c++) {
                context[c] += weights[j] * values[j][c];
            }
        }
        return context;
    }

    private static double[] each(double[] numbers, DoubleUnaryOperator f) {
        return Arrays.stream(numbers).map(f).toArray();
    }

    private static double[] over(double[] scores, double divisor) {
        return each(scores, score -> score / divisor);
    }

    private static double[] overTheSum(double[] scores) {
        return over(scores, Arrays.stream(scores).sum());
    }

    private static double[] reversed(double[] numbers) {
        int n = numbers.length;
        return IntStream.range(0, n).mapToDouble(j -> numbers[n - 1 - j]).toArray();
    }

    private static double[] padded(int length) {
        return Arrays.copyOf(new double[] {.4, .3, .2, .1, 0}, length);
    }
}
