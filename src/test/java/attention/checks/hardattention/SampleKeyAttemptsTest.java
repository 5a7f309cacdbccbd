package attention.checks.hardattention;

import attention.check.Attempts;
import attention.exercise.SampleKeyContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Answers to SampleKey beyond the named mistakes. */
final class SampleKeyAttemptsTest extends Attempts<SampleKeyContract> {
    SampleKeyAttemptsTest() {
        wrongAnswers();
        wrongRulers();
        wrongEnds();
        wrongHabits();
        rightLoops();
        rightTables();
    }

    private void wrongAnswers() {
        wrong("always the first", (w, u) -> 0);
        wrong("the last with a weight", (w, u) -> last(w));
        wrong("learned by heart", (w, u) -> u < .3 ? 0 : u < .8 ? 1 : 2);
        wrong(
                "the weight that is closest to u",
                (w, u) ->
                        IntStream.range(0, w.length)
                                .reduce((a, b) -> Math.abs(w[b] - u) < Math.abs(w[a] - u) ? b : a)
                                .getAsInt());
        wrong("a random number of its own", own(random -> random.nextDouble()));
        wrong("always the same number of its own", own(random -> new Random(1).nextDouble()));
    }

    private void wrongRulers() {
        wrong("1 − u in place of u", (w, u) -> find(w, 1 - u));
        wrong("u times the number of keys", (w, u) -> find(w, u * w.length));
        wrong("u squared", (w, u) -> find(w, u * u));
        wrong("a tolerance at the ends", (w, u) -> find(w, u - 1e-9));
        wrong("a tolerance the other way", (w, u) -> find(w, u + 1e-6));
        wrong("u rounded to two decimals", (w, u) -> find(w, Math.round(100 * u) / 100.0));
        wrong(
                "the largest weights first",
                (w, u) -> {
                    int[] order =
                            IntStream.range(0, w.length)
                                    .boxed()
                                    .sorted((a, b) -> Double.compare(w[b], w[a]))
                                    .mapToInt(j -> j)
                                    .toArray();
                    return order[find(Arrays.stream(order).mapToDouble(j -> w[j]).toArray(), u)];
                });
        wrong(
                "softmax of the weights",
                (w, u) -> {
                    double sum = Arrays.stream(w).map(Math::exp).sum();
                    return find(Arrays.stream(w).map(x -> Math.exp(x) / sum).toArray(), u);
                });
        wrong(
                "the sum begins with the first weight and takes it again",
                (w, u) -> {
                    double sum = w[0];
                    for (int j = 0; j < w.length; j++) {
                        sum += w[j];
                        if (u < sum) {
                            return j;
                        }
                    }
                    return last(w);
                });
        wrong(
                "u above the sum",
                (w, u) -> {
                    double sum = 0;
                    for (int j = 0; j < w.length; j++) {
                        sum += w[j];
                        if (u > sum) {
                            return j;
                        }
                    }
                    return last(w);
                });
    }

    private void wrongEnds() {
        wrong(
                "the last key whose beginning is below u",
                (w, u) -> {
                    double sum = 0;
                    int found = 0;
                    for (int j = 0; j < w.length; j++) {
                        found = sum < u ? j : found;
                        sum += w[j];
                    }
                    return found;
                });
        wrong(
                "a list of a hundred tickets",
                (w, u) -> {
                    List<Integer> tickets = new ArrayList<>();
                    for (int j = 0; j < w.length; j++) {
                        for (int k = 0; k < Math.round(100 * w[j]); k++) {
                            tickets.add(j);
                        }
                    }
                    return tickets.get((int) (u * tickets.size()));
                });
        wrong("the first key at the end, if it has a weight", (w, u) -> foundOr(w, u, 0));
        wrong("the heaviest key at the end", (w, u) -> foundOr(w, u, heaviest(w)));
        wrong(
                "small weights skipped",
                (w, u) -> find(Arrays.stream(w).map(x -> x < 1e-3 ? 0 : x).toArray(), u));
        wrong("minus two at the end", (w, u) -> foundOr(w, u, -2));
        wrong("the last but one at the end", (w, u) -> foundOr(w, u, Math.max(0, w.length - 2)));
        wrong(
                "an empty answer at the end",
                (w, u) ->
                        IntStream.range(0, w.length)
                                .filter(j -> u < Arrays.stream(w, 0, j + 1).sum())
                                .findFirst()
                                .getAsInt());
        wrong(
                "keys of weight 0 skipped, and counted without them",
                (w, u) -> find(Arrays.stream(w).filter(x -> x > 0).toArray(), u));
    }

