package attention.study;

import java.util.List;

/**
 * A comparison of readers. {@code ./workbook make-tables} repeats it over 20 seeds and stores the
 * outcomes.
 *
 * @param slug the name of its table, such as {@code lookup-sgd}
 * @param title what was trained and how, as tables show it
 * @param measures what the table keeps of the end of each run, such as {@code accuracy}
 * @param contenders what is compared
 */
public record Experiment(
        String slug, String title, List<String> measures, List<Contender> contenders) {
    /** The seeds of the stored tables are 1 to 20. */
    public static final int SEEDS = 20;

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

    /** The first line of its stored table. */
    public String header() {
        return StoredOutcome.header(measures);
    }

    @Override
    public String toString() {
        return title;
    }
}
