package attention.checks.softmax;

import attention.check.Attempts;
import attention.exercise.MaskedSoftmaxContract;
import attention.normalize.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Answers to MaskedSoftmax beyond the named mistakes. */
final class MaskedSoftmaxAttemptsTest extends Attempts<MaskedSoftmaxContract> {
    MaskedSoftmaxAttemptsTest() {
        wrongAnswers();
        wrongSubstitutes();
        wrongMaxima();
        wrongSums();
        wrongHabits();
        rightLoops();
        rightOrders();
        softmaxes(softmax -> (s, a) -> among(s, a, softmax));
    }

    private void wrongAnswers() {
        wrong("zeros", (s, a) -> new double[s.length]);
        wrong("the scores", (s, a) -> s);
        wrong("the library learned by heart", (s, a) -> new double[] {.665, .245, 0, .09, .033});
        wrong("the same for all allowed", (s, a) -> overTheSum(each(s, a, x -> 1)));
        wrong("lesson 01's division", (s, a) -> overTheSum(each(s, a, x -> x)));
        wrong(
                "exponentials that are not divided",
                (s, a) -> each(s, a, x -> Math.exp(x - max(s, a))));
        wrong("the allowed weights alone, without zeros", (s, a) -> onlyAllowed(right(s, a), a));
        wrong(
                "the allowed weights moved to the front",
                (s, a) -> Arrays.copyOf(onlyAllowed(right(s, a), a), s.length));
        wrong(
                "stops at the first forbidden place",
                (s, a) -> {
                    int end = 0;
                    while (end < a.length && a[end]) {
                        end++;
                    }
                    double[] weights = right(Arrays.copyOf(s, end), Arrays.copyOf(a, end));
                    return Arrays.copyOf(weights, s.length);
                });
    }

    private void wrongSubstitutes() {
        wrong("−1000 at forbidden places", (s, a) -> softmax(replaced(s, a, -1_000)));
        wrong(
                "−∞ at forbidden places",
                (s, a) -> softmax(replaced(s, a, Double.NEGATIVE_INFINITY)));
        wrong(
                "−10000 at forbidden places, zeros afterwards",
                (s, a) -> replaced(softmax(replaced(s, a, -10_000)), a, 0));
        wrong(
                "exponentials times 0 or 1",
                (s, a) -> {
                    double[] exps = shifted(s, max(s, a));
                    for (int j = 0; j < exps.length; j++) {
                        exps[j] *= a[j] ? 1 : 0;
                    }
                    return overTheSum(exps);
                });
        wrong("−1 for a forbidden weight", (s, a) -> replaced(right(s, a), a, -1));
    }

    private void wrongMaxima() {
        wrong(
                "a maximum that starts at the first score",
                (s, a) -> {
                    double max = s[0];
                    for (int j = 1; j < s.length; j++) {
                        max = a[j] && s[j] > max ? s[j] : max;
                    }
                    return exponentials(s, a, max);
                });
        wrong(
                "a maximum that starts at −999",
                (s, a) -> exponentials(s, a, Math.max(-999, max(s, a))));
        wrong("the maximum added", (s, a) -> exponentials(s, a, -max(s, a)));
        wrong(
                "divided by the maximum",
                (s, a) -> overTheSum(each(s, a, x -> Math.exp(x / max(s, a)))));
        wrong(
                "scores cut at 700",
                (s, a) -> overTheSum(each(s, a, x -> Math.exp(Math.min(x, 700)))));
        wrong(
                "the whole part of the scores",
                (s, a) -> right(Arrays.stream(s).map(x -> (int) x).toArray(), a));
    }

