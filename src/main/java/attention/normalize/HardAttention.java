package attention.normalize;

import attention.matrix.Matrix;
import attention.matrix.Operation;

/**
 * The key with the largest score gets the weight 1, all others 0; of equal scores the first key.
 * Named hard attention by Xu et al. 2015, section 4.1.
 *
 * <p>No gradient passes through it: the weights are a staircase over the scores, flat or broken.
 */
public record HardAttention() implements Normalizer {
    private static final Operation LARGEST =
            Operation.of(
                            "largest",
                            Choices.noGradient(
                                    "A hard choice has no gradient: nudge a score, and the weights stay as they are or jump."))
                    .showing(
                            (lines, weights, in) ->
                                    ChoiceArithmetic.largest(lines, weights, in[0]));

    /**
     * The index of the largest score; of equal ones the lowest.
     *
     * @param scores at least one that is not −∞
     */
    public static int pick(double[] scores) {
        return Choices.requireLargest(scores);
    }

    @Override
    public double[] weights(double[] scores) {
        return Choices.oneHot(scores);
    }

    @Override
    public Matrix weights(Matrix maskedScores) {
        return Matrix.operation(Choices.oneHot(maskedScores), LARGEST, maskedScores);
    }

    @Override
    public String toString() {
        return "hard choice of the largest score";
    }
}
