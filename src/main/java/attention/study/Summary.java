package attention.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * One reader over several seeds.
 *
 * @param reader its name
 * @param outcomes one for each seed
 */
public record Summary(String reader, List<StoredOutcome> outcomes) {
    public Summary {
        outcomes = List.copyOf(outcomes);
    }

    /** One summary for each reader, in the order in which they come first. */
    public static List<Summary> of(List<StoredOutcome> outcomes) {
        Map<String, List<StoredOutcome>> byReader = new LinkedHashMap<>();
        for (StoredOutcome outcome : outcomes) {
            byReader.computeIfAbsent(outcome.reader(), name -> new ArrayList<>()).add(outcome);
        }
        return byReader.entrySet().stream()
                .map(it -> new Summary(it.getKey(), it.getValue()))
                .toList();
    }

    /** The same of runs, all of which measured the same. */
    public static List<Summary> ofRuns(List<TrainingRun> runs) {
        return of(
                runs.stream()
                        .map(it -> StoredOutcome.of(it, List.copyOf(it.last().measures().keySet())))
                        .toList());
    }

    /** How many runs. */
    public int seeds() {
        return outcomes.size();
    }

    /** In how many runs the task was learned at the end. */
    public int right() {
        return (int) outcomes.stream().filter(StoredOutcome::rightAtTheEnd).count();
    }

    /** In how many runs the task was learned at some moment. */
    public int learned() {
        return firsts().length;
    }

    /** The median of the first iterations at which it was learned; NaN where never. */
    public double median() {
        double[] sorted = firsts();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The last of the first iterations at which it was learned; NaN where never. */
    public double latest() {
        double[] sorted = firsts();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
    }

    /** The mean of a measure at the end. */
    public double mean(String measure) {
        double sum = 0;
        for (StoredOutcome outcome : outcomes) {
            sum += outcome.get(measure);
        }
        return sum / outcomes.size();
    }

    /** The least of a measure at the end. */
    public double least(String measure) {
        return all(measure).min().orElse(Double.NaN);
    }

    /** The most of a measure at the end. */
    public double most(String measure) {
        return all(measure).max().orElse(Double.NaN);
    }

    private DoubleStream all(String measure) {
        return outcomes.stream().mapToDouble(it -> it.get(measure));
    }

    private double[] firsts() {
        return outcomes.stream()
                .filter(StoredOutcome::learned)
                .mapToDouble(StoredOutcome::first)
                .sorted()
                .toArray();
    }
}
