package attention.study.multihead;

import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.score.ScaledDotProduct;
import attention.study.Examples;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import attention.train.Loss;
import attention.variant.Attention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Two heads of self-attention, wired rightly or wrongly, that learn what a wish asks for.
 *
 * @param plan how it is trained
 * @param wish what each row is to say
 * @param wiring how the heads are split and merged
 */
public record Rewired(Plan plan, Wish wish, HeadWiring wiring) {
    /** Adam 0.02, 400 iterations, start 0.2 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.02), 400, 50, 0.2, moment -> {});

    /** How often the next word is right when there is no later one yet. */
    static final String WRITTEN = "written";

    private static final int HEADS = 2;
    private static final int BATCH = 16;
    private static final int HELD_OUT = 300;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;

    /** The usual plan. */
    public Rewired(Wish wish, HeadWiring wiring) {
        this(PLAN, wish, wiring);
    }

    /** What it is called in tables. */
    public String name() {
        return wish + " · " + wiring;
    }

    /** Trained from a random start; the same seed gives the same run. */
    public TrainingRun train(long seed) {
        return Training.run(name(), seed, plan, new Learner(seed));
    }

    private final class Learner implements Training.Reader {
        private final HeadTables tables;
        private final Attention attention =
                new Attention(
                        new ScaledDotProduct(), wish.isCausal() ? new CausalMask() : Mask.none());
        private final RandomGenerator random;
        private final List<Wish.Text> heldOut = new ArrayList<>();

        Learner(long seed) {
            int d = wish.dIn();
            RandomGenerator start = Training.random(seed, START);
            tables =
                    new HeadTables(
                            new HeadTables.Widths(d, d, d, wish.dModel, wish.dOut()),
                            plan.start(),
                            start);
            random = Training.random(seed, EXAMPLES);
            RandomGenerator test = Training.random(seed, TEST);
            for (int i = 0; i < HELD_OUT; i++) {
                heldOut.add(wish.draw(test));
            }
        }

        @Override
        public List<Parameter> parameters() {
            return tables.parameters();
        }

        @Override
        public void learn(double done) {
            Matrix[] logits = new Matrix[BATCH];
            List<Integer> targets = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                Wish.Text text = wish.draw(random);
                logits[i] = logits(text, tables.now());
                Arrays.stream(text.targets()).forEach(targets::add);
            }
            int[] all = targets.stream().mapToInt(it -> it).toArray();
            Loss.crossEntropy(Examples.pile(logits), all).mean().backward();
        }

        @Override
        public Moment look(int iteration) {
            double right = 0;
            double loss = 0;
            int asked = 0;
            for (Wish.Text text : heldOut) {
                Matrix logits = logits(text, tables.frozen());
                Matrix losses = Loss.crossEntropy(logits, text.targets());
                for (int i = 0; i < text.targets().length; i++) {
                    if (text.targets()[i] != Wish.NONE) {
                        right += Examples.largest(logits.row(i)) == text.targets()[i] ? 1 : 0;
                        loss += losses.get(i, 0);
                        asked++;
                    }
                }
            }
            Moment moment = Moment.of(iteration, right / asked).with(Moment.LOSS, loss / asked);
            return wish.isCausal() ? moment.with(WRITTEN, written()) : moment;
        }

        /** The last word of every beginning of a text, of even length so that two heads fit. */
        private double written() {
            double right = 0;
            int asked = 0;
            for (Wish.Text text : heldOut) {
                for (int end = 2; end < Wish.LENGTH; end += 2) {
                    int[] next = Arrays.copyOf(text.targets(), end);
                    Wish.Text begun = new Wish.Text(text.features().rowRange(0, end), next, false);
                    double[] last = logits(begun, tables.frozen()).row(end - 1);
                    right += Examples.largest(last) == next[end - 1] ? 1 : 0;
                    asked++;
                }
            }
            return right / asked;
        }

        private Matrix logits(Wish.Text text, HeadTables.Now now) {
            Matrix x = text.features();
            Matrix[] q = wiring.heads(x.times(now.wq()), HEADS);
            Matrix[] k = wiring.heads(x.times(now.wk()), HEADS);
            Matrix[] v = wiring.heads(x.times(now.wv()), HEADS);
            Matrix[] contexts =
                    IntStream.range(0, HEADS)
                            .mapToObj(h -> attention.attend(q[h], k[h], v[h]).context())
                            .toArray(Matrix[]::new);
            Matrix rows = wiring.joined(contexts).times(now.wo());
            return text.together() ? mean(rows) : rows;
        }
    }

    private static Matrix mean(Matrix rows) {
        return Matrix.generate(1, rows.rows(), (i, j) -> 1.0 / rows.rows()).times(rows);
    }
}
