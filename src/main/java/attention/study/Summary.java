package attention.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One estimator over several seeds.
 *
 * @param estimator its name
 * @param seeds how many runs
 * @param right in how many of them 95 of 100 choices were right at the end
 * @param learned in how many of them that was so at some moment
 * @param median the median of the first iterations at which that was so; NaN where never
 * @param latest the last of those first iterations; NaN where never
 * @param loss the mean loss at the end, read hard
 * @param sharpness the mean sharpness at the end
 */
public record Summary(
        String estimator,
        int seeds,
        int right,
        int learned,
        double median,
        double latest,
        double loss,
        double sharpness) {
    /** One summary for each estimator, in the order in which they come first. */
    public static List<Summary> of(List<StoredOutcome> outcomes) {
        Map<String, List<StoredOutcome>> byEstimator = new LinkedHashMap<>();
        for (StoredOutcome outcome : outcomes) {
            byEstimator
                    .computeIfAbsent(outcome.estimator(), name -> new ArrayList<>())
                    .add(outcome);
        }
        return byEstimator.values().stream().map(Summary::ofOne).toList();
    }

    /** The same of runs. */
    public static List<Summary> ofRuns(List<TrainingRun> runs) {
        return of(runs.stream().map(StoredOutcome::of).toList());
    }

    private static Summary ofOne(List<StoredOutcome> outcomes) {
        double[] first =
                outcomes.stream()
                        .filter(StoredOutcome::learned)
                        .mapToDouble(StoredOutcome::first)
                        .sorted()
                        .toArray();
        return new Summary(
                outcomes.get(0).estimator(),
                outcomes.size(),
                (int) outcomes.stream().filter(StoredOutcome::rightAtTheEnd).count(),
                first.length,
                median(first),
                Arrays.stream(first).max().orElse(Double.NaN),
                mean(outcomes, StoredOutcome::loss),
                mean(outcomes, StoredOutcome::sharpness));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double mean(
            List<StoredOutcome> outcomes, ToDoubleFunction<StoredOutcome> number) {
        double sum = 0;
        for (StoredOutcome outcome : outcomes) {
            sum += number.applyAsDouble(outcome);
        }
        return sum / outcomes.size();
    }
}
