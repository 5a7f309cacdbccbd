package attention.checks.hardattention;

import attention.normalize.Softmax;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What attempts at REINFORCE are put together from. */
final class Estimates {
    private Estimates() {}

    /** What a draw is compared with. */
    interface Baseline {
        double of(double[] losses, int draw);
    }

    static double others(double[] l, int k) {
        return l.length == 1 ? 0 : (sum(l) - l[k]) / (l.length - 1);
    }

    static double medianOfOthers(double[] l, int k) {
        double[] others =
                IntStream.range(0, l.length)
                        .filter(j -> j != k)
                        .mapToDouble(j -> l[j])
                        .sorted()
                        .toArray();
        return others.length == 0 ? 0 : others[others.length / 2];
    }

    static double running(double[] l, int k) {
        double mean = 0;
        for (int j = 0; j < k; j++) {
            mean = 0.9 * mean + 0.1 * l[j];
        }
        return mean;
    }

    static double[] one(double[] s, int key, double advantage) {
        double[] p = softmax(s);
        return each(s, j -> advantage * ((j == key ? 1 : 0) - p[j]));
    }

    static double[] logarithms(double[] s, int key, double advantage) {
        double[] p = softmax(s);
        return each(s, j -> advantage * (Math.log(p[key]) - Math.log(p[j])));
    }

    static double logNudged(double[] s, int key, int j, double nudge) {
        double[] nudged = s.clone();
        nudged[j] += nudge;
        double max = Arrays.stream(nudged).max().getAsDouble();
        double sum = Arrays.stream(nudged).map(x -> Math.exp(x - max)).sum();
        return nudged[key] - max - Math.log(sum);
    }

    static double[] each(double[] s, IntToDoubleFunction entry) {
        return IntStream.range(0, s.length).mapToDouble(entry).toArray();
    }

    static double[] softmax(double[] s) {
        return new Softmax().weights(s);
    }

    static double[] half(double[] s) {
        return scaled(s, 0.5);
    }

    static double[] scaled(double[] numbers, double by) {
        return Arrays.stream(numbers).map(x -> x * by).toArray();
    }

    static void add(double[] sum, double[] part, double by) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += by * part[j];
        }
    }

    static double sum(double[] l) {
        return Arrays.stream(l).sum();
    }

    static double mean(double[] l) {
        return Arrays.stream(l).average().orElse(0);
    }

    static int best(double[] s) {
        return IntStream.range(0, s.length).reduce((a, b) -> s[b] > s[a] ? b : a).getAsInt();
    }

    static double[] leaveOneOut(double[] s, int[] keys, double[] l) {
        return averaged(s, keys, l, Estimates::others);
    }

    static double[] averaged(double[] s, int[] keys, double[] l, Baseline baseline) {
        double[] result = new double[s.length];
        for (int k = 0; k < keys.length; k++) {
            add(result, one(s, keys[k], l[k] - baseline.of(l, k)), 1.0 / keys.length);
        }
        return result;
    }

    static double[] overflowing(double[] s, int[] keys, double[] l) {
        double sum = Arrays.stream(s).map(Math::exp).sum();
        double[] result = new double[s.length];
        for (int k = 0; k < keys.length; k++) {
            int key = keys[k];
            double advantage = l[k] - others(l, k);
            add(
                    result,
                    each(s, j -> advantage * ((j == key ? 1 : 0) - Math.exp(s[j]) / sum)),
                    1.0 / keys.length);
        }
        return result;
    }

    /** What is left of the mean when the advantages add up to 0. */
    static double[] leftOver(double[] s, int[] keys, double[] l) {
        double[] result = new double[s.length];
        for (int k = 0; k < keys.length; k++) {
            result[keys[k]] += (l[k] - others(l, k)) / keys.length;
        }
        return result;
    }

    static double[] last(double[] s, int[] keys, double[] l) {
        int k = keys.length - 1;
        return one(s, keys[k], l[k] - others(l, k));
    }

    static double[] distinct(double[] s, int[] keys, double[] l) {
        double[] result = new double[s.length];
        for (int k = 0; k < keys.length; k++) {
            int key = keys[k];
            if (Arrays.stream(keys, 0, k).noneMatch(earlier -> earlier == key)) {
                add(result, one(s, key, l[k] - others(l, k)), 1.0 / keys.length);
            }
        }
        return result;
    }

    static double[] normalized(double[] s, int[] keys, double[] l) {
        double variance = Arrays.stream(l).map(x -> (x - mean(l)) * (x - mean(l))).sum();
        return scaled(leaveOneOut(s, keys, l), 1 / Math.sqrt(variance + 1e-9));
    }
}
