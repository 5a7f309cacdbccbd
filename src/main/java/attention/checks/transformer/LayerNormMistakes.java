package attention.checks.transformer;

import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.mean;
import static attention.checks.pieces.Vectors.over;

import attention.check.Mistakes;
import attention.exercise.LayerNormContract;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Wrong answers to LayerNorm that learners write. */
final class LayerNormMistakes {
    static final Mistakes<LayerNormContract> ALL =
            centers(divisors(wholes(affine(Mistakes.none()))));

    private LayerNormMistakes() {}

    /** What a row becomes before gain and shift. */
    @FunctionalInterface
    interface Norm {
        double[] of(double[] row, double epsilon);
    }

    /** What a row is divided by, once its mean was taken away. */
    @FunctionalInterface
    private interface Divisor {
        double of(double[] centered, double epsilon);
    }

    /** Of a row that is normal, what gain and shift make of it. */
    @FunctionalInterface
    private interface Affine {
        double of(double normal, double gain, double shift);
    }

    private static Mistakes<LayerNormContract> affine(Mistakes<LayerNormContract> list) {
        return list.add("gain-forgotten", affine((y, gain, shift) -> y + shift))
                .add("shift-forgotten", affine((y, gain, shift) -> y * gain))
                .add("neither-gain-nor-shift", affine((y, gain, shift) -> y))
                .add("shift-before-gain", affine((y, gain, shift) -> (y + shift) * gain))
                .add("gain-and-shift-exchanged", affine((y, gain, shift) -> y * shift + gain))
                .add("one-plus-gain", affine((y, gain, shift) -> y * (1 + gain) + shift))
                .add("shift-taken-away", affine((y, gain, shift) -> y * gain - shift))
                .add("divided-by-gain", affine((y, gain, shift) -> y / gain + shift))
                .add(
                        "gain-before-the-norm",
                        (x, gain, shift, e) -> normal(x.timesRow(gain), e).plusRow(shift))
                .add(
                        "gain-and-shift-before-the-norm",
                        (x, gain, shift, e) -> normal(x.timesRow(gain).plusRow(shift), e))
                .add("gain-by-row", LayerNormMistakes::byRow)
                .add(
                        "first-gain-and-shift-for-all",
                        (x, gain, shift, e) ->
                                normal(x, e).scaled(gain.get(0, 0)).shifted(shift.get(0, 0)));
    }

    private static Mistakes<LayerNormContract> wholes(Mistakes<LayerNormContract> list) {
        return list.add(
                        "columns",
                        (x, gain, shift, e) ->
                                normal(x.transpose(), e).transpose().timesRow(gain).plusRow(shift))
                .add(
                        "whole-matrix",
                        whole(it -> Arrays.stream(it).flatMapToDouble(Arrays::stream).toArray()))
                .add("first-row-for-all", whole(it -> it[0]))
                .add("last-row-for-all", whole(it -> it[it.length - 1]));
    }

    private static Mistakes<LayerNormContract> divisors(Mistakes<LayerNormContract> list) {
        return list.add("no-epsilon", divided((c, e) -> Math.sqrt(square(c))))
                .add("epsilon-of-ones-own", divided((c, e) -> Math.sqrt(square(c) + 1e-5)))
                .add("epsilon-outside-the-root", divided((c, e) -> Math.sqrt(square(c)) + e))
                .add("root-of-epsilon-outside", divided((c, e) -> Math.sqrt(square(c)) + root(e)))
                .add("epsilon-squared", divided((c, e) -> Math.sqrt(square(c) + e * e)))
                .add("epsilon-taken-away", divided((c, e) -> Math.sqrt(square(c) - e)))
                .add("larger-of-the-two", divided((c, e) -> Math.sqrt(Math.max(square(c), e))))
                .add(
                        "one-less-than-d",
                        divided((c, e) -> Math.sqrt(dot(c, c) / (c.length - 1) + e)))
                .add("no-root", divided((c, e) -> square(c) + e))
                .add("sum-of-squares", divided((c, e) -> Math.sqrt(dot(c, c) + e)))
                .add("d-outside-the-root", divided((c, e) -> Math.sqrt(dot(c, c) + e) / c.length))
                .add("root-twice", divided((c, e) -> Math.sqrt(Math.sqrt(square(c) + e))))
                .add("mean-size", divided((c, e) -> mean(each(c, Math::abs)) + e))
                .add("times-the-root", divided((c, e) -> 1 / Math.sqrt(square(c) + e)))
                .add("not-divided", divided((c, e) -> 1));
    }

