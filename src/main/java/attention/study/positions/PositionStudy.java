package attention.study.positions;

import attention.exercise.PositionalEncodingContract;
import attention.model.PositionalEncoding;
import attention.study.Contender;
import attention.study.Experiment;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who came first, learned on days with ten visits, by a reader that knows the order from one thing.
 *
 * @param order from what
 * @param plan how the reader is trained
 */
public record PositionStudy(Order order, Plan plan) {
    /** Adam 0.01, 500 iterations. */
    public static final Plan PLAN = new Plan(() -> new Adam(0.01), 500, 50, 1, moment -> {});

    /** How many visits there are on the days that readers are tested with in the end. */
    public static final List<Integer> VISITS = List.of(10, 12, 16, 20, 30, 50, 100);

    private static final int SEEDS = 10;

    /** The usual plan. */
    public PositionStudy(Order order) {
        this(order, PLAN);
    }

    /** A reader that has learned nothing yet; the same seed gives the same one. */
    public OrderReader reader(PositionalEncodingContract sines, long seed) {
        return new OrderReader(order, sines, seed);
    }

    /** Trains such a reader to the end of the plan. */
    public TrainingRun train(OrderReader reader, long seed) {
        return Training.run(order.toString(), seed, plan, reader);
    }

    /** Trains a new reader, and looks at the end how it does on longer and longer days. */
    public TrainingRun train(long seed) {
        OrderReader reader = reader(PositionalEncoding.SINES, seed);
        TrainingRun run = train(reader, seed);
        Moment last = run.last();
        for (int visits : VISITS) {
            last = last.with(rightAt(visits), reader.rightAt(visits));
        }
        List<Moment> moments = new ArrayList<>(run.moments());
        moments.set(moments.size() - 1, last);
        return new TrainingRun(run.reader(), seed, List.copyOf(moments));
    }

    /** All that is stored. */
    public static List<Experiment> experiments() {
        return List.of(experiment());
    }

    /** From what attention learns who came first, and how far beyond its training it knows. */
    public static Experiment experiment() {
        List<String> measures = new ArrayList<>(List.of(Moment.ACCURACY));
        VISITS.forEach(visits -> measures.add(rightAt(visits)));
        return new Experiment(
                        "who-came-first",
                        "who came first",
                        measures,
                        Stream.of(Order.values())
                                .map(PositionStudy::new)
                                .map(it -> new Contender(it.order().toString(), it::train))
                                .toList())
                .over(SEEDS);
    }

    /** The name of how often a reader is right on days with so many visits. */
    public static String rightAt(int visits) {
        return "right at " + visits;
    }
}
