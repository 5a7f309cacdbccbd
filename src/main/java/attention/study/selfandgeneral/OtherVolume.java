package attention.study.selfandgeneral;

import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.model.Start;
import attention.normalize.Softmax;
import attention.study.Contender;
import attention.study.Experiment;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import attention.train.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Projections decide: every book of a shelf has to say the price class of the other volume of its
 * work. Nobody asks from outside, and the right map is known: each book looks at its partner.
 */
public enum OtherVolume {
    /** The books themselves are queries and keys; only how sharp softmax is is learned. */
    NO_TABLE("no table: x xᵀ"),
    /** One table for queries and keys. */
    ONE_TABLE("shared table"),
    /** The same, where no book may look at itself. */
    NEVER_ITSELF("shared without itself"),
    /** A table whose score is the same from both sides, and no square of another. */
    SYMMETRIC("symmetric table"),
    /** W_q and W_k. */
    TWO_TABLES("W_q and W_k"),
    /** One question for the whole shelf, learned, in the place of each book's own. */
    ONE_QUESTION("one question for all");

    /** Adam 0.02, 600 iterations, start 0.1 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.02), 600, 20, 0.1, moment -> {});

    /** The weight on the other volume. */
    public static final String ON_PARTNER = "on partner";

    /** The weight on the book itself. */
    public static final String ON_ITSELF = "on itself";

    private static final int WIDTH = 16;
    private static final int BATCH = 16;
    private static final int HELD_OUT = 250;

    private final String title;

    OtherVolume(String title) {
        this.title = title;
    }

    /** All of them, over 20 seeds. */
    public static Experiment experiment() {
        return new Experiment(
                "other-volume",
                "other volume, " + PLAN,
                List.of(Moment.ACCURACY, ON_PARTNER, ON_ITSELF),
                Stream.of(values()).map(it -> new Contender(it.title, it::train)).toList());
    }

    /** Trained from this seed. */
    public TrainingRun train(long seed) {
        return train(seed, PLAN);
    }

    /** The same by another plan. */
    public TrainingRun train(long seed, Plan plan) {
        return Training.run(title, seed, plan, new Learner(seed, plan));
    }

    @Override
    public String toString() {
        return title;
    }

    private final class Learner implements Training.Reader {
        private final Parameter wq;
        private final Parameter wk;
        private final Parameter wv;
        private final Parameter sharpness = new Parameter("sharpness", Matrix.identity(1));
        private final RandomGenerator random;
        private final List<VolumeShelf> heldOut = new ArrayList<>();

        Learner(long seed, Plan plan) {
            RandomGenerator start = Training.random(seed, 1);
            Start normal = Start.normal(plan.start());
            wq = new Parameter("W_q", normal.of(VolumeShelf.WIDTH, WIDTH, start));
            wk = new Parameter("W_k", normal.of(VolumeShelf.WIDTH, WIDTH, start));
            wv = new Parameter("W_v", normal.of(VolumeShelf.WIDTH, VolumeShelf.CLASSES, start));
            random = Training.random(seed, 2);
            RandomGenerator others = Training.random(seed, 3);
            for (int k = 0; k < HELD_OUT; k++) {
                heldOut.add(VolumeShelf.draw(others));
            }
        }

        @Override
        public List<Parameter> parameters() {
            return switch (OtherVolume.this) {
                case NO_TABLE -> List.of(sharpness, wv);
                case ONE_TABLE, NEVER_ITSELF -> List.of(wq, wv);
                default -> List.of(wq, wk, wv);
            };
        }

        @Override
        public void learn(double done) {
            Matrix loss = Matrix.zeros(1, 1);
            for (int k = 0; k < BATCH; k++) {
                VolumeShelf shelf = VolumeShelf.draw(random);
                Matrix logits = logits(weights(shelf), shelf);
                loss = loss.plus(Loss.crossEntropy(logits, shelf.targets()).mean());
            }
            loss.scaled(1.0 / BATCH).backward();
        }

        @Override
        public Moment look(int iteration) {
            int right = 0;
            double onPartner = 0;
            double onItself = 0;
            for (VolumeShelf shelf : heldOut) {
                Matrix weights = weights(shelf).detached();
                right += Predictions.right(logits(weights, shelf), shelf.targets());
                for (int i = 0; i < VolumeShelf.BOOKS; i++) {
                    onPartner += weights.get(i, shelf.partners()[i]);
                    onItself += weights.get(i, i);
                }
            }
            double books = HELD_OUT * VolumeShelf.BOOKS;
            return Moment.of(iteration, right / books)
                    .with(ON_PARTNER, onPartner / books)
                    .with(ON_ITSELF, onItself / books)
                    .weighing(weights(heldOut.get(0)).detached());
        }

        private Matrix weights(VolumeShelf shelf) {
            Matrix scores = scores(shelf.inputs());
            Mask mask = (query, key) -> query != key;
            return new Softmax()
                    .weights(OtherVolume.this == NEVER_ITSELF ? mask.applyTo(scores) : scores);
        }

        private Matrix scores(Matrix inputs) {
            double scale = 1 / Math.sqrt(WIDTH);
            return switch (OtherVolume.this) {
                case NO_TABLE -> times(inputs.timesTransposed(inputs), sharpness.value());
                case ONE_TABLE, NEVER_ITSELF -> {
                    Matrix both = inputs.times(wq.value());
                    yield both.timesTransposed(both).scaled(scale);
                }
                case SYMMETRIC -> {
                    Matrix table = wq.value().timesTransposed(wk.value());
                    Matrix symmetric = table.plus(table.transpose()).scaled(0.5);
                    yield inputs.times(symmetric).timesTransposed(inputs).scaled(scale);
                }
                case TWO_TABLES -> projected(inputs, inputs).scaled(scale);
                case ONE_QUESTION -> {
                    Matrix same =
                            Matrix.generate(VolumeShelf.BOOKS, VolumeShelf.WIDTH, (i, j) -> 1);
                    yield projected(same, inputs).scaled(scale);
                }
            };
        }

        private Matrix projected(Matrix asks, Matrix inputs) {
            return asks.times(wq.value()).timesTransposed(inputs.times(wk.value()));
        }

        private Matrix logits(Matrix weights, VolumeShelf shelf) {
            return weights.times(shelf.inputs().times(wv.value()));
        }

        /** Every number times a single one. */
        private static Matrix times(Matrix numbers, Matrix one) {
            Matrix column = Matrix.generate(numbers.rows(), 1, (i, j) -> 1).times(one);
            return numbers.timesColumn(column);
        }
    }
}
