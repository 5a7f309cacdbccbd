package attention.study.cnnattention;

import static attention.study.cnnattention.PlaceOfAttention.AFTER;
import static attention.study.cnnattention.PlaceOfAttention.BEFORE;
import static attention.study.cnnattention.PlaceOfAttention.IN_POOLING;
import static attention.study.cnnattention.PlaceOfAttention.MAXIMUM;
import static attention.study.cnnattention.PlaceOfAttention.MEAN;

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
 * One task, read with attention in one place.
 *
 * @param task what is wanted
 * @param place where there is attention
 * @param plan how the reader is trained
 */
public record WatchStudy(WatchTask task, PlaceOfAttention place, Plan plan) {
    /** Adam 0.01, 500 iterations; every parameter starts as N(0, 1 / inputs), biases 0. */
    public static final Plan PLAN = new Plan(() -> new Adam(0.01), 500, 50, 1, moment -> {});

    /** How often the largest weight lies on the middle of the words that decide. */
    public static final String ON_THE_SPOT = "on the spot";

    /** How often the largest weight lies on any of the words that decide. */
    public static final String IN_THE_PHRASE = "in the phrase";

    /** The usual plan. */
    public WatchStudy(WatchTask task, PlaceOfAttention place) {
        this(task, place, PLAN.withIterations(task.iterations(), 50));
    }

    /** A reader that has learned nothing yet; the same seed gives the same one. */
    public WatchReader reader(WatchParts parts, long seed) {
        return new WatchReader(task, place, parts, seed);
    }

    /** Trains such a reader to the end of the plan. */
    public TrainingRun train(WatchReader reader, long seed) {
        return Training.run(place.toString(), seed, plan, reader);
    }

    /** Trains a new reader, and looks at the end how it does on logs of all sizes. */
    public TrainingRun train(long seed) {
        WatchReader reader = reader(WatchParts.LIBRARY, seed);
        TrainingRun run = train(reader, seed);
        Moment last = run.last();
        for (int size : task.sizes()) {
            WatchLooks looks = reader.lookAt(size);
            last = last.with(rightAt(size), looks.accuracy()).with(weightAt(size), looks.weight());
        }
        List<Moment> moments = new ArrayList<>(run.moments());
        moments.set(moments.size() - 1, last);
        return new TrainingRun(run.reader(), seed, List.copyOf(moments));
    }

    /** All experiments that are stored, one for each task. */
    public static List<Experiment> experiments() {
        return List.of(bells(), keyword(), facts());
    }

    /** Three bells in a row, among one or two. */
    public static Experiment bells() {
        return experiment(WatchTask.BELLS, MAXIMUM, MEAN, BEFORE, AFTER, IN_POOLING);
    }

    /** One word of twelve. */
    public static Experiment keyword() {
        return experiment(WatchTask.KEYWORD, MAXIMUM, MEAN, BEFORE, AFTER, IN_POOLING);
    }

    /** What did this one bring? */
    public static Experiment facts() {
        return experiment(WatchTask.FACTS, MAXIMUM, MEAN, BEFORE, AFTER, IN_POOLING);
    }

    private static Experiment experiment(WatchTask task, PlaceOfAttention... places) {
        List<String> measures =
                new ArrayList<>(List.of(Moment.ACCURACY, ON_THE_SPOT, IN_THE_PHRASE));
        for (int size : task.sizes()) {
            measures.add(rightAt(size));
            measures.add(weightAt(size));
        }
        return new Experiment(
                "convolution-" + task,
                "attention around a convolution: " + task,
                measures,
                Stream.of(places)
                        .map(place -> new WatchStudy(task, place))
                        .map(it -> new Contender(it.place().toString(), it::train))
                        .toList());
    }

    /** The name of how often a reader is right on logs of this size. */
    public static String rightAt(int size) {
        return "right at " + size;
    }

    /** The name of the weight that the deciding words have together in logs of this size. */
    public static String weightAt(int size) {
        return "weight at " + size;
    }
}
