package attention.checks.pieces;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Vectors as plain loops, of which checks and wrong answers are made. */
public final class Vectors {
    private Vectors() {}

    /** The numbers themselves: {@code numbers(4, 3, 2)}. */
    public static double[] numbers(double... numbers) {
        return numbers;
    }

    /** {@code Σ leftₖ · rightₖ}, in this order. */
    public static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += left[k] * right[k];
        }
        return sum;
    }

    /** {@code Σ numbersₖ}, in this order. */
    public static double total(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** The sum of the numbers up to each place. */
    public static double[] runningSums(double[] numbers) {
        double[] sums = numbers.clone();
        for (int k = 1; k < sums.length; k++) {
            sums[k] += sums[k - 1];
        }
        return sums;
    }

    /** The plain mean. */
    public static double mean(double[] numbers) {
        return total(numbers) / numbers.length;
    }

    /** Each number by itself. */
    public static double[] each(double[] numbers, DoubleUnaryOperator f) {
        return Arrays.stream(numbers).map(f).toArray();
    }

    /** Two vectors, number by number. */
    public static double[] both(double[] left, double[] right, DoubleBinaryOperator f) {
        double[] result = new double[left.length];
        for (int k = 0; k < result.length; k++) {
            result[k] = f.applyAsDouble(left[k], right[k]);
        }
        return result;
    }

    /** {@code leftₖ + rightₖ}. */
    public static double[] plus(double[] left, double[] right) {
        return both(left, right, Double::sum);
    }

    /** Each number divided by the same one. */
    public static double[] over(double[] numbers, double divisor) {
        return each(numbers, number -> number / divisor);
    }

    /** Each number divided by the sum of all. */
    public static double[] overTheSum(double[] numbers) {
        return over(numbers, Arrays.stream(numbers).sum());
    }

    /** Each number bent by f, divided by the sum of all of them. */
    public static double[] shares(double[] numbers, DoubleUnaryOperator f) {
        return overTheSum(each(numbers, f));
    }

    /** Softmax, with the largest score subtracted first. */
    public static double[] softmax(double[] scores) {
        return shifted(scores, largest(scores));
    }

    /** Softmax with another number subtracted from all scores. */
    public static double[] shifted(double[] scores, double shift) {
        return shares(scores, score -> Math.exp(score - shift));
    }

    /** A tanh made of powers, which overflow. */
    public static double quotient(double x) {
        return (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));
    }

    /** To six decimals: what is smaller is lost. */
    public static double rounded(double x) {
        return Math.round(x * 1e6) / 1e6;
    }

    /** A number below a millionth left out. */
    public static double unlessSmall(double x) {
        return Math.abs(x) < 1e-6 ? 0 : x;
    }

    /** The largest number. */
    public static double largest(double[] numbers) {
        return Arrays.stream(numbers).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** The place of the largest number, of equals the lowest. */
    public static int best(double[] numbers) {
        int best = 0;
        for (int j = 1; j < numbers.length; j++) {
            best = numbers[j] > numbers[best] ? j : best;
        }
        return best;
    }

    /** 1 at this place, 0 at the others. */
    public static double[] oneHot(int length, int place) {
        double[] oneHot = new double[length];
        oneHot[place] = 1;
        return oneHot;
    }
}
