package attention.box;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of numbers, indices, flags or words; a learner's may be missing or differ in length. */
final class Table<A> extends Kind<@Nullable A[]> {
    static final Table<double[]> OF_NUMBERS =
            new Table<>(double[][].class, 'm', RowKind.OF_NUMBERS);

    private final Leaf<A> leaf;
    private final RowKind<A> row;

    Table(Class<@Nullable A[]> type, char tag, RowKind<A> row) {
        super(type, tag);
        this.row = row;
        this.leaf = row.leaf;
    }

    @Override
    void write(DataOutputStream out, @Nullable A[] value) throws IOException {
        out.writeInt(value.length);
        for (A each : value) {
            Frames.writeValue(out, each);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // of this row's kind
    Object read(ByteBuffer in) throws Frames.Malformed {
        @Nullable A[] rows = leaf.arrays(Frames.count(in, 1, Frames.MOST_ROWS));
        for (int i = 0; i < rows.length; i++) {
            // Not any value: rows of rows of rows would use up the reader's stack.
            rows[i] = (A) Frames.readEither(in, row);
        }
        return rows;
    }

    @Override
    @Nullable A[] copy(@Nullable A[] value) {
        @Nullable A[] rows = leaf.arrays(value.length);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = value[i] == null ? null : leaf.copy(value[i]);
        }
        return rows;
    }

    @Override
    @Nullable A[] into(@Nullable A[] old, @Nullable A[] value) {
        if (old.length != value.length) {
            return value;
        }
        for (int i = 0; i < old.length; i++) {
            A row = value[i];
            old[i] = row == null || old[i] == null ? row : this.row.into(old[i], row);
        }
        return old;
    }

    @Override
    @Nullable A[] reversed(@Nullable A[] value, int fixed) {
        @Nullable A[] reversed = copy(value);
        if (value.length == 1 && value[0] != null) {
            reversed[0] = leaf.reversed(value[0], fixed);
            return reversed;
        }
        for (int i = fixed; i < value.length - fixed; i++) {
            A row = value[value.length - 1 - i];
            reversed[i] = row == null ? null : leaf.reversed(row, 0);
        }
        return reversed;
    }

    @Override
    boolean same(@Nullable A[] a, @Nullable A[] b) {
        return Arrays.deepEquals(a, b);
    }

    @Override
    long count(@Nullable A[] value) {
        long sum = value.length;
        for (A each : value) {
            sum += each == null ? 0 : leaf.count(each);
        }
        return sum;
    }

    @Override
    void rows(@Nullable A[] value, Consumer<Object> rows) {
        for (A each : value) {
            if (each != null) {
                row.rows(each, rows);
            }
        }
    }

    @Override
    int height(@Nullable A[] value) {
        return value.length;
    }

    @Override
    View view(@Nullable A[] value) {
        List<@Nullable Cells> rows = new ArrayList<>();
        for (A each : value) {
            rows.add(each == null ? null : Cells.row(leaf, each));
        }
        return new View.Grid(leaf.noun, rows);
    }
}
