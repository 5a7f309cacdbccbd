package attention.study.staticanddynamic;

import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.score.Bilinear;
import attention.study.Examples;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import attention.train.Loss;
import attention.variant.Attention;
import attention.variant.DynamicAttention;
import attention.variant.StaticAttention;
import attention.variant.Trace;
import attention.variant.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Eight books in a ring, each of which names the next; the ring is another one each time. From a
 * given start the three titles that follow are to be said. What is read at one step has to be asked
 * for at the next.
 *
 * @param plan how it is trained
 * @param dynamic whether what was read asks next; else the start asks for all steps
 * @param everyStepCounts whether the loss hears of all three steps, or of the last alone
 */
public record Trail(Plan plan, boolean dynamic, boolean everyStepCounts) {
    /** Adam 0.02, 800 iterations, start 0.1 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.02), 800, 20, 0.1, moment -> {});

    private static final int BOOKS = 8;
    private static final int STEPS = 3;
    private static final int BATCH = 32;
    private static final int HELD_OUT = 500;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;
    private static final Matrix TITLES = Matrix.identity(BOOKS);

    /** The usual plan, a loss for every step. */
    public Trail(boolean dynamic) {
        this(PLAN, dynamic, true);
    }

    /** The same with another plan. */
    public Trail withPlan(Plan other) {
        return new Trail(other, dynamic, everyStepCounts);
    }

    /** The same, where only the last step is told whether it was right. */
    public Trail withLossAtTheEnd() {
        return new Trail(plan, dynamic, false);
    }

    /** What it is called in tables. */
    public String name() {
        return (dynamic ? "dynamic" : "static") + (everyStepCounts ? "" : " · loss at the end");
    }

    /** The name of what is measured at a step, counted from 1. */
    static String step(int number) {
        return "step " + number;
    }

    /** Trained from a random start; the same seed gives the same run. */
    public TrainingRun train(long seed) {
        return Training.run(name(), seed, plan, new Learner(seed));
    }

    /**
     * A ring and where to start.
     *
     * @param values the title that each book names, a 1 in its place, (8 × 8)
     * @param start the book to start with
     * @param following the titles that follow it, one for each step
     */
    private record Ring(Matrix values, int start, List<Integer> following) {
        static Ring drawn(RandomGenerator random) {
            int[] order = Examples.shuffled(BOOKS, random);
            int[] next = new int[BOOKS];
            for (int i = 0; i < BOOKS; i++) {
                next[order[i]] = order[(i + 1) % BOOKS];
            }
            int start = random.nextInt(BOOKS);
            List<Integer> following =
                    IntStream.iterate(next[start], book -> next[book])
                            .limit(STEPS)
                            .boxed()
                            .toList();
            return new Ring(Examples.oneHot(BOOKS, next), start, following);
        }
    }

    private final class Learner implements Training.Reader {
        private final Parameter match;
        private final Parameter next;
        private final Parameter readout;
        private final RandomGenerator random;
        private final Ring[] heldOut = new Ring[HELD_OUT];

        Learner(long seed) {
            RandomGenerator start = Training.random(seed, START);
            match = normal("match", start);
            next = normal("next", start);
            readout = normal("readout", start);
            random = Training.random(seed, EXAMPLES);
            RandomGenerator test = Training.random(seed, TEST);
            Arrays.setAll(heldOut, i -> Ring.drawn(test));
        }

        private Parameter normal(String name, RandomGenerator start) {
            return new Parameter(name, Matrix.normal(BOOKS, BOOKS, start).scaled(plan.start()));
        }

        @Override
        public List<Parameter> parameters() {
            return dynamic ? List.of(match, next, readout) : List.of(match, readout);
        }

        @Override
        public void learn(double done) {
            Variant reader = reader(match.value(), next.value());
            Ring[] batch = new Ring[BATCH];
            Arrays.setAll(batch, i -> Ring.drawn(random));
            Matrix logits = contexts(reader, batch).times(readout.value()); // (3n × 8)
            Loss.crossEntropy(logits, targets(batch)).mean().backward();
        }

        @Override
        public Moment look(int iteration) {
            Variant reader = reader(match.value().detached(), next.value().detached());
            Matrix logits = contexts(reader, heldOut).times(readout.value().detached());
            Moment moment = Moment.of(iteration, right(logits, STEPS));
            for (int step = 1; step < STEPS; step++) {
                moment = moment.with(step(step), right(logits, step));
            }
            return moment.weighing(read(reader, heldOut[0]).weights());
        }

        private Variant reader(Matrix match, Matrix next) {
            Attention attention = new Attention(new Bilinear(match));
            return dynamic
                    ? new DynamicAttention(next, STEPS, attention)
                    : new StaticAttention(STEPS, attention);
        }

        /** How many are right at a step, counted from 1. */
        private double right(Matrix logits, int step) {
            long right =
                    IntStream.range(0, HELD_OUT)
                            .filter(
                                    i ->
                                            Examples.largest(logits.row(STEPS * i + step - 1))
                                                    == heldOut[i].following().get(step - 1))
                            .count();
            return (double) right / HELD_OUT;
        }

        /** The right titles of all steps; those that the loss is not to hear of are ignored. */
        private int[] targets(Ring... rings) {
            int[] targets = new int[STEPS * rings.length];
            Arrays.setAll(
                    targets,
                    row -> {
                        int step = row % STEPS + 1;
                        return everyStepCounts || step == STEPS
                                ? rings[row / STEPS].following().get(step - 1)
                                : Loss.IGNORED;
                    });
            return targets;
        }
    }

    private static Trace read(Variant reader, Ring ring) {
        return reader.attend(TITLES.rows(ring.start()), TITLES, ring.values());
    }

    /** A row for each step of each ring. */
    private static Matrix contexts(Variant reader, Ring... rings) {
        return Examples.pile(
                Arrays.stream(rings)
                        .map(ring -> read(reader, ring).context())
                        .toArray(Matrix[]::new));
    }
}
