package attention.study.localwindow;

import attention.mask.Mask;
import attention.mask.WindowMask;
import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.model.Start;
import attention.normalize.Softmax;
import attention.score.Bilinear;
import attention.study.Contender;
import attention.study.Experiment;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import attention.train.Loss;
import attention.variant.LocalPredictive;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The place has to be learned: 16 places, whose titles repeat after 8. The reader of step t asks
 * for a title and means the copy near place 15 − t, where the text goes backwards, or near place t.
 *
 * <p>Learned are the table of titles, the readout, and for a predicted place W and v; what it is
 * predicted from is the step, from −1 to 1, and a 1.
 *
 * @param kind where the reader looks
 * @param halfWidth how far its window goes to each side
 * @param forwards whether the copy near place t is meant, in place of 15 − t
 */
public record Backwards(Kind kind, int halfWidth, boolean forwards) {
    /** Adam 0.03, 600 iterations, start 0.1 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.03), 600, 50, 0.1, moment -> {});

    private static final int PLACES = 16;
    private static final int TITLES = 8;
    private static final int BATCH = 32;
    private static final int HELD_OUT = 500;
    private static final int HIDDEN = 4;

    /** Where a reader looks. */
    public enum Kind {
        /** At all places. */
        SOFT("soft"),
        /** Around the place of its own number. */
        MONOTONIC("local-m"),
        /** Around a predicted place. */
        PREDICTIVE("local-p"),
        /** The same, each row divided by its sum. */
        RENORMALIZED("local-p, divided by the sum"),
        /** Around a predicted place, which nothing shares with those of the other steps. */
        EACH_STEP("local-p, a place for each step");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** A reader of a text that goes backwards, with a window of 3 to each side. */
    public Backwards(Kind kind) {
        this(kind, 3, false);
    }

    /** All kinds, and three other widths, over 20 seeds. */
    public static Experiment experiment() {
        return new Experiment(
                "backwards",
                "backwards, " + PLAN,
                List.of(
                        new Backwards(Kind.SOFT).contender(),
                        new Backwards(Kind.MONOTONIC).contender(),
                        new Backwards(Kind.MONOTONIC, 3, true).contender(),
                        new Backwards(Kind.PREDICTIVE).contender(),
                        new Backwards(Kind.RENORMALIZED).contender(),
                        new Backwards(Kind.EACH_STEP).contender(),
                        new Backwards(Kind.PREDICTIVE, 1, false).contender(),
                        new Backwards(Kind.PREDICTIVE, 2, false).contender(),
                        new Backwards(Kind.PREDICTIVE, 6, false).contender()));
    }

    private Contender contender() {
        return new Contender(toString(), this::train);
    }

    /** Trained from this seed; its example is what the 16 readers of one text take from where. */
    public TrainingRun train(long seed) {
        return train(seed, PLAN);
    }

    /** The same, shorter, or looked at more often. */
    public TrainingRun train(long seed, Plan plan) {
        return Training.run(toString(), seed, plan, new Learner(seed));
    }

    private int middle(int step) {
        return forwards ? step : PLACES - 1 - step;
    }

    private CopyShelf draw(int count, RandomGenerator random) {
        CopyShelf.Sizes sizes = new CopyShelf.Sizes(count, PLACES, TITLES, 0);
        return CopyShelf.draw(sizes, this::middle, 1, random);
    }

    @Override
    public String toString() {
        String width = halfWidth == 3 ? "" : ", halfWidth " + halfWidth;
        return (kind.title + width + (forwards ? ", forwards" : "")).replace(",", " ·");
    }

    private final class Learner implements Training.Reader {
        private final Parameter match;
        private final Parameter readout;
        private final Parameter w;
        private final Parameter v;
        private final RandomGenerator random;
        private final CopyShelf heldOut;
        private final CopyShelf example;

        Learner(long seed) {
            RandomGenerator start = Training.random(seed, 1);
            Start normal = Start.normal(PLAN.start());
            match = new Parameter("match", normal.of(TITLES, TITLES, start));
            readout =
                    new Parameter(
                            "readout", normal.of(CopyShelf.CLASSES, CopyShelf.CLASSES, start));
            int features = kind == Kind.EACH_STEP ? PLACES : 2;
            w = new Parameter("W", normal.of(HIDDEN, features, start));
            v = new Parameter("v", normal.of(1, HIDDEN, start));
            random = Training.random(seed, 2);
            heldOut = draw(HELD_OUT, Training.random(seed, 3));
            example = heldOut.everywhere(Backwards.this::middle);
        }

        @Override
        public List<Parameter> parameters() {
            return kind == Kind.SOFT || kind == Kind.MONOTONIC
                    ? List.of(match, readout)
                    : List.of(match, readout, w, v);
        }

        @Override
        public void learn(double done) {
            CopyShelf shelf = draw(BATCH, random);
            Loss.crossEntropy().of(logits(shelf), shelf.targets()).mean().backward();
        }

        @Override
        public Moment look(int iteration) {
            return Moment.of(iteration, heldOut.right(logits(heldOut).detached()))
                    .weighing(factors(example).detached());
        }

        private Matrix logits(CopyShelf shelf) {
            return shelf.read(factors(shelf)).times(readout.value()); // (n × 8)
        }

        /** What each reader takes from each place: {@code (n × 16)}. */
        private Matrix factors(CopyShelf shelf) {
            Matrix titles = Matrix.identity(TITLES);
            Matrix scores =
                    shelf.toPlaces(new Bilinear(match.value()).scores(shelf.questions(), titles));
            return switch (kind) {
                case SOFT -> new Softmax().weights(scores);
                case MONOTONIC -> new Softmax().weights(around(shelf).applyTo(scores));
                case PREDICTIVE, EACH_STEP -> predicted(scores, shelf);
                case RENORMALIZED -> dividedBySum(predicted(scores, shelf));
            };
        }

        private Mask around(CopyShelf shelf) {
            WindowMask window = new WindowMask(halfWidth);
            return (example, place) -> window.allows(shelf.reader(example), place);
        }

        private Matrix predicted(Matrix scores, CopyShelf shelf) {
            LocalPredictive local = new LocalPredictive(w.value(), v.value(), halfWidth);
            return local.factors(scores, local.positions(steps(shelf), PLACES));
        }

        /** What the place is predicted from. */
        private Matrix steps(CopyShelf shelf) {
            Matrix readers = shelf.readers();
            double middle = (PLACES - 1) / 2.0;
            return kind == Kind.EACH_STEP
                    ? Matrix.generate(
                            readers.rows(), PLACES, (i, j) -> j == readers.get(i, 0) ? 1 : 0)
                    : Matrix.generate(
                            readers.rows(),
                            2,
                            (i, j) -> j == 0 ? (readers.get(i, 0) - middle) / (PLACES / 2.0) : 1);
        }

        private Matrix dividedBySum(Matrix factors) {
            Matrix sums = factors.rowMeans().scaled(factors.cols()); // (n × 1)
            return factors.timesColumn(sums.reciprocal());
        }
    }
}
