package attention.study.staticanddynamic;

import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.normalize.Softmax;
import attention.study.Examples;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import attention.train.Loss;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Eight titles, each of one of eight price classes; a query names a title, and its class is asked
 * for: the dictionary lookup of Brody et al. 2022, section 4.1. Which score can do it? (In which
 * order the titles stand plays no part: keys and values that are shuffled alike give the same.)
 *
 * @param plan how it is trained
 * @param form of the score
 */
public record DictionaryLookup(Plan plan, Form form) {
    /** How query and key become a score. */
    public enum Form {
        /** {@code v · (W_k key + W_q query)}. */
        NO_BEND("no bend"),
        /** {@code leaky ReLU of v · (W_k key + W_q query)}, as in a GAT. */
        BEND_AFTER_THE_SUM("bend after the sum"),
        /** {@code v · leaky ReLU of (W_k key + W_q query)}, as in a GATv2. */
        BEND_BEFORE_THE_SUM("bend before the sum"),
        /** {@code v · tanh(W_k key + W_q query)}, the additive score. */
        TANH_BEFORE_THE_SUM("tanh before the sum"),
        /** {@code (W_q query) · (W_k key) / √16}. */
        DOT("dot of two projections");

        private final String inWords;

        Form(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String toString() {
            return inWords;
        }
    }

    /** Adam 0.02, 1,000 iterations, start 0.5 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.02), 1000, 20, 0.5, moment -> {});

    /** How many titles are the favourite, the largest weight, of one of the eight queries. */
    public static final String FAVOURITES = "favourites";

    /** The largest difference between the weights that two queries give to one title. */
    public static final String DIFFERENCE = "difference";

    private static final int TITLES = 8;
    private static final int CLASSES = 8;
    private static final int HIDDEN = 16;
    private static final double LEAK = 0.2;
    private static final int BATCH = 32;
    private static final int HELD_OUT = 500;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;

    /** The usual plan. */
    public DictionaryLookup(Form form) {
        this(PLAN, form);
    }

    /** The same with another plan. */
    public DictionaryLookup withPlan(Plan other) {
        return new DictionaryLookup(other, form);
    }

    /** Trained from a random start; the same seed gives the same run. */
    public TrainingRun train(long seed) {
        return Training.run(form.toString(), seed, plan, new Learner(seed));
    }

    /**
     * A shelf and what is asked.
     *
     * @param values the class of each title, a 1 in its place, (8 × 8)
     * @param title that is asked for
     * @param answer its class
     */
    private record Question(Matrix values, int title, int answer) {
        static Question drawn(RandomGenerator random) {
            int[] classes = new int[TITLES];
            Arrays.setAll(classes, i -> random.nextInt(CLASSES));
            int title = random.nextInt(TITLES);
            return new Question(Examples.oneHot(CLASSES, classes), title, classes[title]);
        }
    }

    /**
     * Score of each query (row) for each title (column).
     *
     * @param queries W_q of each title, (8 × 16)
     * @param keys W_k of each title, (8 × 16)
     * @param v (1 × 16)
     */
    Matrix scores(Matrix queries, Matrix keys, Matrix v) {
        if (form == Form.DOT) {
            return queries.timesTransposed(keys).scaled(1 / Math.sqrt(HIDDEN));
        }
        Matrix[] rows = new Matrix[TITLES];
        for (int i = 0; i < TITLES; i++) {
            Matrix hidden = keys.plusRow(queries.rowRange(i, i + 1)); // (8 × 16)
            rows[i] =
                    switch (form) {
                        case BEND_AFTER_THE_SUM -> leaky(v.timesTransposed(hidden)); // (1 × 8)
                        case BEND_BEFORE_THE_SUM -> v.timesTransposed(leaky(hidden));
                        case TANH_BEFORE_THE_SUM -> v.timesTransposed(hidden.tanh());
                        default -> v.timesTransposed(hidden);
                    };
        }
        return Examples.pile(rows);
    }

    /** What is below 0 is shortened to a fifth. */
    private static Matrix leaky(Matrix numbers) {
        return numbers.relu().minus(numbers.scaled(-1).relu().scaled(LEAK));
    }

    private final class Learner implements Training.Reader {
        private final Parameter wq;
        private final Parameter wk;
        private final Parameter v;
        private final Parameter readout;
        private final RandomGenerator random;
        private final Question[] heldOut = new Question[HELD_OUT];

        Learner(long seed) {
            RandomGenerator start = Training.random(seed, START);
            wq = normal("W_q", TITLES, HIDDEN, start);
            wk = normal("W_k", TITLES, HIDDEN, start);
            v = normal("v", 1, HIDDEN, start);
            readout = normal("readout", CLASSES, CLASSES, start);
            random = Training.random(seed, EXAMPLES);
            RandomGenerator test = Training.random(seed, TEST);
            Arrays.setAll(heldOut, i -> Question.drawn(test));
        }

        private Parameter normal(String name, int rows, int cols, RandomGenerator start) {
            return new Parameter(name, Matrix.normal(rows, cols, start).scaled(plan.start()));
        }

        @Override
        public List<Parameter> parameters() {
            return form == Form.DOT ? List.of(wq, wk, readout) : List.of(wq, wk, v, readout);
        }

        @Override
        public void learn(double done) {
            Question[] batch = new Question[BATCH];
            Arrays.setAll(batch, i -> Question.drawn(random));
            Matrix weights = weights(wq.value(), wk.value(), v.value());
            Matrix logits = read(weights, batch).times(readout.value()); // (32 × 8)
            Loss.crossEntropy(logits, answers(batch)).mean().backward();
        }

        @Override
        public Moment look(int iteration) {
            Matrix weights =
                    weights(wq.value().detached(), wk.value().detached(), v.value().detached());
            Matrix logits = read(weights, heldOut).times(readout.value().detached());
            int[] answers = answers(heldOut);
            long right =
                    IntStream.range(0, HELD_OUT)
                            .filter(i -> Examples.largest(logits.row(i)) == answers[i])
                            .count();
            return Moment.of(iteration, (double) right / HELD_OUT)
                    .with(FAVOURITES, favourites(weights))
                    .with(DIFFERENCE, difference(weights))
                    .weighing(weights);
        }

        /** A row for each title that is asked for. */
        private Matrix weights(Matrix queries, Matrix keys, Matrix v) {
            return new Softmax().weights(scores(queries, keys, v));
        }
    }

    /** The classes that each question reads, (n × 8). */
    private static Matrix read(Matrix weights, Question... questions) {
        Matrix[] rows = new Matrix[questions.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = weights.rows(questions[i].title()).times(questions[i].values()); // (1 × 8)
        }
        return Examples.pile(rows);
    }

    private static int[] answers(Question... questions) {
        return Arrays.stream(questions).mapToInt(Question::answer).toArray();
    }

    static double favourites(Matrix weights) {
        return IntStream.range(0, weights.rows())
                .map(i -> Examples.largest(weights.row(i)))
                .distinct()
                .count();
    }

    static double difference(Matrix weights) {
        double largest = 0;
        for (int j = 0; j < weights.cols(); j++) {
            for (int i = 0; i < weights.rows(); i++) {
                for (int other = 0; other < i; other++) {
                    largest =
                            Math.max(largest, Math.abs(weights.get(i, j) - weights.get(other, j)));
                }
            }
        }
        return largest;
    }
}
