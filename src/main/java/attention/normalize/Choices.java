package attention.normalize;

import attention.matrix.Matrix;
import attention.matrix.Operation;

/** What hard normalizers share: the key of the largest score, one-hot rows, noise added. */
final class Choices {
    private Choices() {}

    /**
     * The index of the largest number, the lowest of several that are equally large.
     *
     * @return −1 where every score is −∞
     * @throws IllegalArgumentException if there are no scores, or one is NaN or +∞
     */
    static int largest(int query, double[] scores) {
        if (scores.length == 0) {
            throw new IllegalArgumentException("There are no scores to choose from.");
        }
        int best = -1;
        for (int j = 0; j < scores.length; j++) {
            boolean allowed = NormalizerRows.isAllowed(query, j, scores[j]);
            if (allowed && (best < 0 || scores[j] > scores[best])) {
                best = j;
            }
        }
        return best;
    }

    /** The same, where something has to be chosen. */
    static int requireLargest(double[] scores) {
        int best = largest(0, scores);
        if (best < 0) {
            throw new IllegalArgumentException(
                    "Every key is forbidden (all scores are minus infinity), so that none can be chosen.");
        }
        return best;
    }

    /** 1 for the largest score and 0 for all others; zeros where all are −∞. */
    static double[] oneHot(double[] scores) {
        return oneHot(0, scores);
    }

    /** The same for each row. */
    static double[][] oneHot(Matrix scores) {
        double[][] weights = new double[scores.rows()][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = oneHot(i, scores.row(i));
        }
        return weights;
    }

    private static double[] oneHot(int query, double[] scores) {
        double[] weights = new double[scores.length];
        int best = largest(query, scores);
        if (best >= 0) {
            weights[best] = 1;
        }
        return weights;
    }

    /** {@code noisy = scores + noise}, hence {@code ∂scores = ∂noisy}; −∞ stays −∞. */
    static Matrix plusNoise(Matrix scores, Matrix noise) {
        double[][] noisy = scores.toArray();
        for (int i = 0; i < noisy.length; i++) {
            NormalizerRows.requireScores(i, noisy[i]);
            for (int j = 0; j < noisy[i].length; j++) {
                noisy[i][j] += noisy[i][j] == Double.NEGATIVE_INFINITY ? 0 : noise.get(i, j);
            }
        }
        Operation plus =
                Operation.of("noise added", (upstream, result, in) -> upstream)
                        .showing(
                                (lines, result, in) ->
                                        ChoiceArithmetic.sums(lines, result, in[0], noise));
        return Matrix.operation(noisy, plus, scores);
    }

    /** A backward rule that says why there is no gradient, and what to use instead. */
    static Operation.Rule noGradient(String why) {
        return (upstream, result, in) -> {
            throw new UnsupportedOperationException(
                    why
                            + " Train through the soft weights and ExactGradient or Reinforce (lesson 06),"
                            + " or take GumbelSoftmax or StraightThrough (lesson 07).");
        };
    }
}