    private void wrongSums() {
        wrong(
                "equal weights where nothing is allowed",
                (s, a) -> or(s, a, filled(s.length, 1.0 / s.length)));
        wrong("softmax of all where nothing is allowed", (s, a) -> or(s, a, softmax(s)));
        wrong("ones where nothing is allowed", (s, a) -> or(s, a, filled(s.length, 1)));
        wrong("an empty array where nothing is allowed", (s, a) -> or(s, a, new double[0]));
        wrong(
                "what the forbidden ones had is shared evenly",
                (s, a) -> {
                    double[] weights = replaced(softmax(s), a, 0);
                    double rest = 1 - Arrays.stream(weights).sum();
                    long count = IntStream.range(0, a.length).filter(j -> a[j]).count();
                    return each(weights, a, x -> x + rest / count);
                });
        wrong(
                "the sum still growing",
                (s, a) -> {
                    double[] weights = new double[s.length];
                    double sum = 0;
                    for (int j = 0; j < s.length; j++) {
                        if (a[j]) {
                            double exp = Math.exp(s[j] - max(s, a));
                            sum += exp;
                            weights[j] = exp / sum;
                        }
                    }
                    return weights;
                });
        wrong(
                "a sum that starts at 1, so that it is never 0",
                (s, a) -> {
                    double[] exps = each(s, a, x -> Math.exp(x - max(s, a)));
                    return each(exps, a, x -> x / (1 + Arrays.stream(exps).sum()));
                });
    }

    private void wrongHabits() {
        wrong(
                "−∞ written into the scores",
                (s, a) -> {
                    double[] weights = right(s, a);
                    for (int j = 0; j < s.length; j++) {
                        s[j] = a[j] ? s[j] : Double.NEGATIVE_INFINITY;
                    }
                    return weights;
                });
        wrong(
                "allowed crossed out where done",
                (s, a) -> {
                    double[] weights = right(s, a);
                    Arrays.fill(a, false);
                    return weights;
                });
        wrong(
                "the mask of the first call for all",
                new MaskedSoftmaxContract() {
                    private boolean[] first = new boolean[0];

                    @Override
                    public double[] weights(double[] s, boolean[] a) {
                        first = first.length == 0 ? a.clone() : first;
                        return right(s, Arrays.copyOf(first, s.length));
                    }
                });
        wrong(
                "a sum that is never set back",
                new MaskedSoftmaxContract() {
                    private double sum;

                    @Override
                    public double[] weights(double[] s, boolean[] a) {
                        double[] exps = each(s, a, x -> Math.exp(x - max(s, a)));
                        sum += Arrays.stream(exps).sum();
                        return sum == 0 ? exps : each(exps, a, x -> x / sum);
                    }
                });
    }

    private void rightLoops() {
        right(
                "the allowed scores picked out, and put back",
                (s, a) -> {
                    List<Integer> places = new ArrayList<>();
                    for (int j = 0; j < s.length; j++) {
                        if (a[j]) {
                            places.add(j);
                        }
                    }
                    double[] weights = new double[s.length];
                    double[] few = places.stream().mapToDouble(j -> s[j]).toArray();
                    double[] shares = few.length == 0 ? few : new Softmax().weights(few);
                    for (int k = 0; k < shares.length; k++) {
                        weights[places.get(k)] = shares[k];
                    }
                    return weights;
                });
        right(
                "float inside",
                (s, a) -> {
                    float max = (float) max(s, a);
                    float[] exps = new float[s.length];
                    float sum = 0;
                    for (int j = 0; j < s.length; j++) {
                        exps[j] = a[j] ? (float) Math.exp((float) s[j] - max) : 0;
                        sum += exps[j];
                    }
                    double[] weights = new double[s.length];
                    for (int j = 0; j < s.length && sum > 0; j++) {
                        weights[j] = exps[j] / sum;
                    }
                    return weights;
                });
        right(
                "the largest allowed score from a sorted copy",
                (s, a) -> {
                    double[] sorted = onlyAllowed(s, a);
                    Arrays.sort(sorted);
                    return sorted.length == 0
                            ? new double[s.length]
                            : exponentials(s, a, sorted[sorted.length - 1]);
                });
        right(
                "−∞ in a copy, and a question for the maximum",
                (s, a) -> {
                    double[] copy = replaced(s, a, Double.NEGATIVE_INFINITY);
                    double max = Arrays.stream(copy).max().orElse(0);
                    return max == Double.NEGATIVE_INFINITY
                            ? new double[s.length]
                            : overTheSum(shifted(copy, max));
                });
    }

