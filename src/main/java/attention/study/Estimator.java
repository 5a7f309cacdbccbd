package attention.study;

import attention.matrix.Numbers;
import attention.normalize.GumbelSoftmax;
import attention.normalize.Noise;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.normalize.StraightThrough;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A way to find out how the scores of a hard reader should change: the gradient of its expected
 * loss, estimated from draws or from a soft stand-in. Each trains a reader who afterwards reads
 * hard, the key of the largest score alone.
 *
 * @param name as tables show it
 * @param starts begins a training; all its noise comes from the generator
 */
public record Estimator(String name, Function<RandomGenerator, Estimation> starts) {
    /** The same under another name. */
    public Estimator named(String other) {
        return new Estimator(other, starts);
    }

    /** Begins a training. */
    public Estimation start(RandomGenerator random) {
        return starts.apply(random);
    }

    /** Reads the mixture of all values, weighted by softmax: nothing is drawn. */
    public static Estimator soft() {
        return through("soft", random -> new Softmax());
    }

    /** Gumbel-softmax at one temperature — Jang et al. 2017; Maddison et al. 2017. */
    public static Estimator gumbelSoftmax(double temperature) {
        return gumbelSoftmax(temperature, temperature);
    }

    /** Gumbel-softmax, its temperature falling by the same factor in each iteration. */
    public static Estimator gumbelSoftmax(double from, double to) {
        return annealed(
                "Gumbel-softmax",
                from,
                to,
                random -> {
                    Noise noise = Noise.gumbel(random);
                    return temperature -> new GumbelSoftmax(temperature, noise);
                });
    }

    /** Straight-through Gumbel-softmax at one temperature. */
    public static Estimator straightThrough(double temperature) {
        return straightThrough(temperature, temperature);
    }

    /** Straight-through, its temperature falling by the same factor in each iteration. */
    public static Estimator straightThrough(double from, double to) {
        return annealed(
                "straight-through",
                from,
                to,
                random -> {
                    Noise noise = Noise.gumbel(random);
                    return temperature -> new StraightThrough(temperature, noise);
                });
    }

    /** REINFORCE with one draw for each query and no baseline — Williams 1992. */
    public static Estimator reinforce() {
        return new Estimator(
                "REINFORCE without baseline",
                random -> new ReinforceEstimation(1, Baseline.constant(0), random));
    }

    /** REINFORCE with one draw for each query, and a baseline that is the same for ever. */
    public static Estimator reinforce(double baseline) {
        return new Estimator(
                "REINFORCE with baseline " + Numbers.text(baseline),
                random -> new ReinforceEstimation(1, Baseline.constant(baseline), random));
    }

    /** REINFORCE with one draw for each query; the baseline is the running mean of the losses. */
    public static Estimator reinforceWithRunningMean() {
        return reinforceWithRunningMean(1);
    }

    /** The same with several draws for each query. */
    public static Estimator reinforceWithRunningMean(int draws) {
        String name = "REINFORCE with running mean";
        return new Estimator(
                draws == 1 ? name : name + " and " + draws + " draws",
                random -> new ReinforceEstimation(draws, Baseline.runningMean(), random));
    }

    /** REINFORCE with several draws, the baseline of each the mean loss of the others. */
    public static Estimator reinforceLeaveOneOut(int draws) {
        return new Estimator(
                "REINFORCE with leave-one-out and " + draws + " draws",
                random -> new ReinforceEstimation(draws, Baseline.leaveOneOut(), random));
    }

    /** Any normalizer through which gradients pass. */
    public static Estimator through(
            String name, Function<RandomGenerator, Normalizer> normalizers) {
        return new Estimator(
                name,
                random -> {
                    Normalizer normalizer = normalizers.apply(random);
                    return (scores, losses, done) ->
                            losses.apply(normalizer.weights(scores)).mean().backward();
                });
    }

    private static Estimator annealed(
            String name,
            double from,
            double to,
            Function<RandomGenerator, DoubleFunction<Normalizer>> normalizers) {
        String fixed = name + " τ = " + Numbers.text(from);
        String falling = name + " " + Numbers.text(from) + " → " + Numbers.text(to);
        return new Estimator(
                from == to ? fixed : falling,
                random -> {
                    DoubleFunction<Normalizer> at = normalizers.apply(random);
                    return (scores, losses, done) -> {
                        double temperature = from * StrictMath.pow(to / from, done);
                        Normalizer normalizer = at.apply(temperature);
                        losses.apply(normalizer.weights(scores)).mean().backward();
                    };
                });
    }

    @Override
    public String toString() {
        return name;
    }
}
