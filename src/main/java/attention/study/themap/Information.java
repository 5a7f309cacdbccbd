package attention.study.themap;

import attention.matrix.Matrix;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The second question: what does attention use? A question from outside (general), or what is
 * inside alone, so that every row asks all rows (self).
 *
 * @param name in tables
 * @param lesson that shows it, or empty
 * @param asking who asks what
 */
public record Information(String name, String lesson, Asking asking) {
    /** The one who stands before the shelf asks. */
    public static final Information GENERAL =
            new Information(
                    "general",
                    "09",
                    (shelf, rows) -> new Asked(shelf.query(), List.of(shelf.place())));

    /** Every book asks all books, from its own place. */
    public static final Information SELF =
            new Information("self", "09", (shelf, rows) -> new Asked(rows, all(rows.rows())));

    /** Information that no lesson has named. */
    public Information(String name, Asking asking) {
        this(name, "", asking);
    }

    /** Who asks what. */
    @FunctionalInterface
    public interface Asking {
        /**
         * The queries.
         *
         * @param rows what attention will look at, (m × d)
         */
        Asked asked(Shelf shelf, Matrix rows);
    }

    /**
     * Queries, and where each stands.
     *
     * @param queries (n × d)
     * @param places one for each query, counted from 0
     */
    public record Asked(Matrix queries, List<Integer> places) {
        public Asked {
            places = List.copyOf(places);
            if (places.size() != queries.rows()) {
                throw new IllegalArgumentException(
                        "There are %s queries and %s places: each query stands somewhere."
                                .formatted(queries.rows(), places.size()));
            }
        }
    }

    private static List<Integer> all(int n) {
        return IntStream.range(0, n).boxed().toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
