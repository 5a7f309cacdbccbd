package attention.checks.focusandsaliency;

import attention.check.Attempts;
import attention.checks.pieces.Rows;
import attention.checks.pieces.Vectors;
import attention.exercise.MaxPoolingContract;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers to MaxPooling beyond the named mistakes. */
final class MaxPoolingAttemptsTest extends Attempts<MaxPoolingContract> {
    MaxPoolingAttemptsTest() {
        wrongNumbers();
        wrongPlaces();
        wrongHabits();
        rightLoops();
        rightInOtherWords();
    }

    private void wrongNumbers() {
        wrong("learned by heart", x -> new double[] {4, -1, 5, 2});
        columns("the second largest", c -> sorted(c)[Math.max(0, c.length - 2)]);
        columns("the median", c -> sorted(c)[c.length / 2]);
        columns("the largest less the smallest", c -> Vectors.largest(c) - sorted(c)[0]);
        columns("smooth: the log of the sum of powers", MaxPoolingAttemptsTest::smooth);
        columns("the root of the mean square", c -> Math.sqrt(Vectors.dot(c, c) / c.length));
        columns("rounded to whole numbers", c -> Math.round(Vectors.largest(c)));
        columns("never below −1", c -> Math.max(-1, Vectors.largest(c)));
        columns("starts at Integer.MIN_VALUE", c -> Math.max(Integer.MIN_VALUE, max(c)));
        columns("starts at Float.MIN_VALUE", c -> Math.max(Float.MIN_VALUE, max(c)));
        columns("starts at −1e30", c -> Math.max(-1e30, max(c)));
        columns("shares of the largest", c -> Vectors.largest(c) / c.length);
        columns("cut at 1", c -> Math.min(1, Vectors.largest(c)));
        columns("the first number", c -> c[0]);
        columns("the last number", c -> c[c.length - 1]);
    }

    private void wrongPlaces() {
        wrong("the place with the largest first feature", x -> first(x).clone());
        wrong("the first place, untouched", x -> x[0].clone());
        wrong("the largest of the first two", x -> right(Arrays.copyOf(x, Math.min(2, x.length))));
        wrong("first and last place alone", x -> right(new double[][] {x[0], x[x.length - 1]}));
        wrong("every second place", x -> right(everySecond(x)));
        wrong("the longest place", x -> longest(x).clone());
        wrong("features in reverse", x -> reversed(right(x)));
        wrong("sorted", x -> sorted(right(x)));
        wrong("as many as places", x -> Arrays.copyOf(right(x), x.length));
    }

    private void wrongHabits() {
        wrong(
                "a largest that is kept from call to call",
                new MaxPoolingContract() {
                    private double[] best = {};

                    @Override
                    public double[] pooled(double[][] x) {
                        double[] now = right(x);
                        best =
                                best.length == now.length
                                        ? Vectors.both(best, now, Math::max)
                                        : now.clone();
                        return best.clone();
                    }
                });
        wrong(
                "the first row itself, overwritten",
                x -> {
                    System.arraycopy(right(x), 0, x[0], 0, x[0].length);
                    return x[0];
                });
        wrong("rows sorted in place", x -> last(sortedInPlace(x)));
    }

    private void rightLoops() {
        right("place by place", x -> right(x));
        right(
                "feature by feature, backwards",
                x -> {
                    double[] pooled = new double[x[0].length];
                    for (int k = pooled.length - 1; k >= 0; k--) {
                        pooled[k] = x[x.length - 1][k];
                        for (int i = x.length - 2; i >= 0; i--) {
                            if (pooled[k] < x[i][k]) {
                                pooled[k] = x[i][k];
                            }
                        }
                    }
                    return pooled;
                });
        right(
                "from minus infinity",
                x -> {
                    double[] pooled = new double[x[0].length];
                    Arrays.fill(pooled, Double.NEGATIVE_INFINITY);
                    for (double[] row : x) {
                        Arrays.setAll(pooled, k -> Math.max(pooled[k], row[k]));
                    }
                    return pooled;
                });
    }

    private void rightInOtherWords() {
        right("columns sorted", column(c -> sorted(c)[c.length - 1]));
        right(
                "the largest of the negative, turned",
                column(c -> -smallest(Vectors.each(c, it -> -it))));
        right(
                "streams",
                x ->
                        IntStream.range(0, x[0].length)
                                .mapToDouble(
                                        k -> Stream.of(x).mapToDouble(r -> r[k]).max().orElse(0))
                                .toArray());
        right(
                "two halves",
                x ->
                        x.length == 1
                                ? x[0].clone()
                                : Vectors.both(
                                        right(Arrays.copyOf(x, x.length / 2)),
                                        right(Arrays.copyOfRange(x, x.length / 2, x.length)),
                                        Math::max));
        right(
                "reduced",
                x -> Stream.of(x).reduce((a, b) -> Vectors.both(a, b, Math::max)).get().clone());
        right("floats inside", column(c -> (float) Vectors.largest(c)));
    }

    private void columns(String name, ToDoubleFunction<double[]> pooled) {
        wrong(name, column(pooled));
    }

    private static MaxPoolingContract column(ToDoubleFunction<double[]> pooled) {
        return x -> Stream.of(Rows.transposed(x)).mapToDouble(pooled).toArray();
    }

    private static double[] right(double[][] x) {
        double[] pooled = x[0].clone();
        for (double[] row : x) {
            pooled = Vectors.both(pooled, row, Math::max);
        }
        return pooled;
    }

    private static double max(double[] numbers) {
        return Vectors.largest(numbers);
    }

    private static double smallest(double[] numbers) {
        return Arrays.stream(numbers).min().orElse(Double.NaN);
    }

    private static double smooth(double[] c) {
        double max = max(c);
        return max + Math.log(Arrays.stream(c).map(it -> Math.exp(it - max)).sum());
    }

    private static double[] sorted(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double[] reversed(double[] numbers) {
        double[] reversed = numbers.clone();
        Arrays.setAll(reversed, k -> numbers[numbers.length - 1 - k]);
        return reversed;
    }

    private static double[] first(double[][] x) {
        return x[Vectors.best(Rows.transposed(x)[0])];
    }

    private static double[] longest(double[][] x) {
        return x[Vectors.best(Stream.of(x).mapToDouble(row -> Vectors.dot(row, row)).toArray())];
    }

    private static double[][] everySecond(double[][] x) {
        return IntStream.range(0, x.length)
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> x[i])
                .toArray(double[][]::new);
    }

    private static double[][] sortedInPlace(double[][] x) {
        for (int k = 0; k < x[0].length; k++) {
            double[] column = sorted(Rows.transposed(x)[k]);
            for (int i = 0; i < x.length; i++) {
                x[i][k] = column[i];
            }
        }
        return x;
    }

    private static double[] last(double[][] x) {
        return x[x.length - 1].clone();
    }
}
