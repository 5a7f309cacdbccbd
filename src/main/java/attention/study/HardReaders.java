package attention.study;

import attention.train.Loss;
import attention.train.Sgd;
import java.util.List;
import java.util.stream.Stream;

/** The experiments of lesson 07: which estimator trains a hard reader, on which task. */
public final class HardReaders {
    private static final List<String> MEASURES =
            List.of(Moment.LOSS, Moment.ACCURACY, Moment.SHARPNESS);

    private HardReaders() {}

    /** All that are stored. */
    public static List<Experiment> experiments() {
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
        return experiments().stream()
                .filter(experiment -> experiment.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no experiment \"%s\", but these: %s."
                                                .formatted(slug, slugs())));
    }

    private static String slugs() {
        return String.join(", ", experiments().stream().map(Experiment::slug).toList());
    }

    private static Experiment of(String slug, Task task, Estimator... estimators) {
        String name = task.toString();
        return new Experiment(
                slug,
                slug.equals(task.name()) ? name : slug + ": " + name,
                MEASURES,
                Stream.of(estimators)
                        .map(it -> new Contender(it.name(), seed -> task.train(it, seed)))
                        .toList());
    }

    private static Experiment twoShelves(String slug, Loss loss) {
        return of(
                slug,
                new TwoShelves(TwoShelves.PLAN, 8, loss),
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
                Estimator.reinforceWithRunningMean());
    }

    private static Experiment lookup() {
        return of(
                "lookup",
                new Lookup(),
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
                Estimator.straightThrough(0.1));
    }

    private static Experiment lookupWithSgd() {
        return of(
                "lookup-sgd",
                new Lookup(Lookup.PLAN.withOptimizer(() -> new Sgd(3))),
                Estimator.soft(),
                Estimator.gumbelSoftmax(5),
                Estimator.gumbelSoftmax(1),
                Estimator.gumbelSoftmax(2, 0.3),
                Estimator.straightThrough(1),
                Estimator.reinforceWithRunningMean(),
                Estimator.reinforce());
    }

    private static Experiment zeroOne(String slug, Lookup lookup) {
        return of(
                slug,
                lookup.withLoss(Loss.zeroOne()),
                Estimator.reinforce(),
                Estimator.reinforceWithRunningMean(),
                Estimator.reinforceLeaveOneOut(4));
    }

    private static Experiment lookupFromSharpStart() {
        return of(
                "lookup-sharp-start",
                new Lookup(Lookup.PLAN.startingAt(3)),
                Estimator.reinforceWithRunningMean(),
                Estimator.gumbelSoftmax(1),
                Estimator.straightThrough(1),
                Estimator.gumbelSoftmax(5, 0.3));
    }
}
