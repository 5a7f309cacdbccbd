package attention.box;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value as somebody looks at it who compares it or puts it into words, whatever its kind. */
public sealed interface View permits Cells, View.Grid, View.Parts, View.Function {
    /**
     * Rows below one another.
     *
     * @param noun what they are made of, one of them
     * @param rows missing ones are null, and they may differ in length
     */
    record Grid(String noun, List<@Nullable Cells> rows) implements View {
        /** How many rows. */
        public int height() {
            return rows.size();
        }

        /** How long the first row is. */
        public int width() {
            Cells first = rows.isEmpty() ? null : rows.get(0);
            return first == null ? 0 : first.length();
        }
    }

    /**
     * Several values: the pieces of a record, or matrices one after the other.
     *
     * @param names of the pieces of a record; empty for matrices
     */
    record Parts(List<String> names, List<? extends @Nullable Object> values) implements View {
        /** Whether it is a list of matrices. */
        public boolean areMatrices() {
            return names.isEmpty();
        }
    }

    /** A function, which is not compared: only what it gives can be. */
    record Function(String name) implements View {}

    /**
     * Looks at a value.
     *
     * @throws IllegalArgumentException if it is of no kind: that is nobody's difference but a fault
     *     of the check
     */
    static View of(Object value) {
        return Kinds.ofValue(value).view(value);
    }

    /** All rows of it, one below the other, those of parts too. */
    default List<@Nullable Cells> rows() {
        if (this instanceof Cells row) {
            return List.of(row);
        }
        if (this instanceof Grid grid) {
            return grid.rows();
        }
        return this instanceof Parts parts
                ? parts.values().stream()
                        .flatMap(it -> it == null ? Stream.of() : of(it).rows().stream())
                        .toList()
                : List.of();
    }
}
