package attention.study;

import java.util.Arrays;

/** What REINFORCE subtracts from each loss. */
@FunctionalInterface
interface Baseline {
    /**
     * The baselines of one iteration, which must not know the draw that they are for.
     *
     * @param losses row = draw, column = query
     * @return the baseline of each of them, in the same shape
     */
    double[][] of(double[][] losses);

    /** The same number for ever. */
    static Baseline constant(double baseline) {
        return losses -> filled(losses, baseline);
    }

    /**
     * Keeps .9 of what it was and takes .1 of the mean loss, after it was used. It starts with the
     * first mean loss: from 0, the first gradients would be so large that Adam, which remembers
     * squares for a thousand iterations, would take half as long again.
     */
    static Baseline runningMean() {
        double[] mean = {Double.NaN};
        return losses -> {
            mean[0] = Double.isNaN(mean[0]) ? mean(losses) : mean[0];
            double[][] baselines = filled(losses, mean[0]);
            mean[0] = 0.9 * mean[0] + 0.1 * mean(losses);
            return baselines;
        };
    }

    /** For each query, the mean loss of its other draws; 0 where there is no other. */
    static Baseline leaveOneOut() {
        return losses -> {
            double[][] baselines = filled(losses, 0);
            for (int draw = 0; draw < losses.length && losses.length > 1; draw++) {
                for (int i = 0; i < losses[draw].length; i++) {
                    double others = 0;
                    for (int other = 0; other < losses.length; other++) {
                        others += other == draw ? 0 : losses[other][i];
                    }
                    baselines[draw][i] = others / (losses.length - 1);
                }
            }
            return baselines;
        };
    }

    private static double[][] filled(double[][] losses, double number) {
        double[][] filled = new double[losses.length][losses[0].length];
        for (double[] row : filled) {
            Arrays.fill(row, number);
        }
        return filled;
    }

    private static double mean(double[][] losses) {
        double sum = 0;
        for (double[] row : losses) {
            sum += Arrays.stream(row).sum();
        }
        return sum / losses.length / losses[0].length;
    }
}
