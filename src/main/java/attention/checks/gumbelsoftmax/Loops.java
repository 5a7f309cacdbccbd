package attention.checks.gumbelsoftmax;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The pieces that right and wrong answers of this lesson are made of, as plain loops. */
final class Loops {
    private Loops() {}

    /** Softmax with the max shift. */
    static double[] softmax(double[] scores) {
        double max = Arrays.stream(scores).max().orElse(0);
        return shares(scores, score -> Math.exp(score - max));
    }

    /** Each number bent by f, divided by the sum of all of them. */
    static double[] shares(double[] numbers, DoubleUnaryOperator f) {
        double sum = Arrays.stream(numbers).map(f).sum();
        return each(numbers, number -> f.applyAsDouble(number) / sum);
    }

    static double[] each(double[] numbers, DoubleUnaryOperator f) {
        return Arrays.stream(numbers).map(f).toArray();
    }

    /** Two arrays, number by number. */
    static double[] both(double[] left, double[] right, DoubleBinaryOperator f) {
        double[] result = new double[left.length];
        for (int j = 0; j < result.length; j++) {
            result[j] = f.applyAsDouble(left[j], right[j]);
        }
        return result;
    }

    static double[] plus(double[] left, double[] right) {
        return both(left, right, Double::sum);
    }

    static double[] over(double[] numbers, double divisor) {
        return each(numbers, number -> number / divisor);
    }

    /** The weights of Gumbel-softmax. */
    static double[] soft(double[] scores, double[] noise, double temperature) {
        return softmax(over(plus(scores, noise), temperature));
    }

    /** The gradient on the scores of a softmax: {@code w[j] · (u[j] − Σ u[k] w[k])}. */
    static double[] back(double[] weights, double[] upstream) {
        double mean = dot(weights, upstream);
        return both(weights, upstream, (w, u) -> w * (u - mean));
    }

    static double dot(double[] left, double[] right) {
        return Arrays.stream(both(left, right, (a, b) -> a * b)).sum();
    }

    /** The place of the largest number, of equals the lowest. */
    static int largest(double[] numbers) {
        int best = 0;
        for (int j = 1; j < numbers.length; j++) {
            best = numbers[j] > numbers[best] ? j : best;
        }
        return best;
    }

    /** The same mistaken: of equals the highest. */
    static int last(double[] numbers) {
        int best = 0;
        for (int j = 1; j < numbers.length; j++) {
            best = numbers[j] >= numbers[best] ? j : best;
        }
        return best;
    }

    /** The same mistaken: the largest so far starts at 0. */
    static int fromZero(double[] numbers) {
        double most = 0;
        int best = 0;
        for (int j = 0; j < numbers.length; j++) {
            best = numbers[j] > most ? j : best;
            most = Math.max(most, numbers[j]);
        }
        return best;
    }

    static double[] oneHot(int length, int place) {
        double[] weights = new double[length];
        weights[place] = 1;
        return weights;
    }

    /** 1 for the key whose score and noise add up to the most. */
    static double[] hard(double[] scores, double[] noise) {
        return oneHot(scores.length, largest(plus(scores, noise)));
    }
}