    private void rightOrders() {
        right("nothing allowed asked first", (s, a) -> or(s, a, new double[s.length]));
        right(
                "one over the sum of ratios",
                (s, a) ->
                        each(s, a, x -> 1 / Arrays.stream(each(s, a, y -> Math.exp(y - x))).sum()));
        right(
                "through logarithms",
                (s, a) -> {
                    double max = max(s, a);
                    double sum = Arrays.stream(each(s, a, x -> Math.exp(x - max))).sum();
                    return each(s, a, x -> Math.exp(x - max - Math.log(sum)));
                });
        right(
                "a tiny number added to the divisor",
                (s, a) -> {
                    double[] exps = each(s, a, x -> Math.exp(x - max(s, a)));
                    double sum = Arrays.stream(exps).sum() + 1e-9;
                    return Arrays.stream(exps).map(x -> x / sum).toArray();
                });
        right(
                "NaN turned into zeros at the end",
                (s, a) -> {
                    double[] exps = each(s, a, x -> Math.exp(x - max(s, a)));
                    double sum = Arrays.stream(exps).sum();
                    return Arrays.stream(exps)
                            .map(x -> x / sum)
                            .map(x -> Double.isNaN(x) ? 0 : x)
                            .toArray();
                });
    }

    private static double[] right(double[] s, boolean[] a) {
        return exponentials(s, a, max(s, a));
    }

    private static double[] among(double[] s, boolean[] a, UnaryOperator<double[]> softmax) {
        double[] some = onlyAllowed(s, a);
        if (some.length == 0) {
            return new double[s.length];
        }
        PrimitiveIterator.OfDouble weights = Arrays.stream(softmax.apply(some)).iterator();
        return each(s, a, x -> weights.nextDouble());
    }

    private static double[] or(double[] s, boolean[] a, double[] none) {
        return max(s, a) == Double.NEGATIVE_INFINITY ? none : right(s, a);
    }

    private static double[] exponentials(double[] s, boolean[] a, double shift) {
        double[] exps = each(s, a, x -> Math.exp(x - shift));
        return Arrays.stream(exps).sum() == 0 ? exps : overTheSum(exps);
    }

    /** 0 at forbidden places. */
    private static double[] each(double[] s, boolean[] a, DoubleUnaryOperator f) {
        return IntStream.range(0, s.length)
                .mapToDouble(j -> a[j] ? f.applyAsDouble(s[j]) : 0)
                .toArray();
    }

    private static double max(double[] s, boolean[] a) {
        return Arrays.stream(onlyAllowed(s, a)).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private static double[] onlyAllowed(double[] s, boolean[] a) {
        return IntStream.range(0, s.length).filter(j -> a[j]).mapToDouble(j -> s[j]).toArray();
    }

    private static double[] softmax(double[] s) {
        return overTheSum(shifted(s, Arrays.stream(s).max().orElse(0)));
    }

    private static double[] shifted(double[] s, double shift) {
        return Arrays.stream(s).map(x -> Math.exp(x - shift)).toArray();
    }

    private static double[] overTheSum(double[] numbers) {
        double sum = Arrays.stream(numbers).sum();
        return Arrays.stream(numbers).map(x -> x / sum).toArray();
    }

    private static double[] replaced(double[] s, boolean[] a, double substitute) {
        return IntStream.range(0, s.length).mapToDouble(j -> a[j] ? s[j] : substitute).toArray();
    }

    private static double[] filled(int length, double number) {
        double[] filled = new double[length];
        Arrays.fill(filled, number);
        return filled;
    }
}
