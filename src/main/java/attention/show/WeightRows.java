package attention.show;

import attention.matrix.Numbers;
import attention.variant.Role;
import attention.variant.Step;
import java.util.List;

/**
 * Whether the rows of a step are weights, or factors: none negative, weights adding up to 1 or 0.
 */
final class WeightRows {
    private static final double TOLERANCE = 1e-6;

    private WeightRows() {}

    /**
     * Stops a heat map of anything else.
     *
     * @throws IllegalArgumentException that names the row
     */
    static void require(Step step) {
        if (!step.role().hasSums()) {
            throw new IllegalArgumentException(
                    "A heat map shows weights or factors, but the step \"%s\" has the role %s."
                            .formatted(step.name(), step.role()));
        }
        double[] sums = step.rowSums();
        List<String> names = step.rowLabels();
        for (int i = 0; i < sums.length; i++) {
            String row = names.get(i);
            requireNoneNegative(step, row, step.matrix().row(i));
            if (step.role() == Role.WEIGHTS) {
                requireShares(row, step.matrix().row(i), sums[i]);
            }
        }
    }

    private static void requireNoneNegative(Step step, String name, double[] row) {
        for (double number : row) {
            if (!(number >= 0)) {
                throw new IllegalArgumentException(
                        "%s, but the row of \"%s\" holds %s: %s."
                                .formatted(
                                        step.role() == Role.WEIGHTS
                                                ? "Weights are numbers from 0 to 1"
                                                : "Factors are numbers from 0 up",
                                        name,
                                        Numbers.text(number),
                                        Numbers.text(row)));
            }
        }
    }

    private static void requireShares(String name, double[] row, double sum) {
        if (sum != 0 && Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException(
                    "Each row of weights adds up to 1, but the row of \"%s\" adds up to %s: %s."
                                    .formatted(name, Numbers.text(sum), Numbers.text(row))
                            + " Are these scores, or is the softmax over the other axis?");
        }
    }
}
