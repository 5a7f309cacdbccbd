package attention.variant;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the rows or the columns of a step are.
 *
 * <p>The same axis means the same things in all steps of a trace, and in the traces inside it; so
 * names that are given to the one are those of the others.
 *
 * @param name of one of them, such as {@code query}
 * @param plural of all of them
 * @param labels one for each, or none: then they are numbered, when somebody asks
 */
public record Axis(String name, String plural, List<String> labels) {
    /** Those who look. */
    public static final Axis QUERIES = new Axis("query", "queries");

    /** The steps of an output, one after the other: each looks for itself, or all look as one. */
    public static final Axis STEPS = new Axis("step", "steps");

    /** What is looked at. */
    public static final Axis KEYS = new Axis("key", "keys");

    /** What the numbers of a value, and so of a context, measure. */
    public static final Axis COLUMNS = new Axis("column", "columns of the values");

    /** What the numbers of a vector inside a model stand for: nothing that has a name. */
    public static final Axis FEATURES = new Axis("feature", "features");

    /** An axis whose labels are numbers. */
    public Axis(String name, String plural) {
        this(name, plural, List.of());
    }

    public Axis {
        labels = List.copyOf(labels);
    }

    /** Whether the other one means the same, whatever the labels. */
    public boolean isLike(Axis other) {
        return name.equals(other.name);
    }

    /** This axis with labels, one for each. */
    public Axis labelled(List<String> names) {
        return new Axis(name, plural, names);
    }

    /** Whether there are so many labels, or none, which is right for any number. */
    boolean fits(int count) {
        return labels.isEmpty() || labels.size() == count;
    }

    /** Stops labels that are too many or too few; none are right. */
    void requireOneEach(int count) {
        if (!fits(count)) {
            throw new IllegalArgumentException(
                    "There are %s %s, but %s labels for them: %s. Give one label for each."
                            .formatted(count, plural, labels.size(), labels));
        }
    }

    /** So many labels: the given ones, or the name with numbers from 1. */
    public List<String> labels(int count) {
        return labels.isEmpty()
                ? IntStream.rangeClosed(1, count).mapToObj(i -> name + " " + i).toList()
                : labels;
    }
}
