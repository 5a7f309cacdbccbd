package attention.study.positions;

import attention.exercise.Layer;
import attention.exercise.PositionalEncodingContract;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.model.Embedding;
import attention.model.LearnedPositions;
import attention.model.Linear;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.Start;
import attention.score.ScaledDotProduct;
import attention.study.Examples;
import attention.study.Moment;
import attention.study.Training;
import attention.train.Loss;
import attention.variant.Attention;
import attention.variant.Trace;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Names as rows, positions added to them, one head of self attention, the mean of its rows, and two
 * logits: for Ada and for Ben. Nothing else is in it, so that what it knows of the order it knows
 * from its positions or its mask.
 */
public final class OrderReader implements Training.Reader {
    private static final int WIDTH = 16;
    private static final int BATCH = 32;
    private static final int HELD_OUT = 100;
    private static final int LONG_ONES = 100;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;
    private static final int LONG_TEST = 4;

    private final Order order;
    private final Mask mask;
    private final Embedding names;
    private final Layer positions;
    private final Parameter wq;
    private final Parameter wk;
    private final Parameter wv;
    private final Linear readout;
    private final long seed;
    private final RandomGenerator random;
    private final List<Visits> heldOut;

    /** With random numbers in all parameters; the same seed gives the same reader. */
    OrderReader(Order order, PositionalEncodingContract sines, long seed) {
        this.order = order;
        this.seed = seed;
        mask = order.mask();
        RandomGenerator start = Training.random(seed, START);
        // As large as a row of positions is: neither may drown the other.
        Matrix rows = Start.normal(1).of(Visits.VOCABULARY.size(), WIDTH, start);
        names = new Embedding(new Parameter("names", rows));
        wq = new Parameter("W_q", Start.fanIn().of(WIDTH, WIDTH, start));
        wk = new Parameter("W_k", Start.fanIn().of(WIDTH, WIDTH, start));
        wv = new Parameter("W_v", Start.fanIn().of(WIDTH, WIDTH, start));
        readout = Linear.random("readout", WIDTH, 2, start);
        positions = order.positions(sines, WIDTH, start);
        random = Training.random(seed, EXAMPLES);
        RandomGenerator test = Training.random(seed, TEST);
        heldOut = Stream.generate(() -> Visits.draw(Order.VISITS, test)).limit(HELD_OUT).toList();
    }

    private OrderReader(OrderReader other, Layer positions) {
        order = other.order;
        seed = other.seed;
        mask = other.mask;
        names = other.names;
        wq = other.wq;
        wk = other.wk;
        wv = other.wv;
        readout = other.readout;
        random = other.random;
        heldOut = other.heldOut;
        this.positions = positions;
    }

    /** The same numbers learned, with something else added to the names. */
    public OrderReader by(Layer otherPositions) {
        return new OrderReader(this, otherPositions);
    }

    /** What is added to the rows of names. */
    public Layer positions() {
        return positions;
    }

    /** All steps of attention for one day. */
    public Trace read(Visits day) {
        Matrix rows = positions.output(names.output(day.numbers()));
        return attend(rows.times(wq.value()), rows.times(wk.value()), rows.times(wv.value()));
    }

    private Trace attend(Matrix queries, Matrix keys, Matrix values) {
        return new Attention(new ScaledDotProduct(), mask).attend(queries, keys, values);
    }

    /** Ada's logit and Ben's, a row for each day, (days × 2). */
    public Matrix logits(List<Visits> days) {
        Matrix[] rows = days.stream().map(this::rows).toArray(Matrix[]::new);
        Matrix all = Examples.pile(rows); // the days one below the other: one product for all
        Matrix queries = all.times(wq.value());
        Matrix keys = all.times(wk.value());
        Matrix values = all.times(wv.value());
        Matrix[] means = new Matrix[rows.length];
        int first = 0;
        for (int day = 0; day < rows.length; day++) {
            int count = rows[day].rows();
            int end = first + count;
            Trace trace =
                    attend(
                            queries.rowRange(first, end),
                            keys.rowRange(first, end),
                            values.rowRange(first, end));
            Matrix equal = Matrix.generate(1, count, (i, j) -> 1.0 / count);
            means[day] = equal.times(trace.context());
            first = end;
        }
        return readout.output(Examples.pile(means));
    }

    private Matrix rows(Visits day) {
        return positions.output(names.output(day.numbers()));
    }

    /** The share of these days for which it names the right one. */
    public double right(List<Visits> days) {
        Matrix logits = logits(days);
        int right = 0;
        for (int day = 0; day < days.size(); day++) {
            boolean saysAda = logits.get(day, 0) > logits.get(day, 1);
            right += saysAda == days.get(day).adaFirst() ? 1 : 0;
        }
        return (double) right / days.size();
    }

    /** The same of these days and of {@link Visits#exchanged} ones: half of it is chance. */
    public double rightBothWays(List<Visits> days) {
        return (right(days) + right(days.stream().map(Visits::exchanged).toList())) / 2;
    }

    /** How often it is right, both ways, on days with so many visits. */
    public double rightAt(int visits) {
        RandomGenerator test = Training.random(seed, LONG_TEST);
        return rightBothWays(
                Stream.generate(() -> Visits.draw(visits, test)).limit(LONG_ONES).toList());
    }

    @Override
    public List<Parameter> parameters() {
        return positions instanceof LearnedPositions learned
                ? Model.parameters(names, wq, wk, wv, readout, learned)
                : Model.parameters(names, wq, wk, wv, readout);
    }

    @Override
    public void learn(double done) {
        List<Visits> days =
                Stream.generate(() -> Visits.draw(order.visits(random), random))
                        .limit(BATCH)
                        .toList();
        int[] answers = days.stream().mapToInt(day -> day.adaFirst() ? 0 : 1).toArray();
        Loss.crossEntropy(logits(days), answers).mean().backward();
    }

    @Override
    public Moment look(int iteration) {
        return Moment.of(iteration, rightBothWays(heldOut));
    }
}
