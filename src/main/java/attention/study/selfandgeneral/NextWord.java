package attention.study.selfandgeneral;

import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.model.Start;
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
import attention.variant.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Looking ahead misleads: twelve words of six, the next is the present one plus 1 in 80 of 100
 * cases, else one of the five others. Every position has to guess the word behind it.
 */
public enum NextWord {
    /** Every word sees the next one. */
    NO_MASK("no mask"),
    /** Nobody looks ahead. */
    CAUSAL("causal mask");

    /** Adam 0.02, 600 iterations, start 0.1 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.02), 600, 100, 0.1, moment -> {});

    /** How often it is right where it writes: each next word from those before alone. */
    public static final String WRITING = "writing";

    /** No reader who does not see the next word is right more often, or has a lower loss. */
    public static final double POSSIBLE = 0.8;

    private static final int WORDS = 6;
    private static final int LENGTH = 12;
    private static final int WIDTH = 12;
    private static final int BATCH = 16;
    private static final int HELD_OUT = 400;

    private final String title;

    NextWord(String title) {
        this.title = title;
    }

    private Mask mask() {
        return this == CAUSAL ? new CausalMask() : Mask.none();
    }

    /** Both, over 20 seeds. */
    public static Experiment experiment() {
        return new Experiment(
                "next-word",
                "next word, " + PLAN,
                List.of(Moment.ACCURACY, Moment.LOSS, WRITING),
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

    private static int[] text(RandomGenerator random) {
        int[] words = new int[LENGTH];
        words[0] = random.nextInt(WORDS);
        for (int t = 1; t < LENGTH; t++) {
            boolean usual = random.nextDouble() < POSSIBLE;
            int step = usual ? 1 : 2 + random.nextInt(WORDS - 1); // 2 … 6, and 6 is none
            words[t] = (words[t - 1] + step) % WORDS;
        }
        return words;
    }

    private final class Learner implements Training.Reader {
        private final Parameter wq;
        private final Parameter wk;
        private final Parameter wv;
        private final RandomGenerator random;
        private final List<int[]> heldOut = new ArrayList<>();

        Learner(long seed, Plan plan) {
            RandomGenerator start = Training.random(seed, 1);
            Start normal = Start.normal(plan.start());
            wq = new Parameter("W_q", normal.of(WORDS + LENGTH, WIDTH, start));
            wk = new Parameter("W_k", normal.of(WORDS + LENGTH, WIDTH, start));
            wv = new Parameter("W_v", normal.of(WORDS + LENGTH, WORDS, start));
            random = Training.random(seed, 2);
            RandomGenerator others = Training.random(seed, 3);
            for (int k = 0; k < HELD_OUT; k++) {
                heldOut.add(text(others));
            }
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(wq, wk, wv);
        }

        @Override
        public void learn(double done) {
            Matrix loss = Matrix.zeros(1, 1);
            for (int k = 0; k < BATCH; k++) {
                loss = loss.plus(loss(text(random)));
            }
            loss.scaled(1.0 / BATCH).backward();
        }

        /** The last word has no next one. */
        private Matrix loss(int... words) {
            Matrix logits = read(words).context().rowRange(0, LENGTH - 1);
            return Loss.crossEntropy(logits, Arrays.copyOfRange(words, 1, LENGTH)).mean();
        }

        @Override
        public Moment look(int iteration) {
            int right = 0;
            int written = 0;
            double loss = 0;
            for (int[] words : heldOut) {
                int[] next = Arrays.copyOfRange(words, 1, LENGTH);
                right += Predictions.right(read(words).context(), next);
                loss += loss(words).get(0, 0);
                for (int known = 1; known < LENGTH; known++) {
                    Matrix logits = read(Arrays.copyOf(words, known)).context();
                    written += Predictions.largest(logits.row(known - 1)) == words[known] ? 1 : 0;
                }
            }
            double guesses = HELD_OUT * (LENGTH - 1);
            return Moment.of(iteration, right / guesses)
                    .with(Moment.LOSS, loss / HELD_OUT)
                    .with(WRITING, written / guesses)
                    .weighing(read(heldOut.get(0)).weights().detached());
        }

        private Trace read(int... words) {
            Matrix inputs =
                    Matrix.generate(
                            words.length,
                            WORDS + LENGTH,
                            (i, j) -> j == words[i] || j == WORDS + i ? 1 : 0);
            return new Attention(new ScaledDotProduct(), mask())
                    .attend(
                            inputs.times(wq.value()),
                            inputs.times(wk.value()),
                            inputs.times(wv.value()));
        }
    }
}
