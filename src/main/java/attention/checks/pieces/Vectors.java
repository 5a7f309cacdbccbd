package attention.checks.pieces;

import java.util.Arrays;

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

    /** Softmax, with the largest score subtracted first. */
    public static double[] softmax(double[] scores) {
        double max = Arrays.stream(scores).max().orElse(0);
        return overTheSum(Arrays.stream(scores).map(x -> Math.exp(x - max)).toArray());
    }

    /** Each number divided by the sum of all. */
    public static double[] overTheSum(double[] numbers) {
        double sum = Arrays.stream(numbers).sum();
        return Arrays.stream(numbers).map(x -> x / sum).toArray();
    }
}
