package attention.study;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * One training, from the start to the end.
 *
 * @param reader its name; where only the training differs, that of its estimator
 * @param seed of its start, its examples and its noise
 * @param moments at least the first and the last
 */
public record TrainingRun(String reader, long seed, List<Moment> moments) {
    /** How much {@link Moment#success} counts as a task that is learned. */
    public static final double LEARNED = 0.95;

    /** The end. */
    public Moment last() {
        return moments.get(moments.size() - 1);
    }

    /** The first iteration with that much {@link Moment#success}; empty if there was none. */
    public OptionalInt firstIterationAt(double success) {
        return moments.stream()
                .filter(moment -> moment.success() >= success)
                .mapToInt(Moment::iteration)
                .findFirst();
    }

    /** Whether the task was learned at some moment. */
    public boolean learned() {
        return firstIterationAt(LEARNED).isPresent();
    }

    /** The iterations of all moments, for the x-axis of a chart. */
    public double[] iterations() {
        return over(Moment::iteration);
    }

    /** What decides, the accuracy or R², of all moments. */
    public double[] successes() {
        return over(Moment::success);
    }

    /** A measure of all moments, such as {@link Moment#LOSS}. */
    public double[] all(String measure) {
        return over(moment -> moment.get(measure));
    }

    /** The weight of one key over time, keys counted from 0. */
    public double[] weightsOf(int key) {
        return over(moment -> moment.weights().get(0, key));
    }

    private double[] over(ToDoubleFunction<Moment> number) {
        return moments.stream().mapToDouble(number).toArray();
    }

    @Override
    public String toString() {
        return reader + ", seed " + seed + ", " + last();
    }
}
