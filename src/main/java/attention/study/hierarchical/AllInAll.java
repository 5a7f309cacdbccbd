package attention.study.hierarchical;

import attention.study.Contender;
import attention.study.Experiment;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import java.util.List;
import java.util.stream.Stream;

/**
 * The task "all in all": what is the verdict of a {@link Review}?
 *
 * @param levels how the reader makes one row of a review
 * @param plan how it is trained
 */
public record AllInAll(Levels levels, Plan plan) {
    /** Adam 0.02, 600 iterations, start 0.1 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.02), 600, 20, 0.1, moment -> {});

    /** The usual plan. */
    public AllInAll(Levels levels) {
        this(levels, PLAN);
    }

    /** What it is called in tables. */
    public String name() {
        return levels.toString();
    }

    /** A reader that has learned nothing yet; the same seed gives the same one. */
    public ReviewReader reader(long seed) {
        return new ReviewReader(levels, plan.start(), seed);
    }

    /** Trained from a random start; the same seed gives the same run. */
    public TrainingRun train(long seed) {
        return Training.run(name(), seed, plan, reader(seed));
    }

    /** All experiments that are stored. */
    public static List<Experiment> experiments() {
        return List.of(comparison(), weights());
    }

    /** One level and two, attention and means. */
    public static Experiment comparison() {
        return new Experiment(
                "all-in-all",
                "all in all: which level needs attention, 600 iterations",
                contenders(
                        Levels.ATTENTION,
                        Levels.WORDS_MEAN,
                        Levels.SENTENCES_MEAN,
                        Levels.MEANS,
                        Levels.ONE));
    }

    /** Where the readers look that have attention at both levels. */
    public static Experiment weights() {
        return new Experiment(
                "all-in-all-weights",
                "all in all: where readers of two levels look, 600 iterations",
                Stream.concat(Stream.of(Moment.ACCURACY), Looks.NAMES.stream()).toList(),
                contenders(Levels.ATTENTION, Levels.SHARED));
    }

    private static List<Contender> contenders(Levels... levels) {
        return Stream.of(levels)
                .map(AllInAll::new)
                .map(it -> new Contender(it.name(), it::train))
                .toList();
    }
}
