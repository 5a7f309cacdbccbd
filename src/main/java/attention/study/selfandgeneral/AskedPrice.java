package attention.study.selfandgeneral;

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
 * A question from outside: eight titles in any order, each with one of eight price classes, and
 * somebody wants to know the price of one of them.
 */
public enum AskedPrice {
    /** The question is the query. */
    GENERAL("general"),
    /** Each book asks, nobody hears the question, and the mean of all answers is given. */
    SELF("self");

    /** Adam 0.02, 600 iterations, start 0.1 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.02), 600, 50, 0.1, moment -> {});

    private static final int TITLES = 8;
    private static final int WIDTH = 8;
    private static final int BATCH = 16;
    private static final int HELD_OUT = 500;

    private final String title;

    AskedPrice(String title) {
        this.title = title;
    }

    /** Both, over 20 seeds. */
    public static Experiment experiment() {
        return new Experiment(
                "asked-price",
                "asked price, " + PLAN,
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

    /** Titles and prices by place, and the place that is asked for. */
    @SuppressWarnings("ArrayRecordComponent") // a mere parcel: nobody compares two of them
    private record Counter(int[] titles, int[] prices, int asked) {
        static Counter draw(RandomGenerator random) {
            return new Counter(
                    VolumeShelf.shuffled(TITLES, random),
                    random.ints(TITLES, 0, TITLES).toArray(),
                    random.nextInt(TITLES));
        }

        Matrix books() {
            return Matrix.generate(
                    TITLES,
                    2 * TITLES,
                    (i, j) -> j == titles[i] || j == TITLES + prices[i] ? 1 : 0);
        }

        Matrix question() {
            return Predictions.oneHot(titles[asked], 2 * TITLES);
        }

        int answer() {
            return prices[asked];
        }
    }

    private final class Learner implements Training.Reader {
        private final Parameter wq;
        private final Parameter wk;
        private final Parameter wv;
        private final RandomGenerator random;
        private final List<Counter> heldOut = new ArrayList<>();

        Learner(long seed) {
            RandomGenerator start = Training.random(seed, 1);
            Start normal = Start.normal(PLAN.start());
            wq = new Parameter("W_q", normal.of(2 * TITLES, WIDTH, start));
            wk = new Parameter("W_k", normal.of(2 * TITLES, WIDTH, start));
            wv = new Parameter("W_v", normal.of(2 * TITLES, TITLES, start));
            random = Training.random(seed, 2);
            RandomGenerator others = Training.random(seed, 3);
            for (int k = 0; k < HELD_OUT; k++) {
                heldOut.add(Counter.draw(others));
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
                Counter counter = Counter.draw(random);
                loss = loss.plus(Loss.crossEntropy(logits(counter), counter.answer()));
            }
            loss.scaled(1.0 / BATCH).backward();
        }

        @Override
        public Moment look(int iteration) {
            double right = 0;
            for (Counter counter : heldOut) {
                right += Predictions.right(logits(counter), counter.answer());
            }
            return Moment.of(iteration, right / HELD_OUT)
                    .weighing(read(heldOut.get(0)).weights().detached());
        }

        private Trace read(Counter counter) {
            Matrix books = counter.books();
            Matrix asks = AskedPrice.this == GENERAL ? counter.question() : books;
            return new Attention(new ScaledDotProduct())
                    .attend(
                            asks.times(wq.value()),
                            books.times(wk.value()),
                            books.times(wv.value()));
        }

        private Matrix logits(Counter counter) {
            Matrix answers = read(counter).context();
            double[] shares = new double[answers.rows()];
            Arrays.fill(shares, 1.0 / shares.length);
            return Matrix.ofRow(shares).times(answers);
        }
    }
}
