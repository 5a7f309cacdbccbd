package attention.variant;

import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One intermediate result of a pass. The names of steps and of what is inside them are terms of the
 * field, by which code finds them: they are the same in every language. A meaning is said in the
 * reader's language where {@code show} has words for it.
 *
 * @param name such as {@code masked scores}
 * @param meaning a few words for who reads it the first time
 * @param role what the numbers are
 * @param matrix the numbers
 * @param rows what the rows are
 * @param cols what the columns are
 * @param maskedScores in the shape of the matrix, −∞ where looking is forbidden; or null
 * @param inner the traces that this result was put together from, by name, in their order
 */
public record Step(
        String name,
        String meaning,
        Role role,
        Matrix matrix,
        Axis rows,
        Axis cols,
        @Nullable Matrix maskedScores,
        Map<String, Trace> inner) {

    private static final String NOWHERE = "may look nowhere: its weights and its context are zero.";

    public Step {
        rows.requireOneEach(matrix.rows());
        cols.requireOneEach(matrix.cols());
        inner = Collections.unmodifiableMap(new LinkedHashMap<>(inner));
    }

    /** Numbers that come in: a row for each key. */
    public static Step given(String name, String meaning, Matrix matrix) {
        return of(name, meaning, Role.GIVEN, matrix).axes(Axis.KEYS, Axis.COLUMNS);
    }

    /** Scores, also after a scale or a mask: (n × m). */
    public static Step scores(String name, String meaning, Matrix matrix) {
        return of(name, meaning, Role.SCORES, matrix).within(matrix);
    }

    /** Weights, each row of which adds up to 1: (n × m). */
    public static Step weights(String name, String meaning, Matrix matrix) {
        return of(name, meaning, Role.WEIGHTS, matrix);
    }

    /** Factors, whose rows add up to whatever they do: (n × m). */
    public static Step factors(String name, String meaning, Matrix matrix) {
        return of(name, meaning, Role.FACTORS, matrix);
    }

    /** A vector for each query: (n × d). */
    public static Step values(String name, String meaning, Matrix matrix) {
        return of(name, meaning, Role.VALUES, matrix).axes(Axis.QUERIES, Axis.COLUMNS);
    }

    private static Step of(String name, String meaning, Role role, Matrix matrix) {
        return new Step(name, meaning, role, matrix, Axis.QUERIES, Axis.KEYS, null, Map.of());
    }

    /** The same numbers, of which rows and columns are something else than usual. */
    public Step axes(Axis newRows, Axis newCols) {
        return new Step(name, meaning, role, matrix, newRows, newCols, maskedScores, inner);
    }

    /** The same numbers, with the scores that say where looking was forbidden. */
    public Step within(Matrix scores) {
        return new Step(name, meaning, role, matrix, rows, cols, scores, inner);
    }

    /** The same numbers, put together from what these traces found. */
    public Step madeOf(Map<String, Trace> traces) {
        return new Step(name, meaning, role, matrix, rows, cols, maskedScores, traces);
    }

    /** The same, where the traces are counted: {@code head 1}, {@code head 2} and so on. */
    public Step madeOf(String each, List<Trace> traces) {
        Map<String, Trace> counted = new LinkedHashMap<>();
        traces.forEach(trace -> counted.put(each + " " + (counted.size() + 1), trace));
        return madeOf(counted);
    }

    /** One for each row. */
    public List<String> rowLabels() {
        return rows.labels(matrix.rows());
    }

    /** One for each column. */
    public List<String> colLabels() {
        return cols.labels(matrix.cols());
    }

    /** Whether row i may not look at column j. */
    public boolean isForbidden(int i, int j) {
        return maskedScores != null && maskedScores.get(i, j) == Double.NEGATIVE_INFINITY;
    }

    /** The sum of each row. */
    public double[] rowSums() {
        return IntStream.range(0, matrix.rows())
                .mapToDouble(i -> Arrays.stream(matrix.row(i)).sum())
                .toArray();
    }

    /** The rows, counted from 0, that may look nowhere. */
    public List<Integer> emptyRows() {
        return IntStream.range(0, matrix.rows()).filter(this::isEmpty).boxed().toList();
    }

    /** What the numbers do not say by themselves: a sentence for each row that may look nowhere. */
    List<String> notes(UnaryOperator<String> words) {
        List<String> names = rowLabels();
        return role.hasSums()
                ? emptyRows().stream().map(i -> names.get(i) + " " + words.apply(NOWHERE)).toList()
                : List.of();
    }

    private boolean isEmpty(int i) {
        return IntStream.range(0, matrix.cols()).allMatch(j -> isForbidden(i, j));
    }

    /** How many things the axis has here, or 0 if neither rows nor columns are of that kind. */
    int size(Axis axis) {
        if (rows.isLike(axis)) {
            return matrix.rows();
        }
        return cols.isLike(axis) ? matrix.cols() : 0;
    }

    /** The new axis in place of the old one, where it has as many labels, and in inner traces. */
    Step with(Axis old, Axis axis) {
        Map<String, Trace> renamed = new LinkedHashMap<>();
        inner.forEach((key, trace) -> renamed.put(key, trace.with(old, axis)));
        Axis newRows = rows.isLike(old) && axis.fits(matrix.rows()) ? axis : rows;
        Axis newCols = cols.isLike(old) && axis.fits(matrix.cols()) ? axis : cols;
        return axes(newRows, newCols).madeOf(renamed);
    }
}
