package attention.checks.threesteps;

import attention.check.Attempts;
import attention.exercise.WeightedSumContract;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Answers to WeightedSum beyond the named mistakes. */
final class WeightedSumAttemptsTest extends Attempts<WeightedSumContract> {
    WeightedSumAttemptsTest() {
        wrongSums();
        wrongBounds();
        wrongHabits();
        rightInOtherWords();
    }

    private void wrongSums() {
        wrong("zeros", (w, v) -> new double[v[0].length]);
        wrong("weights added", (w, v) -> blend(w, v, (weight, value) -> weight + value));
        wrong(
                "values divided by the weights",
                (w, v) -> blend(w, v, (weight, value) -> value / weight));
        wrong("weights squared", (w, v) -> blend(w, v, (weight, value) -> weight * weight * value));
        wrong(
                "weights cut to int",
                (w, v) -> blend(w, v, (weight, value) -> ((int) weight) * value));
        wrong(
                "weights in whole percents",
                (w, v) -> blend(w, v, (weight, value) -> (int) (weight * 100) / 100.0 * value));
        wrong(
                "weights below a tenth left out",
                (w, v) ->
                        blend(w, v, (weight, value) -> Math.abs(weight) < .1 ? 0 : weight * value));
        wrong(
                "negative weights taken as 0",
                (w, v) -> blend(w, v, (weight, value) -> Math.max(0, weight) * value));
        wrong(
                "sizes of weights only",
                (w, v) -> blend(w, v, (weight, value) -> Math.abs(weight) * value));
        wrong(
                "softmax first",
                (w, v) -> {
                    double[] exps = Arrays.stream(w).map(Math::exp).toArray();
                    double sum = Arrays.stream(exps).sum();
                    return blend(
                            Arrays.stream(exps).map(x -> x / sum).toArray(), v, (a, b) -> a * b);
                });
        wrong("one number for all", (w, v) -> new double[] {Arrays.stream(plain(w, v)).sum()});
        wrong(
                "weights in reverse",
                (w, v) -> {
                    double[] reversed =
                            IntStream.range(0, w.length)
                                    .mapToDouble(j -> w[w.length - 1 - j])
                                    .toArray();
                    return plain(reversed, v);
                });
    }

    private void wrongBounds() {
        wrong(
                "first value left out",
                (w, v) -> {
                    double[] rest = w.clone();
                    rest[0] = 0;
                    return plain(rest, v);
                });
        wrong(
                "last value left out",
                (w, v) -> {
                    double[] rest = w.clone();
                    rest[rest.length - 1] = 0;
                    return plain(rest, v);
                });
        wrong(
                "last place left out",
                (w, v) -> {
                    double[] context = plain(w, v);
                    context[context.length - 1] = 0;
                    return context;
                });
        wrong("as wide as there are values", (w, v) -> Arrays.copyOf(plain(w, v), v.length));
        wrong(
                "three values whatever comes",
                (w, v) -> plain(Arrays.copyOf(w, 3), Arrays.copyOf(v, 3)));
        wrong("nothing", (w, v) -> new double[0]);
    }

    private void wrongHabits() {
        wrong(
                "weights used up",
                (w, v) -> {
                    double[] context = plain(w, v);
                    Arrays.fill(w, 0);
                    return context;
                });
        wrong(
                "the first value returned where its weight is 1",
                (w, v) -> w.length == 1 && w[0] == 1 ? v[0] : halfSeen(w, v));
        wrong(
                "a field that is never emptied",
                new WeightedSumContract() {
                    private double[] context = new double[0];

                    @Override
                    public double[] context(double[] w, double[][] v) {
                        if (context.length != v[0].length) {
                            context = new double[v[0].length];
                        }
                        double[] more = plain(w, v);
                        for (int k = 0; k < more.length; k++) {
                            context[k] += more[k];
                        }
                        return context.clone();
                    }
                });
    }

    /** Leaves small weights out, as if they did not matter. */
    private static double[] halfSeen(double[] w, double[][] v) {
        return blend(w, v, (weight, value) -> Math.abs(weight) < 0.25 ? 0 : weight * value);
    }

    private void rightInOtherWords() {
        right(
                "place by place",
                (w, v) -> {
                    double[] context = new double[v[0].length];
                    for (int k = 0; k < context.length; k++) {
                        for (int j = 0; j < w.length; j++) {
                            context[k] += v[j][k] * w[j];
                        }
                    }
                    return context;
                });
        right(
                "streams",
                (w, v) ->
                        IntStream.range(0, v[0].length)
                                .mapToDouble(
                                        k ->
                                                IntStream.range(0, w.length)
                                                        .mapToDouble(j -> w[j] * v[j][k])
                                                        .sum())
                                .toArray());
        right(
                "from the last value to the first",
                (w, v) -> {
                    double[] context = new double[v[0].length];
                    for (int j = w.length - 1; j >= 0; j--) {
                        for (int k = 0; k < context.length; k++) {
                            context[k] += w[j] * v[j][k];
                        }
                    }
                    return context;
                });
        right(
                "float inside",
                (w, v) -> {
                    float[] sums = new float[v[0].length];
                    for (int j = 0; j < w.length; j++) {
                        for (int k = 0; k < sums.length; k++) {
                            sums[k] += (float) w[j] * (float) v[j][k];
                        }
                    }
                    return IntStream.range(0, sums.length).mapToDouble(k -> sums[k]).toArray();
                });
        right("a matrix product", (w, v) -> Matrix.ofRow(w).times(Matrix.of(v)).row(0));
        right(
                "weights of 0 skipped",
                (w, v) -> blend(w, v, (weight, value) -> weight == 0 ? 0 : weight * value));
    }

    private interface Share {
        double of(double weight, double value);
    }

    private static double[] plain(double[] w, double[][] v) {
        return blend(w, v, (weight, value) -> weight * value);
    }

    private static double[] blend(double[] w, double[][] v, Share share) {
        double[] context = new double[v[0].length];
        for (int j = 0; j < w.length; j++) {
            for (int k = 0; k < context.length; k++) {
                context[k] += share.of(w[j], v[j][k]);
            }
        }
        return context;
    }
}
