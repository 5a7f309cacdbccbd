package attention.study;

import attention.matrix.Matrix;
import attention.train.ExactGradient;
import attention.train.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;

/**
 * How far an estimator is off on average, and how much it scatters: many draws at the scores 0.5,
 * −0.3, 1 and 0.2 of {@link TwoShelves}, against the exact gradient.
 *
 * @param task says what it costs to read with given weights
 * @param draws how many estimates, at least 2
 * @param seed of all noise
 */
public record EstimatorStudy(TwoShelves task, int draws, long seed) {
    /** So many estimates are made with one matrix; it decides which noise falls on which. */
    private static final int BATCH = 1000;

    /** What the stored tables were made with. */
    public static final int STORED_DRAWS = 200_000;

    private static final double[] SCORES = {0.5, -0.3, 1, 0.2};

    /** With this loss on the two shelves, and a seed. */
    public EstimatorStudy(Loss loss, int draws, long seed) {
        this(new TwoShelves(TwoShelves.PLAN, 1, loss), draws, seed);
    }

    /** The four scores. */
    public static double[] scores() {
        return SCORES.clone();
    }

    /** What each key costs when it is read alone. */
    public double[] losses() {
        return task.loss(Matrix.identity(SCORES.length)).transpose().row(0);
    }

    /** What the estimators should give. */
    public double[] exactGradient() {
        return ExactGradient.gradient(SCORES, losses());
    }

    /**
     * The estimators that the workbook compares: REINFORCE without a baseline, with the best guess
     * of one, and leave-one-out; Gumbel-softmax and straight-through at five temperatures.
     */
    public List<Estimator> estimators() {
        double meanLoss = ExactGradient.expectedLoss(SCORES, losses());
        List<Estimator> all = new ArrayList<>();
        all.add(Estimator.soft());
        all.add(Estimator.reinforce());
        all.add(Estimator.reinforce(meanLoss).named("REINFORCE with mean-loss baseline"));
        all.add(Estimator.reinforceLeaveOneOut(4));
        for (double temperature : new double[] {5, 1, 0.5, 0.2, 0.1}) {
            all.add(Estimator.gumbelSoftmax(temperature));
        }
        for (double temperature : new double[] {5, 1, 0.5, 0.2, 0.1}) {
            all.add(Estimator.straightThrough(temperature));
        }
        return all;
    }

    /** Measures several estimators. */
    public List<EstimatorQuality> measure(List<Estimator> estimators) {
        return estimators.stream().map(this::measure).toList();
    }

    /** Measures one estimator. */
    public EstimatorQuality measure(Estimator estimator) {
        return measure(estimator, done -> {});
    }

    /**
     * The same, watched.
     *
     * @param watcher is told how much is done, from 0 to 1
     */
    public EstimatorQuality measure(Estimator estimator, DoubleConsumer watcher) {
        RandomGenerator random = Training.random(seed, 0);
        Estimation estimation = estimator.start(random);
        double[] sums = new double[SCORES.length];
        double[] squares = new double[SCORES.length];
        for (int first = 0; first < draws; first += BATCH) {
            int count = Math.min(BATCH, draws - first);
            Matrix estimates = estimates(estimation, count);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < sums.length; j++) {
                    double number = estimates.get(i, j);
                    sums[j] += number;
                    squares[j] += number * number;
                }
            }
            watcher.accept((double) (first + count) / draws);
        }
        return quality(estimator.name(), sums, squares);
    }

    /** One estimate a row. Learning takes the mean over all rows, hence the factor. */
    private Matrix estimates(Estimation estimation, int count) {
        Matrix scores = Matrix.generate(count, SCORES.length, (i, j) -> SCORES[j]).asParameter();
        estimation.learn(scores, task::loss, 0);
        return scores.gradient().scaled(count);
    }

    private EstimatorQuality quality(String name, double[] sums, double[] squares) {
        double[] exact = exactGradient();
        double[] mean = new double[sums.length];
        double variance = 0;
        for (int j = 0; j < mean.length; j++) {
            mean[j] = sums[j] / draws;
            variance += Math.max(0, squares[j] / draws - mean[j] * mean[j]);
        }
        double norm = Math.sqrt(dot(exact, exact));
        double squaredDistance = dot(mean, mean) - 2 * dot(mean, exact) + dot(exact, exact);
        double bias = Math.sqrt(Math.max(0, squaredDistance - variance / draws));
        return new EstimatorQuality(
                name,
                draws,
                seed,
                bias / norm,
                Math.sqrt(variance / draws) / norm,
                Math.sqrt(variance) / norm,
                dot(mean, exact) / norm / Math.sqrt(dot(mean, mean)));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
