package attention.study;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader was like after some iterations.
 *
 * @param iteration how many iterations lie behind
 * @param measures what was measured then, by name, in their order; {@link #ACCURACY} or {@link
 *     #EXPLAINED} is one of them
 * @param example the weights that it gives for an example of its task, where the task keeps them
 */
public record Moment(int iteration, Map<String, Double> measures, @Nullable Matrix example) {
    /** How often a reader is right, from 0 to 1. */
    public static final String ACCURACY = "accuracy";

    /** The share of the variance that a reader of numbers explains, R²: 1 is all of it. */
    public static final String EXPLAINED = "R²";

    /** The mean loss. */
    public static final String LOSS = "loss";

    /** The mean of the largest weight, from 1/m to 1. */
    public static final String SHARPNESS = "max weight";

    public Moment {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** Of a reader that is right so often. */
    public static Moment of(int iteration, double accuracy) {
        return of(iteration).with(ACCURACY, accuracy);
    }

    /** Nothing measured so far. */
    public static Moment of(int iteration) {
        return new Moment(iteration, Map.of(), null);
    }

    /** The same with one more measure. */
    public Moment with(String measure, double number) {
        Map<String, Double> more = new LinkedHashMap<>(measures);
        more.put(measure, number);
        return new Moment(iteration, more, example);
    }

    /** The same with the weights of an example, a row for each query. */
    public Moment weighing(Matrix weights) {
        return new Moment(iteration, measures, weights);
    }

    /**
     * The measure of this name.
     *
     * @throws IllegalArgumentException if it was not measured; says what was
     */
    public double get(String measure) {
        Double number = measures.get(measure);
        if (number == null) {
            throw new IllegalArgumentException(
                    "\"%s\" was not measured, but these: %s."
                            .formatted(measure, String.join(", ", measures.keySet())));
        }
        return number;
    }

    /** What decides whether the task is learned: the accuracy, or R² where that was measured. */
    public double success() {
        return get(measures.containsKey(EXPLAINED) ? EXPLAINED : ACCURACY);
    }

    /**
     * The weights of an example.
     *
     * @throws IllegalStateException if the task keeps none
     */
    public Matrix weights() {
        if (example == null) {
            throw new IllegalStateException("This task keeps no weights of an example.");
        }
        return example;
    }

    @Override
    public String toString() {
        return measures.entrySet().stream()
                .map(it -> it.getKey() + " " + Numbers.fixed(it.getValue(), 3))
                .collect(Collectors.joining(", ", "iteration " + iteration + ": ", ""));
    }
}
