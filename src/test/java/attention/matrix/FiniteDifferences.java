package attention.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.Function;

/** Nudges every number of every operand, and compares the slope with what backward() says. */
public final class FiniteDifferences {
    private static final double NUDGE = 1e-5;
    private static final double TOLERANCE = 1e-7;

    private FiniteDifferences() {}

    /**
     * Checks the gradient of a random weighting of all results with respect to all operands. The
     * weighting is uneven, so that a gradient in the wrong place or of the wrong sign shows.
     */
    public static void check(Function<Matrix[], Matrix> formula, Matrix... operands) {
        Matrix weighting = weighting(formula.apply(operands).shape());
        Matrix[] parameters = new Matrix[operands.length];
        for (int k = 0; k < operands.length; k++) {
            parameters[k] = operands[k].asParameter();
        }
        formula.apply(parameters).backward(weighting);
        for (int k = 0; k < operands.length; k++) {
            Matrix expected = slopes(formula, weighting, operands, k);
            Matrix actual = parameters[k].gradient();
            assertEquals(expected.shape(), actual.shape(), "shape of gradient " + k);
            for (int i = 0; i < actual.rows(); i++) {
                assertArrayEquals(
                        expected.row(i), actual.row(i), TOLERANCE, "operand " + k + ", row " + i);
            }
        }
    }

    private static Matrix slopes(
            Function<Matrix[], Matrix> formula, Matrix weighting, Matrix[] operands, int k) {
        return Matrix.generate(
                operands[k].rows(),
                operands[k].cols(),
                (i, j) -> {
                    double above = loss(formula, weighting, nudged(operands, k, i, j, NUDGE));
                    double below = loss(formula, weighting, nudged(operands, k, i, j, -NUDGE));
                    return (above - below) / (2 * NUDGE);
                });
    }

    private static Matrix[] nudged(Matrix[] operands, int k, int i, int j, double nudge) {
        double[][] numbers = operands[k].toArray();
        numbers[i][j] += nudge;
        Matrix[] changed = operands.clone();
        changed[k] = Matrix.of(numbers);
        return changed;
    }

    private static double loss(Function<Matrix[], Matrix> formula, Matrix weighting, Matrix[] in) {
        double[][] result = formula.apply(in).toArray();
        double loss = 0;
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < result[i].length; j++) {
                // A forbidden score is −∞ before and after the nudge: it has no share.
                loss += Double.isFinite(result[i][j]) ? result[i][j] * weighting.get(i, j) : 0;
            }
        }
        return loss;
    }

    private static Matrix weighting(Shape shape) {
        Random random = new Random(7);
        return Matrix.generate(shape.rows(), shape.cols(), (i, j) -> random.nextGaussian());
    }
}
