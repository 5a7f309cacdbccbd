package attention.check;

import attention.box.Cells;
import attention.box.View;
import attention.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The first number, flag or word that is not as expected.
 *
 * @param row its row, from 0, counted through all parts of the result
 * @param column its place in the row, from 0
 * @param place where it stands, in words; empty for a lone one
 * @param rowPlace where its row stands; empty if there is but one
 * @param right the expected row
 * @param wrong the row in its place
 */
record Difference(int row, int column, String place, String rowPlace, Cells right, Cells wrong) {
    private static final Words WORDS = Words.of("check");

    /**
     * The first difference between two results of the same shape.
     *
     * @throws IllegalArgumentException if they cannot be compared, which is never taken for equal
     */
    static Optional<Difference> first(
            @Nullable Object expected, @Nullable Object got, double tolerance) {
        if (expected == null && got == null) {
            return Optional.empty();
        }
        if (expected == null || got == null) {
            throw new IllegalArgumentException("null is compared with a result");
        }
        View right = View.of(expected);
        View left = View.of(got);
        if (!sameSize(right, left)) {
            throw new IllegalArgumentException(size(right) + " are compared with " + size(left));
        }
        if (right instanceof Cells a && left instanceof Cells b) {
            return firstInRow(0, a, b, tolerance)
                    .map(
                            it ->
                                    it.at(
                                            a.isLone()
                                                    ? ""
                                                    : WORDS.text(
                                                            "place/" + a.noun(),
                                                            "n",
                                                            it.column + 1),
                                            ""));
        }
        if (right instanceof View.Grid a && left instanceof View.Grid b) {
            return first(a, b, tolerance);
        }
        if (right instanceof View.Parts a && left instanceof View.Parts b) {
            return first(a, b, tolerance);
        }
        throw new IllegalArgumentException(
                "results of " + expected.getClass() + " and " + got.getClass() + " are compared");
    }

