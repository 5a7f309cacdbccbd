package attention.study.transformer;

import attention.study.Contender;
import attention.study.Experiment;
import attention.study.Moment;
import java.util.List;
import java.util.stream.Stream;

/** The experiments of lesson 18. */
public final class TransformerExperiments {
    /**
     * The loss of one of the first batches: whoever repeats so much of a run sees whether the
     * stored one is still that of this model.
     */
    static final String BEGINNING = "loss of batch 10";

    /** Which batch that is, counted from 1. */
    static final int BEGUN = 10;

    private static final int SEEDS = 10;
    private static final int FEWER_SEEDS = 5;

    private TransformerExperiments() {}

    /** All that are stored. */
    public static List<Experiment> all() {
        return List.of(tasks(), changes(), sortChanges());
    }

    /** Three tasks, one model. */
    public static Experiment tasks() {
        return experiment(
                "rewriting",
                "a Transformer rewrites: 300 iterations, to sort 600",
                Stream.of(Rewriting.values())
                        .map(RewritingStudy::new)
                        .map(it -> it.contender(it.name())),
                SEEDS);
    }

    /** What reversing can do without. */
    public static Experiment changes() {
        return experiment(
                "reverse-changed",
                "reverse, one thing otherwise: 300 iterations",
                Stream.of(Change.values()).map(it -> changed(Rewriting.REVERSE, it)),
                FEWER_SEEDS);
    }

    /** What sorting can do without. */
    public static Experiment sortChanges() {
        return experiment(
                "sort-changed",
                "sort, one thing otherwise: 600 iterations",
                Stream.of(Change.NO_POSITIONS).map(it -> changed(Rewriting.SORT, it)),
                FEWER_SEEDS);
    }

    private static Contender changed(Rewriting task, Change change) {
        return new RewritingStudy(task).with(change).contender(change.toString());
    }

    private static Experiment experiment(
            String slug, String title, Stream<Contender> contenders, int seeds) {
        List<String> measures = List.of(Moment.ACCURACY, Rewriter.FORCED, Rewriter.ON_THE_PLACE);
        return new Experiment(slug, title, measures, contenders.toList())
                .over(seeds)
                .keeping(BEGINNING);
    }
}
