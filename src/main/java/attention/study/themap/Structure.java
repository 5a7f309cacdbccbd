package attention.study.themap;

import attention.matrix.Matrix;
import attention.study.themap.Information.Asked;
import attention.variant.Attention;
import attention.variant.MultiHead;
import attention.variant.Trace;
import java.util.List;
import java.util.function.Function;

/**
 * The third question: how is attention built up? Once over all rows, in two levels, or several
 * times side by side.
 *
 * @param name in tables
 * @param lesson that shows it, or empty
 * @param wiring what looks at what
 */
public record Structure(String name, String lesson, Wiring wiring) {
    /** All books at once. */
    public static final Structure ONE_LEVEL = new Structure("one level", "05", Structure::oneLevel);

    /** The books of each board, then the boards. */
    public static final Structure TWO_LEVELS =
            new Structure("two levels", "13", Structure::twoLevels);

    /** Twice, each time with projections of its own. */
    public static final Structure TWO_HEADS = new Structure("two heads", "12", Structure::twoHeads);

    /** A structure that no lesson has named. */
    public Structure(String name, Wiring wiring) {
        this(name, "", wiring);
    }

    /** What looks at what. */
    @FunctionalInterface
    public interface Wiring {
        /**
         * Lets the queries look at the rows.
         *
         * @param shelf for its values, and to know which rows belong together
         * @param rows what is looked at, (m × d)
         * @param asked who looks
         * @param at attention for queries that stand at these places
         */
        Reading read(Shelf shelf, Matrix rows, Asked asked, Function<List<Integer>, Attention> at);
    }

    /**
     * What came of it.
     *
     * @param weights a row for each query, of several heads one head after the other; a column for
     *     each book
     * @param context (n × dV)
     */
    public record Reading(Matrix weights, Matrix context) {}

    private static Reading oneLevel(
            Shelf shelf, Matrix rows, Asked asked, Function<List<Integer>, Attention> at) {
        Trace trace = at.apply(asked.places()).attend(asked.queries(), rows, shelf.values());
        return new Reading(trace.weights(), trace.context());
    }

    /** A book gets the share of its board times its share within the board. */
    private static Reading twoLevels(
            Shelf shelf, Matrix rows, Asked asked, Function<List<Integer>, Attention> at) {
        Matrix[] weights = new Matrix[asked.places().size()];
        for (int i = 0; i < weights.length; i++) {
            Matrix query = asked.queries().rowRange(i, i + 1);
            weights[i] = ofBoards(shelf.boards(), rows, query, asked.places().get(i), at);
        }
        Matrix all = Combination.pile(weights);
        return new Reading(all, all.times(shelf.values()));
    }

    private static Matrix ofBoards(
            List<Integer> boards,
            Matrix rows,
            Matrix query,
            int place,
            Function<List<Integer>, Attention> at) {
        Matrix[] within = new Matrix[boards.size()]; // (1 × books) each
        Matrix[] vectors = new Matrix[boards.size()]; // (1 × d) each
        int own = 0; // the board of the place
        int first = 0;
        for (int board = 0; board < boards.size(); board++) {
            int end = first + boards.get(board);
            Matrix books = rows.rowRange(first, end);
            int nearest = Math.min(Math.max(place, first), end - 1) - first;
            Trace trace = at.apply(List.of(nearest)).attend(query, books, books);
            within[board] = trace.weights();
            vectors[board] = trace.context();
            own = place >= first ? board : own;
            first = end;
        }
        Matrix all = Combination.pile(vectors);
        Matrix shares = at.apply(List.of(own)).attend(query, all, all).weights();
        Matrix product = within[0].scaled(shares.get(0, 0));
        for (int board = 1; board < boards.size(); board++) {
            product = product.beside(within[board].scaled(shares.get(0, board)));
        }
        return product;
    }

    /** The context is the mean of what the heads read. */
    private static Reading twoHeads(
            Shelf shelf, Matrix rows, Asked asked, Function<List<Integer>, Attention> at) {
        Matrix same = Matrix.identity(shelf.values().cols());
        MultiHead heads =
                new MultiHead(
                        FixedNumbers.headQueries(),
                        FixedNumbers.headKeys(),
                        same.beside(same),
                        same.below(same).scaled(0.5),
                        2,
                        at.apply(asked.places()));
        Trace trace = heads.attend(asked.queries(), rows, shelf.values());
        Matrix[] weights =
                trace.inner().values().stream().map(Trace::weights).toArray(Matrix[]::new);
        return new Reading(Combination.pile(weights), trace.context());
    }

    @Override
    public String toString() {
        return name;
    }
}
