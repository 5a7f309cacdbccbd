package attention.study.selfandgeneral;

import attention.mask.Mask;
import attention.mask.PaddingMask;
import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.model.Start;
import attention.normalize.Softmax;
import attention.score.ScaledDotProduct;
import attention.study.Contender;
import attention.study.Experiment;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import attention.train.Loss;
import attention.variant.Attention;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A missing padding mask hides: three to ten votes, filled up to ten, and the question whether most
 * of them are for it. Padding has a feature of its own.
 */
public enum Votes {
    /** Padding is read like any vote. */
    NO_MASK("no mask"),
    /** Padding is hidden. */
    MASK("padding mask");

    /** Adam 0.02, 600 iterations, start 0.1 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.02), 600, 50, 0.1, moment -> {});

    /** By how much a chance moves when 30 more places of padding are put behind, at most. */
    public static final String MOVED = "moved";

    private static final int FEWEST = 3;
    private static final int MOST = 10;
    private static final int MORE = 30;
    private static final int WIDTH = 4;
    private static final int BATCH = 32;
    private static final int HELD_OUT = 500;

    private final String title;

    Votes(String title) {
        this.title = title;
    }

    /** Both, over 20 seeds. */
    public static Experiment experiment() {
        return new Experiment(
                "votes",
                "votes, " + PLAN,
                List.of(Moment.ACCURACY, MOVED),
                Stream.of(values()).map(it -> new Contender(it.title, it::train)).toList());
    }

    /** Trained from this seed. */
    public TrainingRun train(long seed) {
        return Training.run(title, seed, PLAN, new Learner(seed));
    }

    @Override
    public String toString() {
        return title;
    }

    /** For, against, padding: one-hot. */
    @SuppressWarnings("ArrayRecordComponent") // a mere parcel: nobody compares two of them
    private record Ballot(boolean... votes) {
        static Ballot draw(RandomGenerator random) {
            boolean[] votes = new boolean[FEWEST + random.nextInt(MOST - FEWEST + 1)];
            double share = random.nextDouble();
            for (int k = 0; k < votes.length; k++) {
                votes[k] = random.nextDouble() < share;
            }
            return new Ballot(votes);
        }

        Matrix filledTo(int length) {
            return Matrix.generate(
                    length, 3, (i, j) -> j == (i >= votes.length ? 2 : votes[i] ? 0 : 1) ? 1 : 0);
        }

        /** 1 if more than half are for it. */
        int majority() {
            int ayes = 0;
            for (boolean vote : votes) {
                ayes += vote ? 1 : 0;
            }
            return 2 * ayes > votes.length ? 1 : 0;
        }
    }

    private final class Learner implements Training.Reader {
        private final Parameter query;
        private final Parameter wk;
        private final Parameter wv;
        private final Parameter bias;
        private final RandomGenerator random;
        private final List<Ballot> heldOut = new ArrayList<>();

        Learner(long seed) {
            RandomGenerator start = Training.random(seed, 1);
            Start normal = Start.normal(PLAN.start());
            query = new Parameter("query", normal.of(1, WIDTH, start));
            wk = new Parameter("W_k", normal.of(3, WIDTH, start));
            wv = new Parameter("W_v", normal.of(3, 2, start));
            bias = new Parameter("bias", normal.of(1, 2, start));
            random = Training.random(seed, 2);
            RandomGenerator others = Training.random(seed, 3);
            for (int k = 0; k < HELD_OUT; k++) {
                heldOut.add(Ballot.draw(others));
            }
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(query, wk, wv, bias);
        }

        @Override
        public void learn(double done) {
            Matrix loss = Matrix.zeros(1, 1);
            for (int k = 0; k < BATCH; k++) {
                Ballot ballot = Ballot.draw(random);
                Matrix logits = logits(ballot, MOST);
                loss = loss.plus(Loss.crossEntropy(logits, ballot.majority()));
            }
            loss.scaled(1.0 / BATCH).backward();
        }

        @Override
        public Moment look(int iteration) {
            double right = 0;
            double moved = 0;
            for (Ballot ballot : heldOut) {
                Matrix logits = logits(ballot, MOST).detached();
                Matrix longer = logits(ballot, MOST + MORE).detached();
                right += Predictions.right(logits, ballot.majority());
                moved = Math.max(moved, Math.abs(chance(logits) - chance(longer)));
            }
            return Moment.of(iteration, right / HELD_OUT).with(MOVED, moved);
        }

        private static double chance(Matrix logits) {
            return new Softmax().weights(logits).get(0, 0);
        }

        private Matrix logits(Ballot ballot, int length) {
            Matrix inputs = ballot.filledTo(length);
            Mask mask = Votes.this == MASK ? new PaddingMask(ballot.votes.length) : Mask.none();
            return new Attention(new ScaledDotProduct(), mask)
                    .attend(query.value(), inputs.times(wk.value()), inputs.times(wv.value()))
                    .context()
                    .plus(bias.value());
        }
    }
}
