package attention.study;

import java.util.List;
import java.util.stream.Stream;

/**
 * A comparison of readers. {@code ./workbook make-tables} repeats it over several seeds and stores
 * the outcomes.
 *
 * @param slug the name of its table, such as {@code lookup-sgd}
 * @param title what was trained and how, as tables show it
 * @param measures what the table keeps of the end of each run, such as {@code accuracy}
 * @param contenders what is compared
 * @param seeds over how many seeds, 1 and so on
 * @param unshown measures that its table keeps, too, and lessons do not show
 */
public record Experiment(
        String slug,
        String title,
        List<String> measures,
        List<Contender> contenders,
        int seeds,
        List<String> unshown) {
    /** The seeds of most stored tables are 1 to 20. */
    public static final int SEEDS = 20;

    /** Over 20 seeds, and all that is kept is shown. */
    public Experiment(
            String slug, String title, List<String> measures, List<Contender> contenders) {
        this(slug, title, measures, contenders, SEEDS, List.of());
    }

    /** How often each reader is right. */
    public Experiment(String slug, String title, List<Contender> contenders) {
        this(slug, title, List.of(Moment.ACCURACY), contenders);
    }

    /**
     * The contender of this name.
     *
     * @throws IllegalArgumentException if there is none; says which ones there are
     */
    public Contender contender(String name) {
        return contenders.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "\"%s\" compares no \"%s\", but these: %s."
                                                .formatted(slug, name, contenders)));
    }

    /** The same over so many seeds. */
    public Experiment over(int count) {
        return new Experiment(slug, title, measures, contenders, count, unshown);
    }

    /** The same whose table keeps one more measure, which lessons do not show. */
    public Experiment keeping(String measure) {
        return new Experiment(slug, title, measures, contenders, seeds, List.of(measure));
    }

    /** The first line of its stored table. */
    public String header() {
        return StoredOutcome.header(kept());
    }

    /** What a stored table keeps of a run. */
    public StoredOutcome outcome(TrainingRun run) {
        return StoredOutcome.of(run, kept());
    }

    private List<String> kept() {
        return Stream.concat(measures.stream(), unshown.stream()).toList();
    }

    @Override
    public String toString() {
        return title;
    }
}
