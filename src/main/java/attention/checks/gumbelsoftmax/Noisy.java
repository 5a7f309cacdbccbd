package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.largest;
import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.overTheSum;
import static attention.checks.pieces.Vectors.plus;
import static attention.checks.pieces.Vectors.softmax;

import attention.checks.pieces.Vectors;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Weights and choices of noisy scores, of which right and wrong answers of this lesson are made.
 */
final class Noisy {
    private Noisy() {}

    /** Each number bent by f, divided by the sum of all of them. */
    static double[] shares(double[] numbers, DoubleUnaryOperator f) {
        return overTheSum(Vectors.each(numbers, f));
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

    /** The place of the largest number mistaken: of equals the highest. */
    static int last(double[] numbers) {
        int best = 0;
        for (int j = 1; j < numbers.length; j++) {
            best = numbers[j] >= numbers[best] ? j : best;
        }
        return best;
    }

    /** The same mistaken: the largest so far starts at this number. */
    static int startingAt(double start, double[] numbers) {
        double most = start;
        int best = 0;
        for (int j = 0; j < numbers.length; j++) {
            best = numbers[j] > most ? j : best;
            most = Math.max(most, numbers[j]);
        }
        return best;
    }

    /**
     * Whether another sum equals the largest. Where score and noise differ, that holds in one order
     * of adding alone: with one number taken from all scores first, as log-softmax does, rounding
     * breaks the tie.
     */
    static boolean isTied(double[] scores, double[] noise) {
        double[] sums = plus(scores, noise);
        double most = largest(sums);
        return Arrays.stream(sums).filter(sum -> sum == most).count() > 1;
    }

    static double[] oneHot(int length, int place) {
        double[] weights = new double[length];
        weights[place] = 1;
        return weights;
    }

    /** 1 for the key whose score and noise add up to the most. */
    static double[] hard(double[] scores, double[] noise) {
        return oneHot(scores.length, best(plus(scores, noise)));
    }
}
