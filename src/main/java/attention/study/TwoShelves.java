package attention.study;

import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.normalize.HardAttention;
import attention.normalize.Softmax;
import attention.train.Loss;
import attention.train.Sgd;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Bias decides: four books whose values are −1, 1, 0.4 and 1.6, and a reader who wants 0. A mixture
 * of the first two is perfect and none of them is; read one at a time, 0.4 is the best. What is
 * learned are four scores.
 *
 * @param plan how it is trained
 * @param draws how many draws each iteration takes the mean of
 * @param lossFunction what being off the target costs
 */
public record TwoShelves(Plan plan, int draws, Loss lossFunction) implements Task {
    /** SGD 0.3, 1,000 iterations, start 0.3 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Sgd(0.3), 1000, 10, 0.3, moment -> {});

    /** The book that is best when only one is read, counted from 0. */
    public static final int RIGHT_KEY = 2;

    private static final Matrix VALUES = Matrix.ofColumn(-1, 1, 0.4, 1.6);
    private static final int NOISE = 0;
    private static final int START = 1;

    /** The usual plan, 8 draws, squared loss. */
    public TwoShelves() {
        this(PLAN);
    }

    /** Another plan, 8 draws, squared loss. */
    public TwoShelves(Plan plan) {
        this(plan, 8, Loss.squared());
    }

    /** One value for each book: {@code (4 × 1)}. */
    public static Matrix values() {
        return VALUES;
    }

    @Override
    public String name() {
        return "two shelves";
    }

    /** What it costs to read with these weights: {@code (n × 4) → (n × 1)}. */
    public Matrix loss(Matrix weights) {
        return lossFunction.of(weights.times(VALUES), Matrix.zeros(weights.rows(), 1));
    }

    @Override
    public TrainingRun train(Estimator estimator, long seed) {
        Matrix start = Matrix.normal(1, VALUES.rows(), Training.random(seed, START));
        Estimation estimation = estimator.start(Training.random(seed, NOISE));
        Scores scores = new Scores(estimation, start.scaled(plan.start()));
        return Training.run(estimator.name(), seed, plan, scores);
    }

    @Override
    public String toString() {
        return name() + ", " + plan + ", " + draws + (draws == 1 ? " draw" : " draws");
    }

    private final class Scores implements Training.Reader {
        private final Estimation estimation;
        private final Parameter scores;

        Scores(Estimation estimation, Matrix start) {
            this.estimation = estimation;
            this.scores = new Parameter("scores", start);
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(scores);
        }

        @Override
        public void learn(double done) {
            Matrix ones = Matrix.generate(draws, 1, (i, j) -> 1);
            Matrix sameForEachDraw = ones.times(scores.value()); // (draws × 4)
            UnaryOperator<Matrix> loss = TwoShelves.this::loss;
            estimation.learn(sameForEachDraw, loss, done);
        }

        @Override
        public Moment look(int iteration) {
            Matrix now = scores.value().detached();
            Matrix weights = new Softmax().weights(now);
            Matrix choice = new HardAttention().weights(now);
            int key = HardAttention.pick(now.row(0));
            return Moment.of(iteration)
                    .with(Moment.LOSS, loss(choice).get(0, 0))
                    .with(Moment.ACCURACY, key == RIGHT_KEY ? 1 : 0)
                    .with(Moment.SHARPNESS, weights.get(0, key))
                    .weighing(weights);
        }
    }
}
