package attention.study;

import attention.train.Loss;
import attention.train.Sgd;
import java.util.List;

/**
 * A comparison of estimators on one task. {@code ./workbook make-tables} repeats it over 20 seeds
 * and stores the outcomes.
 *
 * @param slug the name of its table, such as {@code lookup-sgd}
 * @param task with its plan
 * @param estimators what is compared
 */
public record Experiment(String slug, Task task, List<Estimator> estimators) {
    /** The seeds of the stored tables are 1 to 20. */
    public static final int SEEDS = 20;

    /** All that are stored. */
    public static List<Experiment> all() {
        return List.of(
                twoShelves("two-shelves", Loss.squared()),
                twoShelves("two-shelves-quartic", Loss.quartic()),
                lookup(),
                lookupWithSgd(),
                zeroOne("lookup-zero-one", new Lookup()),
                zeroOne("lookup-zero-one-known", new Lookup().withKnownReadout()),
                lookupFromSharpStart());
    }

    /** The experiment of this slug. */
    public static Experiment named(String slug) {
        return all().stream()
                .filter(experiment -> experiment.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no experiment \"%s\", but these: %s."
                                                .formatted(slug, slugs())));
    }

    private static String slugs() {
        return String.join(", ", all().stream().map(Experiment::slug).toList());
    }

    private static Experiment twoShelves(String slug, Loss loss) {
        return new Experiment(
                slug,
                new TwoShelves(TwoShelves.PLAN, 8, loss),
                List.of(
                        Estimator.soft(),
                        Estimator.gumbelSoftmax(5),
                        Estimator.gumbelSoftmax(2),
                        Estimator.gumbelSoftmax(1),
                        Estimator.gumbelSoftmax(0.5),
                        Estimator.gumbelSoftmax(0.2),
                        Estimator.gumbelSoftmax(5, 0.1),
                        Estimator.gumbelSoftmax(2, 0.3),
                        Estimator.straightThrough(5),
                        Estimator.straightThrough(1),
                        Estimator.straightThrough(0.5),
                        Estimator.straightThrough(2, 0.2),
                        Estimator.reinforce(),
                        Estimator.reinforceWithRunningMean()));
    }

    private static Experiment lookup() {
        return new Experiment(
                "lookup",
                new Lookup(),
                List.of(
                        Estimator.soft(),
                        Estimator.reinforce(),
                        Estimator.reinforceWithRunningMean(),
                        Estimator.reinforceWithRunningMean(4),
                        Estimator.reinforceLeaveOneOut(4),
                        Estimator.gumbelSoftmax(5),
                        Estimator.gumbelSoftmax(1),
                        Estimator.gumbelSoftmax(0.1),
                        Estimator.gumbelSoftmax(5, 0.1),
                        Estimator.gumbelSoftmax(2, 0.3),
                        Estimator.straightThrough(1),
                        Estimator.straightThrough(0.1)));
    }

    private static Experiment lookupWithSgd() {
        return new Experiment(
                "lookup-sgd",
                new Lookup(Lookup.PLAN.withOptimizer(() -> new Sgd(3))),
                List.of(
                        Estimator.soft(),
                        Estimator.gumbelSoftmax(5),
                        Estimator.gumbelSoftmax(1),
                        Estimator.gumbelSoftmax(2, 0.3),
                        Estimator.straightThrough(1),
                        Estimator.reinforceWithRunningMean(),
                        Estimator.reinforce()));
    }

    private static Experiment zeroOne(String slug, Lookup lookup) {
        return new Experiment(
                slug,
                lookup.withLoss(Loss.zeroOne()),
                List.of(
                        Estimator.reinforce(),
                        Estimator.reinforceWithRunningMean(),
                        Estimator.reinforceLeaveOneOut(4)));
    }

    private static Experiment lookupFromSharpStart() {
        return new Experiment(
                "lookup-sharp-start",
                new Lookup(Lookup.PLAN.startingAt(3)),
                List.of(
                        Estimator.reinforceWithRunningMean(),
                        Estimator.gumbelSoftmax(1),
                        Estimator.straightThrough(1),
                        Estimator.gumbelSoftmax(5, 0.3)));
    }

    @Override
    public String toString() {
        return slug.equals(task.name()) ? task.toString() : slug + ": " + task;
    }
}