    private static Optional<Difference> first(View.Grid right, View.Grid left, double tolerance) {
        for (int i = 0; i < right.rows().size(); i++) {
            int row = i + 1;
            Optional<Difference> found =
                    firstInRow(
                            i,
                            Objects.requireNonNull(right.rows().get(i)),
                            Objects.requireNonNull(left.rows().get(i)),
                            tolerance);
            if (found.isPresent()) {
                return found.map(
                        it ->
                                it.at(
                                        WORDS.text(
                                                "place/row and column",
                                                "row",
                                                row,
                                                "column",
                                                it.column + 1),
                                        WORDS.text("place/row", "n", row)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> first(View.Parts right, View.Parts left, double tolerance) {
        int before = 0;
        for (int k = 0; k < right.values().size(); k++) {
            Object piece = right.values().get(k);
            var found = first(piece, left.values().get(k), tolerance);
            if (found.isPresent()) {
                Difference inside = found.get();
                return Optional.of(inside.below(before).within(InWords.name(right, k)));
            }
            before += piece == null ? 0 : View.of(piece).rows().size();
        }
        return Optional.empty();
    }

    private static Optional<Difference> firstInRow(
            int i, Cells right, Cells left, double tolerance) {
        int j = right.firstUnlike(left, tolerance);
        return j < 0 ? Optional.empty() : Optional.of(new Difference(i, j, "", "", right, left));
    }

    private Difference at(String where, String rowWhere) {
        return new Difference(row, column, where, rowWhere, right, wrong);
    }

    private Difference within(String part) {
        return at(within(part, place), within(part, rowPlace));
    }

    private static String within(String part, String place) {
        return place.isEmpty() ? part : WORDS.text("place/in a part", "part", part, "place", place);
    }

    private Difference below(int rows) {
        return new Difference(rows + row, column, place, rowPlace, right, wrong);
    }

    /** What should stand there. */
    String expected() {
        return Comparison.text(right, column);
    }

    /** What stands there. */
    String got() {
        return Comparison.text(wrong, column);
    }

    /** Whether a result is another one than expected, in shape or in a number. */
    static boolean differ(@Nullable Object expected, @Nullable Object got, double tolerance) {
        if (inShape(expected, got).isPresent()) {
            return true;
        }
        // Not by the first difference, which puts its place into words.
        List<@Nullable Cells> right = expected == null ? List.of() : View.of(expected).rows();
        List<@Nullable Cells> left = got == null ? List.of() : View.of(got).rows();
        return IntStream.range(0, right.size())
                .anyMatch(i -> areUnlike(right.get(i), left.get(i), tolerance));
    }

    private static boolean areUnlike(
            @Nullable Cells right, @Nullable Cells left, double tolerance) {
        return right == null || left == null || right.firstUnlike(left, tolerance) >= 0;
    }

    /** What keeps a result from being compared with the expected one: null, ragged, wrong size. */
    static Optional<String> inShape(@Nullable Object expected, @Nullable Object got) {
        return inShape(expected, got, "shape/null");
    }

    /** The same, with the key of what is said where null was given. */
    private static Optional<String> inShape(
            @Nullable Object expected, @Nullable Object got, String ofNull) {
        if (expected == null) {
            return got == null
                    ? Optional.empty()
                    : Optional.of(WORDS.text("shape/expected", "size", "null"));
        }
        View right = View.of(expected);
        if (got == null) {
            return Optional.of(WORDS.text(ofNull, "expected", wanted(right)));
        }
        View left = View.of(got);
        Optional<String> uneven = left instanceof View.Grid grid ? uneven(grid) : Optional.empty();
        if (uneven.isPresent()) {
            return uneven.map(it -> it + " " + wanted(right));
        }
        if (!sameSize(right, left)) {
            String key = transposed(right, left) ? "shape/swapped" : "shape/size";
            return Optional.of(WORDS.text(key, "size", size(left), "expected", wanted(right)));
        }
        return right instanceof View.Parts a && left instanceof View.Parts b
                ? inShape(a, b)
                : Optional.empty();
    }

    private static String wanted(View right) {
        return WORDS.text("shape/expected", "size", size(right));
    }

    private static Optional<String> inShape(View.Parts expected, View.Parts got) {
        for (int k = 0; k < expected.values().size(); k++) {
            Optional<String> problem =
                    inShape(expected.values().get(k), got.values().get(k), "shape/null inside");
            if (problem.isPresent()) {
                String key = expected.areMatrices() ? "shape/in a matrix" : "shape/in a part";
                String part = InWords.name(expected, k);
                return problem.map(it -> WORDS.text(key, "part", part, "problem", it));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> uneven(View.Grid grid) {
        List<@Nullable Cells> rows = grid.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == null) {
                return Optional.of(WORDS.text("shape/row is null", "row", i + 1));
            }
        }
        for (int i = 1; i < rows.size(); i++) {
            int first = Objects.requireNonNull(rows.get(0)).length();
            int length = Objects.requireNonNull(rows.get(i)).length();
            if (length != first) {
                return Optional.of(
                        WORDS.text(
                                "shape/uneven",
                                "first",
                                WORDS.counted("count/" + grid.noun(), first),
                                "row",
                                i + 1,
                                "other",
                                length));
            }
        }
        return Optional.empty();
    }

    private static boolean transposed(View expected, View got) {
        return expected instanceof View.Grid a
                && got instanceof View.Grid b
                && a.height() > 0
                && a.height() == b.width()
                && b.height() == a.width();
    }

    /** Whether they are as many of the same; rows of different lengths were looked for before. */
    private static boolean sameSize(View expected, View got) {
        if (expected instanceof Cells a && got instanceof Cells b) {
            return a.length() == b.length() && a.noun().equals(b.noun());
        }
        if (expected instanceof View.Grid a && got instanceof View.Grid b) {
            return a.height() == b.height() && a.width() == b.width() && a.noun().equals(b.noun());
        }
        return expected instanceof View.Parts a
                && got instanceof View.Parts b
                && a.values().size() == b.values().size()
                && a.areMatrices() == b.areMatrices();
    }

    /** Such as {@code 2 rows of 3 numbers}. */
    static String size(@Nullable Object value) {
        return value == null ? "null" : size(View.of(value));
    }

    private static String size(View view) {
        if (view instanceof Cells row) {
            return WORDS.counted("count/" + row.noun(), row.length());
        }
        if (view instanceof View.Grid grid) {
            return WORDS.text(
                    "count/grid",
                    "rows",
                    WORDS.counted("count/row", grid.height()),
                    "columns",
                    WORDS.counted("count/" + grid.noun(), grid.width()));
        }
        if (view instanceof View.Parts parts) {
            String key = parts.areMatrices() ? "count/matrix" : "count/part";
            return WORDS.counted(key, parts.values().size());
        }
        throw new IllegalArgumentException("A function is no result.");
    }

    /** How far apart, for numbers that look the same when printed. */
    Optional<String> ifTheyLookAlike() {
        return expected().equals(got())
                ? Optional.of(
                        WORDS.text(
                                "answer/alike",
                                "difference",
                                wrong.number(column) - right.number(column)))
                : Optional.empty();
    }
}