    private void wrongHabits() {
        wrong(
                "the sums written into the weights",
                (w, u) -> {
                    int last = last(w);
                    for (int j = 1; j < w.length; j++) {
                        w[j] += w[j - 1];
                    }
                    for (int j = 0; j < w.length; j++) {
                        if (u < w[j]) {
                            return j;
                        }
                    }
                    return last;
                });
        wrong(
                "the weights of the first call for all",
                new SampleKeyContract() {
                    private double[] first = {};

                    @Override
                    public int pick(double[] w, double u) {
                        first = first.length == 0 ? w.clone() : first;
                        return find(first, u);
                    }
                });
        wrong(
                "a sum that is never set back",
                new SampleKeyContract() {
                    private double sum;

                    @Override
                    public int pick(double[] w, double u) {
                        for (int j = 0; j < w.length; j++) {
                            sum += w[j];
                            if (u < sum) {
                                return j;
                            }
                        }
                        return last(w);
                    }
                });
    }

    private void rightLoops() {
        right(
                "u gets smaller",
                (w, u) -> {
                    double left = u;
                    for (int j = 0; j < w.length; j++) {
                        left -= w[j];
                        if (left < 0) {
                            return j;
                        }
                    }
                    return last(w);
                });
        right(
                "the last key seen with a weight",
                (w, u) -> {
                    double sum = 0;
                    int key = -1;
                    for (int j = 0; j < w.length && !(u < sum); j++) {
                        if (w[j] > 0) {
                            sum += w[j];
                            key = j;
                        }
                    }
                    return key;
                });
        right(
                "u shortened to the sum",
                (w, u) -> {
                    double sum = 0;
                    for (double x : w) {
                        sum += x;
                    }
                    return find(w, Math.min(u, Math.nextDown(sum)));
                });
        right(
                "float inside",
                (w, u) -> {
                    float sum = 0;
                    for (int j = 0; j < w.length; j++) {
                        sum += (float) w[j];
                        if (u < sum) {
                            return j;
                        }
                    }
                    return last(w);
                });
        right(
                "the last key whose beginning is at or below u",
                (w, u) -> {
                    double sum = 0;
                    int found = 0;
                    for (int j = 0; j < w.length; j++) {
                        found = w[j] > 0 && sum <= u ? j : found;
                        sum += w[j];
                    }
                    return found;
                });
    }

    private void rightTables() {
        right(
                "a tree of beginnings",
                (w, u) -> {
                    TreeMap<Double, Integer> beginnings = new TreeMap<>();
                    double sum = 0;
                    for (int j = 0; j < w.length; j++) {
                        if (w[j] > 0) {
                            beginnings.put(sum, j);
                            sum += w[j];
                        }
                    }
                    return beginnings.floorEntry(u).getValue();
                });
        right(
                "a stream of sums",
                (w, u) ->
                        IntStream.range(0, w.length)
                                .filter(j -> w[j] > 0 && u < Arrays.stream(w, 0, j + 1).sum())
                                .findFirst()
                                .orElse(last(w)));
        right(
                "searched by halving",
                (w, u) -> {
                    double[] ends = w.clone();
                    Arrays.parallelPrefix(ends, Double::sum);
                    int low = 0;
                    int high = w.length;
                    while (low < high) {
                        int middle = (low + high) / 2;
                        if (u < ends[middle]) {
                            high = middle;
                        } else {
                            low = middle + 1;
                        }
                    }
                    return low < w.length ? low : last(w);
                });
    }

    private static SampleKeyContract own(ToDoubleFunction<Random> number) {
        Random random = new Random(7);
        return (w, u) -> find(w, number.applyAsDouble(random));
    }

    private static int find(double[] w, double u) {
        return foundOr(w, u, last(w));
    }

    private static int foundOr(double[] w, double u, int otherwise) {
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            sum += w[j];
            if (u < sum) {
                return j;
            }
        }
        return otherwise;
    }

    private static int heaviest(double[] w) {
        return IntStream.range(0, w.length).reduce((a, b) -> w[b] >= w[a] ? b : a).getAsInt();
    }

    private static int last(double[] w) {
        int last = w.length - 1;
        while (last > 0 && w[last] == 0) {
            last--;
        }
        return last;
    }
}
