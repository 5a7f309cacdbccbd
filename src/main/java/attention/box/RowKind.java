package attention.box;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An array of numbers, indices, flags or words. */
final class RowKind<A> extends Kind<A> {
    static final RowKind<double[]> OF_NUMBERS = new RowKind<>(double[].class, 'd', Leaf.NUMBERS);
    static final RowKind<int[]> OF_INDICES = new RowKind<>(int[].class, 'i', Leaf.INDICES);
    static final RowKind<boolean[]> OF_FLAGS = new RowKind<>(boolean[].class, 'b', Leaf.FLAGS);
    static final RowKind<@Nullable String[]> OF_WORDS =
            new RowKind<>(String[].class, 's', Leaf.WORDS);

    final Leaf<A> leaf;

    private RowKind(Class<A> type, char tag, Leaf<A> leaf) {
        super(type, tag);
        this.leaf = leaf;
    }

    @Override
    void write(DataOutputStream out, A value) throws IOException {
        out.writeInt(leaf.length(value));
        leaf.write(out, value);
    }

    @Override
    Object read(ByteBuffer in) throws Frames.Malformed {
        A array = leaf.array(Frames.count(in, leaf.bytes));
        leaf.read(in, array);
        return array;
    }

    @Override
    A copy(A value) {
        return leaf.copy(value);
    }

    @Override
    A into(A old, A value) {
        if (leaf.length(old) != leaf.length(value)) {
            return value;
        }
        leaf.copy(value, old);
        return old;
    }

    @Override
    A reversed(A value, int fixed) {
        return leaf.reversed(value, fixed);
    }

    @Override
    boolean same(A a, A b) {
        return leaf.same(a, b);
    }

    @Override
    long count(A value) {
        return leaf.count(value);
    }

    @Override
    void rows(A value, Consumer<Object> rows) {
        if (leaf.length(value) > 0) {
            rows.accept(value);
        }
    }

    @Override
    View view(A value) {
        return Cells.row(leaf, value);
    }
}
