package attention.study.transformer;

import attention.model.Transformer;
import attention.model.TransformerParts;
import attention.model.TransformerSizes;
import attention.study.Contender;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import attention.train.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A Transformer learns to rewrite texts of symbols.
 *
 * @param task what is to be made of a text
 * @param change what is otherwise than usual
 * @param plan how it is trained
 * @param parts what it computes by, before the change
 */
public record RewritingStudy(Rewriting task, Change change, Plan plan, TransformerParts parts) {
    /** One block on each side, two heads, 16 columns: 5,864 numbers to learn. */
    public static final TransformerSizes SIZES =
            new TransformerSizes(
                    Rewriting.SYMBOLS + 1,
                    Rewriting.SYMBOLS + 1,
                    Rewriting.SYMBOLS,
                    16,
                    2,
                    32,
                    1,
                    true);

    private static final int START = 1;
    private static final double RATE = 0.02;
    private static final int WARM_UP = 50;
    private static final int LOOK_EVERY = 50;
    private static final int ITERATIONS = 300;
    private static final int ITERATIONS_TO_SORT = 600;

    /**
     * The usual model with the core's parts, by Adam. The rate warms up to .02 over 50 updates, and
     * falls in a line to 0 at the end.
     */
    public RewritingStudy(Rewriting task) {
        this(
                task,
                Change.NONE,
                plan(task == Rewriting.SORT ? ITERATIONS_TO_SORT : ITERATIONS, LOOK_EVERY),
                TransformerParts.CORE);
    }

    private static Plan plan(int iterations, int lookEvery) {
        Rate rate = Rate.constant(RATE).fallingToZero(iterations).warmingUp(WARM_UP);
        return new Plan(() -> new Adam(rate), iterations, lookEvery, 1, moment -> {});
    }

    /** The same with one thing otherwise. */
    public RewritingStudy with(Change other) {
        return new RewritingStudy(task, other, plan, parts);
    }

    /** The same with these parts, such as those that a learner wrote. */
    public RewritingStudy with(TransformerParts others) {
        return new RewritingStudy(task, change, plan, others);
    }

    /** The same, longer or shorter, with a rate that falls to 0 at its end. */
    public RewritingStudy withIterations(int count, int lookEvery) {
        Plan other = plan(count, lookEvery).watchedBy(plan.watcher());
        return new RewritingStudy(task, change, other, parts);
    }

    /** The same, watched while it runs, such as by a progress bar. */
    public RewritingStudy watchedBy(Consumer<Moment> watcher) {
        return new RewritingStudy(task, change, plan.watchedBy(watcher), parts);
    }

    /** What it is called in tables. */
    public String name() {
        return change == Change.NONE ? task.toString() : task + " · " + change;
    }

    /** One that has learned nothing yet; the same seed gives the same one, whatever the parts. */
    public Rewriter rewriter(long seed) {
        Transformer model =
                Transformer.random(
                        change.of(SIZES), change.of(parts), Training.random(seed, START));
        return new Rewriter(task, change, model, seed);
    }

    /** Trains a rewriter to the end of the plan. */
    public TrainingRun train(Rewriter rewriter, long seed) {
        return Training.run(name(), seed, plan, rewriter);
    }

    /**
     * As a reader of an experiment, whose end knows how it began, too.
     *
     * @param name as tables show it
     */
    Contender contender(String name) {
        return new Contender(
                name,
                seed -> {
                    Rewriter rewriter = rewriter(seed);
                    List<Moment> moments = new ArrayList<>(train(rewriter, seed).moments());
                    Moment last = moments.get(moments.size() - 1);
                    moments.set(
                            moments.size() - 1,
                            last.with(
                                    TransformerExperiments.BEGINNING,
                                    rewriter.losses()[TransformerExperiments.BEGUN - 1]));
                    return new TrainingRun(name, seed, moments);
                });
    }
}
