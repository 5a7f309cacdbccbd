package attention.checks.softmax;

import attention.check.Attempts;
import attention.normalize.Normalizer;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Answers to Softmax beyond the named mistakes. */
final class SoftmaxAttemptsTest extends Attempts<Normalizer> {
    SoftmaxAttemptsTest() {
        wrongWeights();
        wrongShapes();
        wrongHabits();
        wrong("the last weights kept while the scores are the same array", new LastKept());
        rightInOtherWords();
        softmaxes(softmax -> softmax::apply);
    }

    private void wrongWeights() {
        wrong("all weights equal", s -> s.length == 0 ? s : filled(s.length, 1.0 / s.length));
        wrong(
                "the library's weights learned by heart",
                s -> new double[] {.636, .234, .086, .032, .012});
        wrong(
                "absolute scores over their sum",
                s -> {
                    double sum = Arrays.stream(s).map(Math::abs).sum();
                    return Arrays.stream(s).map(x -> Math.abs(x) / sum).toArray();
                });
        wrong(
                "squares over their sum",
                s -> {
                    double sum = Arrays.stream(s).map(x -> x * x).sum();
                    return Arrays.stream(s).map(x -> x * x / sum).toArray();
                });
        wrong(
                "shifted by the mean instead of the maximum",
                s -> shifted(s, Arrays.stream(s).average().orElseThrow()));
        wrong("shifted by the first score", s -> shifted(s, s[0]));
        wrong("shifted by the minimum", s -> shifted(s, Arrays.stream(s).min().orElseThrow()));
        wrong(
                "scores cut at 700",
                s -> shifted(Arrays.stream(s).map(x -> Math.min(x, 700)).toArray(), 0));
        wrong(
                "scores rounded to int",
                s -> shifted(Arrays.stream(s).map(x -> (int) x).toArray(), max(s)));
        wrong("sigmoid of each", s -> Arrays.stream(s).map(x -> 1 / (1 + Math.exp(-x))).toArray());
        wrong(
                "temperature 2",
                s -> shifted(Arrays.stream(s).map(x -> x / 2).toArray(), max(s) / 2));
        wrong(
                "NaN replaced by 0 afterwards",
                s -> {
                    double[] weights = shifted(s, 0);
                    return Arrays.stream(weights).map(x -> Double.isNaN(x) ? 0 : x).toArray();
                });
    }

    private void wrongShapes() {
        wrong("nothing", s -> new double[0]);
        wrong("one number too many", s -> Arrays.copyOf(shifted(s, max(s)), s.length + 1));
        wrong(
                "sorted",
                s -> {
                    double[] weights = shifted(s, max(s));
                    Arrays.sort(weights);
                    return weights;
                });
        wrong(
                "needs five scores",
                s -> {
                    double[] weights = new double[s.length];
                    System.arraycopy(shifted(s, max(s)), 0, weights, 0, 5);
                    return weights;
                });
    }

    private void wrongHabits() {
        wrong(
                "in place",
                s -> {
                    double[] weights = shifted(s, max(s));
                    System.arraycopy(weights, 0, s, 0, s.length);
                    return s;
                });
        wrong(
                "subtracts the maximum in place",
                s -> {
                    double max = max(s);
                    for (int j = 0; j < s.length; j++) {
                        s[j] -= max;
                    }
                    return shifted(s, 0);
                });
        wrong(
                "one array for all calls",
                new Normalizer() {
                    private double[] weights = new double[0];

                    @Override
                    public double[] weights(double[] s) {
                        if (weights.length != s.length) {
                            weights = new double[s.length];
                        }
                        System.arraycopy(shifted(s, max(s)), 0, weights, 0, s.length);
                        return weights;
                    }
                });
        wrong(
                "remembers the largest score of earlier calls",
                new Normalizer() {
                    private double max = -1e9;

                    @Override
                    public double[] weights(double[] s) {
                        max = Math.max(max, max(s));
                        return shifted(s, max);
                    }
                });
    }

    private void rightInOtherWords() {
        right(
                "streams",
                s -> {
                    double max = max(s);
                    double[] exps = Arrays.stream(s).map(x -> Math.exp(x - max)).toArray();
                    double sum = DoubleStream.of(exps).sum();
                    return DoubleStream.of(exps).map(x -> x / sum).toArray();
                });
        right(
                "summed from the other end",
                s -> {
                    double max = max(s);
                    double sum = 0;
                    for (int j = s.length - 1; j >= 0; j--) {
                        sum += Math.exp(s[j] - max);
                    }
                    double total = sum;
                    return Arrays.stream(s).map(x -> Math.exp(x - max) / total).toArray();
                });
        right(
                "float inside",
                s -> {
                    float max = (float) max(s);
                    float sum = 0;
                    for (double x : s) {
                        sum += (float) Math.exp((float) x - max);
                    }
                    double[] weights = new double[s.length];
                    for (int j = 0; j < s.length; j++) {
                        weights[j] = (float) Math.exp((float) s[j] - max) / sum;
                    }
                    return weights;
                });
        right(
                "one over the sum of ratios",
                s ->
                        IntStream.range(0, s.length)
                                .mapToDouble(
                                        j ->
                                                1
                                                        / Arrays.stream(s)
                                                                .map(x -> Math.exp(x - s[j]))
                                                                .sum())
                                .toArray());
        right(
                "through logarithms",
                s -> {
                    double max = max(s);
                    double sum = Arrays.stream(s).map(x -> Math.exp(x - max)).sum();
                    double log = max + Math.log(sum);
                    return Arrays.stream(s).map(x -> Math.exp(x - log)).toArray();
                });
        right("shifted by the maximum plus one", s -> shifted(s, max(s) + 1));
        right(
                "powers of Math.E",
                s -> {
                    double max = max(s);
                    double[] exps = Arrays.stream(s).map(x -> Math.pow(Math.E, x - max)).toArray();
                    double sum = Arrays.stream(exps).sum();
                    return Arrays.stream(exps).map(x -> x / sum).toArray();
                });
    }

    private static final class LastKept implements Normalizer {
        private double[] last = {};
        private double[] weights = {};

        @Override
        public double[] weights(double[] scores) {
            if (scores != last) {
                last = scores;
                weights = shifted(scores, max(scores));
            }
            return weights;
        }
    }

    private static double max(double[] scores) {
        return Arrays.stream(scores).max().orElseThrow();
    }

    private static double[] filled(int length, double number) {
        double[] filled = new double[length];
        Arrays.fill(filled, number);
        return filled;
    }

    private static double[] shifted(double[] scores, double shift) {
        double[] exps = Arrays.stream(scores).map(x -> Math.exp(x - shift)).toArray();
        double sum = Arrays.stream(exps).sum();
        return Arrays.stream(exps).map(x -> x / sum).toArray();
    }
}
