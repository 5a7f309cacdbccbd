package attention.study.multihead;

import attention.study.Contender;
import attention.study.Experiment;
import attention.study.Moment;
import java.util.List;
import java.util.stream.Stream;

/** The experiments of lesson 12. */
public final class HeadExperiments {
    private HeadExperiments() {}

    /** All that are stored. */
    public static List<Experiment> all() {
        return List.of(difference(), starts(), equalColumns(), reshaped(), leak());
    }

    /** One head and more: how much of the difference of two books each explains. */
    public static Experiment difference() {
        return explaining(
                "difference",
                "difference: numbers of A minus numbers of B, 1,000 iterations",
                Stream.of(
                        new BookDifference(1),
                        new BookDifference(1).withColumns(64),
                        new BookDifference(2),
                        new BookDifference(4),
                        new BookDifference(8),
                        new BookDifference(1).inColumnsOfTheirOwn()));
    }

    /** Two heads from smaller and larger starts. */
    public static Experiment starts() {
        return explaining(
                "difference-starts",
                "difference: two heads, smaller and larger starts",
                Stream.of(0.02, 0.05, 0.1, 0.3, 0.6)
                        .map(
                                start ->
                                        new BookDifference(2)
                                                .withPlan(BookDifference.PLAN.startingAt(start))));
    }

    /** The same columns shared out among more and more heads. */
    public static Experiment equalColumns() {
        return new Experiment(
                "title-lookup",
                "lookup of 1 of 8 titles: 16 columns, 600 iterations",
                Stream.of(1, 2, 4, 8, 16)
                        .map(TitleLookup::new)
                        .map(it -> new Contender(it.name(), it::train))
                        .toList());
    }

    /** Heads split and merged without exchanging, on three tasks. */
    public static Experiment reshaped() {
        return new Experiment(
                "reshaped-heads",
                "two heads, reshaped without exchanging: 400 iterations",
                Stream.of(Wish.OWN_CLASS, Wish.MARKED_BOOK, Wish.OTHER_VOLUME)
                        .flatMap(HeadExperiments::wirings)
                        .toList());
    }

    /** The same under a causal mask: who sees the future, and what it is worth in writing. */
    public static Experiment leak() {
        return new Experiment(
                "reshaped-causal",
                "two heads with a causal mask, reshaped without exchanging: 400 iterations",
                List.of(Moment.ACCURACY, Moment.LOSS, Rewired.WRITTEN),
                wirings(Wish.NEXT_WORD).toList());
    }

    private static Stream<Contender> wirings(Wish wish) {
        return Stream.of(HeadWiring.values())
                .map(wiring -> new Rewired(wish, wiring))
                .map(it -> new Contender(it.name(), it::train));
    }

    private static Experiment explaining(
            String slug, String title, Stream<BookDifference> readers) {
        return new Experiment(
                slug,
                title,
                List.of(Moment.EXPLAINED, BookDifference.ON_A, BookDifference.ON_B),
                readers.map(it -> new Contender(it.name(), it::train)).toList());
    }
}
