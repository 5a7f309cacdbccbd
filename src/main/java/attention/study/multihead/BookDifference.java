package attention.study.multihead;

import attention.exercise.MultiHeadContract;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.model.HeadsOf;
import attention.model.Parameter;
import attention.normalize.Softmax;
import attention.score.ScaledDotProduct;
import attention.study.Examples;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import attention.train.Loss;
import attention.variant.Attention;
import attention.variant.MultiHead;
import attention.variant.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Eight books in any order, one marked A and one marked B, each with four numbers; one learned
 * query reads, and is to say the numbers of A minus those of B. With one head it explains about
 * half of them: a little more, because the numbers stand in the keys as well.
 *
 * @param plan how it is trained
 * @param headCount how many heads share the columns
 * @param dModel how many columns there are
 * @param apart whether the numbers of A and those of B stand in columns of their own
 * @param heads what learns to read: the core's, or a learner's
 */
public record BookDifference(
        Plan plan, int headCount, int dModel, boolean apart, MultiHeadContract heads) {
    /** Adam 0.02, 1,000 iterations, start 0.3 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.02), 1000, 50, 0.3, moment -> {});

    /** The largest mean weight that any head has on A, and on B. */
    static final String ON_A = "on A";

    static final String ON_B = "on B";

    private static final int BOOKS = 8;
    private static final int NUMBERS = 4;
    private static final int MARKS = 2;
    private static final int BATCH = 32;
    private static final int HELD_OUT = 500;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;
    private static final Matrix ASKING = Matrix.ofRow(1);
    private static final Attention EACH_HEAD =
            new Attention(new ScaledDotProduct(), Mask.none(), new Softmax());

    /** The usual plan, 16 columns. */
    public BookDifference(int headCount) {
        this(PLAN, headCount, 16, false, new HeadsOf());
    }

    /** Another plan. */
    public BookDifference withPlan(Plan other) {
        return new BookDifference(other, headCount, dModel, apart, heads);
    }

    /** The same with more columns, or fewer. */
    public BookDifference withColumns(int other) {
        return new BookDifference(plan, headCount, other, apart, heads);
    }

    /** The same where A and B have their numbers in different columns. */
    public BookDifference inColumnsOfTheirOwn() {
        return new BookDifference(plan, headCount, dModel, true, heads);
    }

    /** The same, learned by other heads, such as your own. */
    public BookDifference with(MultiHeadContract other) {
        return new BookDifference(plan, headCount, dModel, apart, other);
    }

    /** What it is called in tables. */
    public String name() {
        String heads = headCount == 1 ? "1 head" : headCount + " heads";
        String columns = dModel == 16 ? "" : " · " + dModel + " columns";
        String start = plan.start() == PLAN.start() ? "" : " · start " + Numbers.text(plan.start());
        return heads + columns + start + (apart ? " · numbers apart" : "");
    }

    /** Trained from a random start; the same seed gives the same run. */
    public TrainingRun train(long seed) {
        return Training.run(name(), seed, plan, new Learner(seed));
    }

    /**
     * A shelf.
     *
     * @param books (8 × 6): the mark A, the mark B, four numbers
     * @param target what is asked for, (1 × 4)
     */
    private record Shelf(Matrix books, Matrix target, int a, int b) {}

    private Shelf draw(RandomGenerator random) {
        int[] order = Examples.shuffled(BOOKS, random);
        int a = order[0];
        int b = order[1];
        Matrix numbers = Matrix.normal(BOOKS, NUMBERS, random);
        Matrix marks = Matrix.generate(BOOKS, MARKS, (i, j) -> i == order[j] ? 1 : 0);
        Matrix books =
                apart
                        ? marks.beside(only(a, numbers)).beside(only(b, numbers))
                        : marks.beside(numbers);
        return new Shelf(books, numbers.rows(a).minus(numbers.rows(b)), a, b);
    }

    private static Matrix only(int book, Matrix numbers) {
        return Matrix.generate(BOOKS, NUMBERS, (i, j) -> i == book ? numbers.get(i, j) : 0);
    }

    private static Matrix targets(Shelf... shelves) {
        return Examples.pile(Stream.of(shelves).map(Shelf::target).toArray(Matrix[]::new));
    }

    private final class Learner implements Training.Reader {
        private final HeadTables tables;
        private final RandomGenerator random;
        private final Shelf[] heldOut = new Shelf[HELD_OUT];

        Learner(long seed) {
            int width = MARKS + (apart ? 2 : 1) * NUMBERS;
            RandomGenerator start = Training.random(seed, START);
            tables =
                    new HeadTables(
                            new HeadTables.Widths(1, width, width, dModel, NUMBERS),
                            plan.start(),
                            start);
            random = Training.random(seed, EXAMPLES);
            RandomGenerator test = Training.random(seed, TEST);
            Arrays.setAll(heldOut, i -> draw(test));
        }

        @Override
        public List<Parameter> parameters() {
            return tables.parameters();
        }

        @Override
        public void learn(double done) {
            MultiHeadContract.Parameters now = tables.now().parameters(headCount);
            Shelf[] batch = new Shelf[BATCH];
            Arrays.setAll(batch, i -> draw(random));
            Matrix[] answers = new Matrix[BATCH];
            Arrays.setAll(answers, i -> answer(now, batch[i].books()));
            Loss.squared().of(Examples.pile(answers), targets(batch)).mean().backward();
        }

        @Override
        public Moment look(int iteration) {
            MultiHead attention = tables.frozen().heads(headCount);
            Matrix[] answers = new Matrix[HELD_OUT];
            double[][] weights = new double[headCount][MARKS];
            for (int i = 0; i < HELD_OUT; i++) {
                Trace trace = read(attention, heldOut[i]);
                answers[i] = trace.context();
                Matrix maps = weights(trace);
                for (int h = 0; h < headCount; h++) {
                    weights[h][0] += maps.get(h, heldOut[i].a()) / HELD_OUT;
                    weights[h][1] += maps.get(h, heldOut[i].b()) / HELD_OUT;
                }
            }
            Matrix targets = targets(heldOut);
            Matrix missed = Examples.pile(answers).minus(targets);
            double explained = 1 - squares(missed) / squares(targets);
            return Moment.of(iteration)
                    .with(Moment.EXPLAINED, explained)
                    .with(ON_A, most(weights, 0))
                    .with(ON_B, most(weights, 1))
                    .weighing(inOrder(weights(read(attention, heldOut[0])), heldOut[0]));
        }

        private Matrix answer(MultiHeadContract.Parameters now, Matrix books) {
            return heads.output(
                    ASKING, books, books, now, (q, k, v) -> EACH_HEAD.attend(q, k, v).context());
        }

        private Trace read(MultiHead attention, Shelf shelf) {
            return attention.attend(ASKING, shelf.books(), shelf.books());
        }

        /** A row for each head, a column for each book. */
        private Matrix weights(Trace trace) {
            return Examples.pile(
                    trace.inner().values().stream().map(Trace::weights).toArray(Matrix[]::new));
        }

        /** A first, then B, then all others. */
        private Matrix inOrder(Matrix weights, Shelf shelf) {
            Matrix marked = weights.colRange(shelf.a(), shelf.a() + 1);
            marked = marked.beside(weights.colRange(shelf.b(), shelf.b() + 1));
            for (int book = 0; book < BOOKS; book++) {
                if (book != shelf.a() && book != shelf.b()) {
                    marked = marked.beside(weights.colRange(book, book + 1));
                }
            }
            return marked;
        }
    }

    private static double squares(Matrix numbers) {
        return numbers.square().sum().get(0, 0);
    }

    private static double most(double[][] weights, int mark) {
        return Arrays.stream(weights).mapToDouble(head -> head[mark]).max().orElseThrow();
    }
}