    private static Mistakes<LayerNormContract> centers(Mistakes<LayerNormContract> list) {
        return list.add("mean-kept", norm((x, e) -> over(x, Math.sqrt(variance(x) + e))))
                .add("mean-of-squares-alone", norm((x, e) -> over(x, Math.sqrt(square(x) + e))))
                .add(
                        "mean-of-squares-for-variance",
                        norm((x, e) -> over(centered(x), Math.sqrt(square(x) + e))))
                .add("mean-while-it-grows", norm(LayerNormMistakes::growing))
                .add(
                        "mean-added",
                        norm(
                                (x, e) -> {
                                    double mean = mean(x);
                                    return over(each(x, it -> it + mean), deviation(x, e));
                                }))
                .add(
                        "mean-taken-away-last",
                        norm(
                                (x, e) -> {
                                    double mean = mean(x);
                                    return each(over(x, deviation(x, e)), it -> it - mean);
                                }))
                .add(
                        "sum-taken-away",
                        norm(
                                (x, e) -> {
                                    double sum = x.length * mean(x);
                                    return over(each(x, it -> it - sum), deviation(x, e));
                                }));
    }

    /** Each row by itself, then gain and shift as it should be. */
    static LayerNormContract norm(Norm norm) {
        return (x, gain, shift, e) -> rows(x, norm, e).timesRow(gain).plusRow(shift);
    }

    private static LayerNormContract divided(Divisor divisor) {
        return norm((x, e) -> over(centered(x), divisor.of(centered(x), e)));
    }

    private static LayerNormContract affine(Affine affine) {
        return (x, gain, shift, e) -> {
            Matrix normal = normal(x, e);
            return Matrix.generate(
                    x.rows(),
                    x.cols(),
                    (i, j) -> affine.of(normal.get(i, j), gain.get(0, j), shift.get(0, j)));
        };
    }

    private static Matrix rows(Matrix x, Norm norm, double epsilon) {
        return Matrix.of(
                Arrays.stream(x.toArray())
                        .map(row -> norm.of(row, epsilon))
                        .toArray(double[][]::new));
    }

    private static Matrix normal(Matrix x, double epsilon) {
        return rows(x, LayerNormMistakes::right, epsilon);
    }

    static double[] right(double[] x, double epsilon) {
        return over(centered(x), deviation(x, epsilon));
    }

    private static double deviation(double[] x, double epsilon) {
        return Math.sqrt(variance(x) + epsilon);
    }

    static double variance(double[] x) {
        return square(centered(x));
    }

    private static double[] centered(double[] x) {
        double mean = mean(x);
        return each(x, it -> it - mean);
    }

    private static double square(double[] x) {
        return dot(x, x) / x.length;
    }

    private static double root(double epsilon) {
        return Math.sqrt(epsilon);
    }

    /** Every row with the mean and variance of these numbers. */
    private static LayerNormContract whole(Numbers numbers) {
        return (x, gain, shift, e) -> {
            double[] all = numbers.of(x.toArray());
            double mean = mean(all);
            DoubleUnaryOperator normal = it -> (it - mean) / deviation(all, e);
            return Matrix.generate(x.rows(), x.cols(), (i, j) -> normal.applyAsDouble(x.get(i, j)))
                    .timesRow(gain)
                    .plusRow(shift);
        };
    }

    /** Of all rows, the numbers of which mean and variance are taken. */
    @FunctionalInterface
    private interface Numbers {
        double[] of(double[][] rows);
    }

    private static Matrix byRow(Matrix x, Matrix gain, Matrix shift, double epsilon) {
        Matrix normal = normal(x, epsilon);
        return Matrix.generate(
                x.rows(), x.cols(), (i, j) -> normal.get(i, j) * gain.get(0, i) + shift.get(0, i));
    }

    private static double[] growing(double[] x, double epsilon) {
        double[] centered = x.clone();
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += x[j];
            centered[j] -= sum / (j + 1);
        }
        return over(centered, deviation(x, epsilon));
    }
}
