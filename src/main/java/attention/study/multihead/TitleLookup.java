package attention.study.multihead;

import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.study.Examples;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import attention.train.Loss;
import attention.variant.MultiHead;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Eight of 32 titles lie on a shelf, each of one of 8 classes; one of them is asked for. All
 * readers have the same 16 columns, shared out among more and more heads: a head of width 1 can
 * only prefer the largest key or the smallest.
 *
 * @param plan how it is trained
 * @param headCount how many heads share the 16 columns
 */
public record TitleLookup(Plan plan, int headCount) {
    /** Adam 0.02, 600 iterations, start 0.3 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.02), 600, 50, 0.3, moment -> {});

    private static final int TITLES = 32;
    private static final int SHELF = 8;
    private static final int CLASSES = 8;
    private static final int COLUMNS = 16;
    private static final int BATCH = 32;
    private static final int HELD_OUT = 500;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;

    /** The usual plan. */
    public TitleLookup(int headCount) {
        this(PLAN, headCount);
    }

    /** What it is called in tables. */
    public String name() {
        String heads = headCount == 1 ? "1 head" : headCount + " heads";
        return heads + " of width " + COLUMNS / headCount;
    }

    /** Trained from a random start; the same seed gives the same run. */
    public TrainingRun train(long seed) {
        return Training.run(name(), seed, plan, new Learner(seed));
    }

    private record Shelf(Matrix titles, Matrix classes, Matrix asked, int right) {
        static Shelf draw(RandomGenerator random) {
            int[] titles = Arrays.copyOf(Examples.shuffled(TITLES, random), SHELF);
            int[] classes = new int[SHELF];
            Arrays.setAll(classes, i -> random.nextInt(CLASSES));
            int at = random.nextInt(SHELF);
            return new Shelf(
                    Examples.oneHot(TITLES, titles),
                    Examples.oneHot(CLASSES, classes),
                    Examples.oneHot(TITLES, titles[at]),
                    classes[at]);
        }

        Matrix answer(MultiHead attention) {
            return attention.attend(asked, titles, classes).context();
        }
    }

    private final class Learner implements Training.Reader {
        private final HeadTables tables;
        private final RandomGenerator random;
        private final Shelf[] heldOut = new Shelf[HELD_OUT];

        Learner(long seed) {
            RandomGenerator start = Training.random(seed, START);
            tables =
                    new HeadTables(
                            new HeadTables.Widths(TITLES, TITLES, CLASSES, COLUMNS, CLASSES),
                            plan.start(),
                            start);
            random = Training.random(seed, EXAMPLES);
            RandomGenerator test = Training.random(seed, TEST);
            Arrays.setAll(heldOut, i -> Shelf.draw(test));
        }

        @Override
        public List<Parameter> parameters() {
            return tables.parameters();
        }

        @Override
        public void learn(double done) {
            MultiHead attention = tables.now().heads(headCount);
            Matrix[] answers = new Matrix[BATCH];
            int[] right = new int[BATCH];
            for (int i = 0; i < BATCH; i++) {
                Shelf shelf = Shelf.draw(random);
                answers[i] = shelf.answer(attention);
                right[i] = shelf.right();
            }
            Loss.crossEntropy(Examples.pile(answers), right).mean().backward();
        }

        @Override
        public Moment look(int iteration) {
            MultiHead attention = tables.frozen().heads(headCount);
            double right = 0;
            for (Shelf shelf : heldOut) {
                double[] answer = shelf.answer(attention).row(0);
                right += Examples.largest(answer) == shelf.right() ? 1 : 0;
            }
            return Moment.of(iteration, right / HELD_OUT);
        }
    }
}
