package attention.show;

import attention.matrix.Numbers;
import attention.variant.Role;
import attention.variant.Step;
import java.util.Arrays;
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
        List<String> names = step.rowLabels();
        for (int i = 0; i < names.size(); i++) {
            String whose = "\"" + names.get(i) + "\"";
            if (step.role() == Role.WEIGHTS) {
                requireShares(whose, step.matrix().row(i));
            } else {
                requireNoneNegative("Factors are numbers from 0 up", whose, step.matrix().row(i));
            }
        }
    }

    /** Stops what are no shares of one whole. */
    static void requireShares(String whose, double[] weights) {
        requireNoneNegative("Weights are numbers from 0 to 1", whose, weights);
        double sum = Arrays.stream(weights).sum();
        if (sum != 0 && Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException(
                    "Each row of weights adds up to 1, but the row of %s adds up to %s: %s."
                                    .formatted(whose, Numbers.text(sum), Numbers.text(weights))
                            + " Are these scores, or is the softmax over the other axis?");
        }
    }

    private static void requireNoneNegative(String rule, String whose, double[] row) {
        for (double number : row) {
            if (!(number >= 0)) {
                throw new IllegalArgumentException(
                        "%s, but the row of %s holds %s: %s."
                                .formatted(rule, whose, Numbers.text(number), Numbers.text(row)));
            }
        }
    }
}
