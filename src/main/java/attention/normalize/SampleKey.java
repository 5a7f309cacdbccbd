package attention.normalize;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.matrix.Operation;

/**
 * One key, drawn with the probabilities of softmax, gets the weight 1, all others 0: the stochastic
 * hard attention of Xu et al. 2015, section 4.1.
 *
 * <p>No gradient passes through it; {@code attention.train.Reinforce} estimates one.
 *
 * @param uniforms numbers from 0 up to, but without, 1: one for each row
 */
public record SampleKey(Noise uniforms) implements Normalizer {
    /**
     * The first index at which {@code u} is below the sum of the weights so far; never a key of
     * weight 0. Where rounding leaves the whole sum below {@code u}, the last key that has a
     * weight.
     *
     * @param weights not negative, at least one above 0
     * @param u from 0 up to, but without, 1
     */
    public static int pick(double[] weights, double u) {
        boolean inside = u >= 0 && u < 1;
        if (!inside) {
            throw new IllegalArgumentException(
                    "A key is drawn with a number from 0 up to, but without, 1, but got "
                            + u
                            + ".");
        }
        double sum = 0;
        int last = -1;
        for (int j = 0; j < weights.length; j++) {
            requireWeight(weights[j], j);
            last = weights[j] > 0 ? j : last;
            sum += weights[j];
            if (u < sum) {
                return j;
            }
        }
        if (last < 0) {
            throw new IllegalArgumentException(
                    "No key has a weight above 0, so that none can be drawn.");
        }
        return last;
    }

    @Override
    public Normalizer drawn(int queryLen, int keyLen) {
        return new SampleKey(Noise.of(uniforms.next(queryLen, 1)));
    }

    @Override
    public double[] weights(double[] scores) {
        double[] weights = new double[scores.length];
        double u = uniforms.next(1, 1).get(0, 0);
        if (isPossible(scores)) {
            weights[pick(new Softmax().weights(scores), u)] = 1;
        }
        return weights;
    }

    @Override
    public Matrix weights(Matrix maskedScores) {
        Matrix chances = new Softmax().weights(maskedScores);
        Matrix u = uniforms.next(chances.rows(), 1);
        double[][] weights = new double[chances.rows()][chances.cols()];
        for (int i = 0; i < weights.length; i++) {
            if (isPossible(maskedScores.row(i))) {
                weights[i][pick(chances.row(i), u.get(i, 0))] = 1;
            }
        }
        Operation draw =
                Operation.of(
                                "drawn",
                                Choices.noGradient(
                                        "A drawn key has no gradient: nudge a score, and the draw stays as it is or jumps."))
                        .showing(
                                (lines, result, in) ->
                                        ChoiceArithmetic.drawn(lines, result, in[0], u));
        return Matrix.operation(weights, draw, chances);
    }

    private static boolean isPossible(double[] maskedScores) {
        return Choices.largest(0, maskedScores) >= 0;
    }

    private static void requireWeight(double weight, int key) {
        boolean possible = weight >= 0 && weight < Double.POSITIVE_INFINITY;
        if (!possible) {
            throw new IllegalArgumentException(
                    "The weight of key %s is %s, and cannot be a probability: take weights from softmax."
                            .formatted(key + 1, Numbers.text(weight)));
        }
    }

    @Override
    public String toString() {
        return "one key drawn from softmax";
    }
}
