package attention.matrix;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every product and sum behind a result, in the order in which a person would do them.
 *
 * @param lines numbered from 1
 */
public record Ledger(List<Line> lines) {
    /** More lines than anybody reads: beyond this many the ledger refuses. */
    public static final int MOST_LINES = 20_000;

    /** What puts numbers in other rows, even where the shape stays. */
    private static final Set<String> MOVING = Set.of("transpose", "picked rows");

    /**
     * One calculation.
     *
     * @param number counted from 1
     * @param step the stage of the computation, such as {@code scores}
     * @param cell where the result belongs: {@code Marvel · book 1}, or {@code (1, 2)} where rows
     *     and columns have no names (counted from 1)
     * @param calculation what is calculated, such as {@code 1 · 3}
     * @param result what it gives
     */
    public record Line(int number, String step, String cell, String calculation, double result) {}

    /**
     * What a matrix is called, and its rows and columns.
     *
     * @param step for example {@code scores}
     * @param rows one name for each row
     * @param cols one name for each column
     */
    public record Names(Matrix matrix, String step, List<String> rows, List<String> cols) {}

    /**
     * All calculations from the parameters to the result.
     *
     * @param result computed from a parameter and not yet gone back through
     * @throws IllegalStateException if nothing was recorded
     * @throws IllegalArgumentException if there would be more than {@link #MOST_LINES} lines
     */
    public static Ledger of(Matrix result) {
        return of(result, List.of());
    }

    /** The same, where some of the matrices on the way have names. */
    public static Ledger of(Matrix result, List<Names> names) {
        List<Matrix> order = BackwardPass.operandsFirst(result);
        IdentityHashMap<Matrix, Names> known = inherited(order, names);
        Writer writer = new Writer();
        for (Matrix matrix : order) {
            Recording recording = matrix.recording;
            if (recording != null) {
                writer.begin(known.get(matrix), recording.operation.name());
                recording.operation.arithmetic().write(writer, matrix, recording.operands);
            }
        }
        return new Ledger(List.copyOf(writer.lines));
    }

    /** The lines as an aligned table. */
    @Override
    public String toString() {
        return new TextTable()
                .words("", column(line -> Integer.toString(line.number())))
                .words("step", column(Line::step))
                .words("cell", column(Line::cell))
                .words("calculation", column(Line::calculation))
                .numbers("result", lines.stream().mapToDouble(Line::result).toArray())
                .fullText("")
                .stripTrailing();
    }

    private List<String> column(Function<Line, String> part) {
        return lines.stream().map(part).toList();
    }

    /**
     * The names by matrix. A matrix without names whose cells go one by one into a named one, such
     * as the scores before they are scaled, has the names of that one.
     */
    private static IdentityHashMap<Matrix, Names> inherited(List<Matrix> order, List<Names> names) {
        IdentityHashMap<Matrix, Names> known = new IdentityHashMap<>();
        names.forEach(name -> known.putIfAbsent(name.matrix(), name));
        for (int last = order.size() - 1; last >= 0; last--) {
            Matrix matrix = order.get(last);
            @Nullable Recording recording = matrix.recording;
            @Nullable Names own = known.get(matrix);
            if (recording != null && own != null && isCellByCell(matrix, recording)) {
                Matrix operand = recording.operands[0];
                String step = operand.recording == null ? "" : operand.recording.operation.name();
                known.putIfAbsent(operand, new Names(operand, step, own.rows(), own.cols()));
            }
        }
        return known;
    }

    private static boolean isCellByCell(Matrix matrix, Recording recording) {
        boolean moves = MOVING.contains(recording.operation.name());
        return recording.operands.length == 1
                && !moves
                && recording.operands[0].shape().equals(matrix.shape());
    }

    /** Collects the lines of one matrix after the other. */
    private static final class Writer implements Operation.Lines {
        private final List<Line> lines = new ArrayList<>();
        private @Nullable Names names;
        private String step = "";

        void begin(@Nullable Names names, String operation) {
            this.names = names;
            this.step = names == null ? operation : names.step();
        }

        @Override
        public void cell(int i, int j, String calculation, double result) {
            String cell =
                    names == null
                            ? "(" + (i + 1) + ", " + (j + 1) + ")"
                            : names.rows().get(i) + " · " + names.cols().get(j);
            add(cell, calculation, result);
        }

        @Override
        public void row(int i, String calculation, double result) {
            add(names == null ? "row " + (i + 1) : names.rows().get(i), calculation, result);
        }

        private void add(String cell, String calculation, double result) {
            if (lines.size() == MOST_LINES) {
                throw new IllegalArgumentException(
                        "A ledger shows at most %s lines, and this calculation has more. Take fewer rows or columns."
                                .formatted(MOST_LINES));
            }
            lines.add(new Line(lines.size() + 1, step, cell, calculation, result));
        }
    }
}
