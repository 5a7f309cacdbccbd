package attention.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Softmaxes that learners write otherwise, for the attempts at all exercises with one inside. */
final class OtherSoftmaxes {
    private OtherSoftmaxes() {}

    static Map<String, UnaryOperator<double[]>> refused() {
        Map<String, UnaryOperator<double[]>> all = new LinkedHashMap<>();
        all.put("softmax, its largest starts at −1000", less(s -> Math.max(-1000, max(s))));
        all.put("softmax, its largest starts at −1e4", less(s -> Math.max(-1e4, max(s))));
        all.put("softmax, its largest starts at −1e9", less(s -> Math.max(-1e9, max(s))));
        all.put(
                "softmax, its largest starts at Double.MIN_VALUE",
                less(s -> Math.max(Double.MIN_VALUE, max(s))));
        all.put("softmax, its largest sought from the second on", less(s -> max(tail(s))));
        all.put("softmax, powers cut at 1e300", s -> shares(s, x -> Math.min(1e300, Math.exp(x))));
        all.put("softmax, scores cut at 50", s -> shares(s, x -> Math.exp(Math.min(50, x))));
        all.put(
                "softmax of the logarithms of the scores",
                s -> shares(s, x -> Math.exp(Math.log(x))));
        all.put("softmax of scores pressed into 0 to 1", OtherSoftmaxes::pressed);
        all.put("softmax with a thousandth on each weight", s -> each(right(s), x -> x + .001));
        all.put("softmax, no weight below a hundredth", s -> each(right(s), x -> Math.max(.01, x)));
        all.put("softmax, powers over the sum of scores", s -> each(s, x -> Math.exp(x) / sum(s)));
        return all;
    }

    static Map<String, UnaryOperator<double[]>> accepted() {
        Map<String, UnaryOperator<double[]>> all = new LinkedHashMap<>();
        all.put(
                "softmax by log-sum-exp",
                s -> {
                    double log = max(s) + Math.log(sum(each(s, x -> Math.exp(x - max(s)))));
                    return each(s, x -> Math.exp(x - log));
                });
        all.put("softmax by log-sum-exp, two at a time", s -> each(s, x -> Math.exp(x - log(s))));
        all.put(
                "softmax in one pass, the sum corrected at each new largest",
                OtherSoftmaxes::online);
        all.put(
                "softmax, its largest starts at −∞",
                less(s -> Math.max(Double.NEGATIVE_INFINITY, max(s))));
        return all;
    }

    private static double log(double[] s) {
        double log = s[0];
        for (int j = 1; j < s.length; j++) {
            double more = Math.max(log, s[j]);
            log = more + Math.log1p(Math.exp(Math.min(log, s[j]) - more));
        }
        return log;
    }

    private static double[] online(double[] s) {
        double largest = s[0];
        double sum = 0;
        for (double x : s) {
            double before = largest;
            largest = Math.max(largest, x);
            sum = sum * Math.exp(before - largest) + Math.exp(x - largest);
        }
        double most = largest;
        double all = sum;
        return each(s, x -> Math.exp(x - most) / all);
    }

    private static double[] pressed(double[] s) {
        double smallest = Arrays.stream(s).min().orElse(0);
        return right(each(s, x -> (x - smallest) / (max(s) - smallest)));
    }

    private static double[] right(double[] s) {
        return less(OtherSoftmaxes::max).apply(s);
    }

    private static UnaryOperator<double[]> less(ToDoubleFunction<double[]> shift) {
        return s -> shares(s, x -> Math.exp(x - shift.applyAsDouble(s)));
    }

    private static double[] shares(double[] s, DoubleUnaryOperator power) {
        double[] powers = each(s, power);
        return each(powers, x -> x / sum(powers));
    }

    private static double[] each(double[] s, DoubleUnaryOperator change) {
        return Arrays.stream(s).map(change).toArray();
    }

    private static double[] tail(double[] s) {
        return Arrays.copyOfRange(s, Math.min(1, s.length), s.length);
    }

    private static double max(double[] s) {
        return Arrays.stream(s).max().orElse(0);
    }

    private static double sum(double[] s) {
        return Arrays.stream(s).sum();
    }
}
