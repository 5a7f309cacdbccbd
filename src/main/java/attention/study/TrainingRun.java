package attention.study;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * One training, from the start to the end.
 *
 * @param estimator the name of what trained the reader
 * @param seed of its start, its examples and its noise
 * @param moments at least the first and the last
 */
public record TrainingRun(String estimator, long seed, List<Moment> moments) {
    /** How often a reader has to be right to count as one that has learned its task. */
    public static final double LEARNED = 0.95;

    /** The end. */
    public Moment last() {
        return moments.get(moments.size() - 1);
    }

    /** The first iteration after which the reader was right that often; empty if it never was. */
    public OptionalInt firstIterationAt(double accuracy) {
        return moments.stream()
                .filter(moment -> moment.accuracy() >= accuracy)
                .mapToInt(Moment::iteration)
                .findFirst();
    }

    /** Whether the reader was right in 95 of 100 cases at some moment. */
    public boolean learned() {
        return firstIterationAt(LEARNED).isPresent();
    }

    /** The iterations of all moments, for the x-axis of a chart. */
    public double[] iterations() {
        return over(Moment::iteration);
    }

    /** The accuracy of all moments. */
    public double[] accuracies() {
        return over(Moment::accuracy);
    }

    /** The sharpness of all moments. */
    public double[] sharpnesses() {
        return over(Moment::sharpness);
    }

    /** The loss of all moments, read hard. */
    public double[] losses() {
        return over(Moment::loss);
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
        return estimator + ", seed " + seed + ", " + last();
    }
}
