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
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Locality decides: 24 places, whose titles repeat after 8, each copy with a price class of its
 * own. A reader asks for one title and means the copy that lies within 2 of where it stands.
 *
 * <p>Learned are a bilinear table of titles against titles and a readout from the class that was
 * read, and for one reader a number for each distance, which is added to the score.
 *
 * @param halfWidth how far the reader sees to each side
 * @param learnsDistances whether a number for each distance is learned
 * @param task which copy is meant
 */
public record NearestCopy(int halfWidth, boolean learnsDistances, Wanted task) {
    /** Adam 0.03, 300 iterations, start 0.1 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.03), 300, 20, 0.1, moment -> {});

    /** Sees the whole shelf. */
    public static final int EVERYWHERE = 23;

    private static final int PLACES = 24;
    private static final int BATCH = 32;
    private static final int HELD_OUT = 500;

    /** What a reader is looking for. */
    public enum Wanted {
        /** Of three copies the one within 2. */
        NEAREST(8, 2, PLAN),
        /** Of 24 different titles one within 8. */
        WITHIN_EIGHT(24, 8, PLAN.withIterations(600, 20));

        private final int titles;
        private final int spread;

        @SuppressWarnings("ImmutableEnumChecker") // a plan never changes
        private final Plan plan;

        Wanted(int titles, int spread, Plan plan) {
            this.titles = titles;
            this.spread = spread;
            this.plan = plan;
        }

        private CopyShelf draw(int count, RandomGenerator random) {
            CopyShelf.Sizes sizes = new CopyShelf.Sizes(count, PLACES, titles, spread);
            return CopyShelf.draw(sizes, place -> place, spread, random);
        }
    }

    /** A reader with a window, who means the nearest copy. */
    public NearestCopy(int halfWidth) {
        this(halfWidth, false, Wanted.NEAREST);
    }

    /** Windows of many widths on the nearest copy, over 20 seeds. */
    public static Experiment experiment() {
        List<Contender> contenders = new ArrayList<>();
        for (int halfWidth : new int[] {0, 1, 2, 5, 6, 8, 12, EVERYWHERE}) {
            contenders.add(new NearestCopy(halfWidth).contender());
        }
        contenders.add(new NearestCopy(EVERYWHERE, true, Wanted.NEAREST).contender());
        return new Experiment("nearest-copy", "nearest copy, " + PLAN, contenders);
    }

    /** The same where what is asked for may lie farther away than the window reaches. */
    public static Experiment outOfSight() {
        return new Experiment(
                "out-of-sight",
                "one of 24 titles within 8, " + Wanted.WITHIN_EIGHT.plan,
                IntStream.of(0, 1, 2, 4, 6, 8, EVERYWHERE)
                        .mapToObj(it -> new NearestCopy(it, false, Wanted.WITHIN_EIGHT))
                        .map(NearestCopy::contender)
                        .toList());
    }

    private Contender contender() {
        return new Contender(toString(), this::train);
    }

    /** Trained from this seed. */
    public TrainingRun train(long seed) {
        return Training.run(toString(), seed, task.plan, new Learner(seed));
    }

    @Override
    public String toString() {
        String reach = halfWidth == EVERYWHERE ? "everything" : "window of " + halfWidth;
        return learnsDistances ? reach + " with distances" : reach;
    }

    private final class Learner implements Training.Reader {
        private final Parameter match;
        private final Parameter readout;
        private final Parameter distances;
        private final RandomGenerator random;
        private final CopyShelf heldOut;

        Learner(long seed) {
            RandomGenerator start = Training.random(seed, 1);
            Start normal = Start.normal(task.plan.start());
            match = new Parameter("match", normal.of(task.titles, task.titles, start));
            readout =
                    new Parameter(
                            "readout", normal.of(CopyShelf.CLASSES, CopyShelf.CLASSES, start));
            distances = new Parameter("distances", normal.of(1, 2 * PLACES - 1, start));
            random = Training.random(seed, 2);
            heldOut = task.draw(HELD_OUT, Training.random(seed, 3));
        }

        @Override
        public List<Parameter> parameters() {
            return learnsDistances ? List.of(match, readout, distances) : List.of(match, readout);
        }

        @Override
        public void learn(double done) {
            CopyShelf shelf = task.draw(BATCH, random);
            Loss.crossEntropy().of(logits(shelf), shelf.targets()).mean().backward();
        }

        @Override
        public Moment look(int iteration) {
            return Moment.of(iteration, heldOut.right(logits(heldOut).detached()));
        }

        private Matrix logits(CopyShelf shelf) {
            Matrix titles = Matrix.identity(task.titles);
            Matrix scores =
                    shelf.toPlaces(new Bilinear(match.value()).scores(shelf.questions(), titles));
            if (learnsDistances) {
                Matrix ones = Matrix.generate(scores.rows(), 1, (i, j) -> 1);
                scores = scores.plus(shelf.byDistance(ones.times(distances.value())));
            }
            WindowMask window = new WindowMask(halfWidth);
            Mask around = (example, place) -> window.allows(shelf.reader(example), place);
            Matrix weights = new Softmax().weights(around.applyTo(scores)); // (n × 24)
            return shelf.read(weights).times(readout.value()); // (n × 8)
        }
    }
}
