package attention.grade;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the teacher added by hand; kept in {@code manual.csv} and never overwritten.
 *
 * @param entries in the order of the file
 */
public record Manual(List<Entry> entries) {
    /** Nothing was added. */
    public static final Manual NONE = new Manual(List.of());

    /**
     * One line of the file.
     *
     * @param exercise the exercise's name; empty if it is for the submission as a whole
     * @param points added to what was reached; may be negative
     * @param comment for the learner
     */
    public record Entry(String exercise, double points, String comment) {}

    /** Both together. */
    public Manual and(Manual other) {
        return new Manual(Stream.concat(entries.stream(), other.entries.stream()).toList());
    }

    /** The sum of all points. */
    public double points() {
        return entries.stream().mapToDouble(Entry::points).sum();
    }

    /** The sum of the points given for one exercise. */
    public double points(String exercise) {
        return entries.stream()
                .filter(entry -> entry.exercise().equals(exercise))
                .mapToDouble(Entry::points)
                .sum();
    }
}
