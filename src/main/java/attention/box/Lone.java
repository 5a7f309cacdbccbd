package attention.box;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;

/** A lone number, index, flag or word: an array of one, as far as anybody cares. */
final class Lone<T, A> extends Kind<T> {
    private final Leaf<A> leaf;

    Lone(Class<T> type, char tag, Leaf<A> leaf) {
        super(type, tag);
        this.leaf = leaf;
    }

    private A array(Object value) {
        A one = leaf.array(1);
        Array.set(one, 0, value);
        return one;
    }

    @Override
    void write(DataOutputStream out, T value) throws IOException {
        leaf.write(out, array(value));
    }

    @Override
    Object read(ByteBuffer in) throws Frames.Malformed {
        A one = leaf.array(1);
        leaf.read(Frames.take(in, leaf.bytes), one);
        Object value = Array.get(one, 0);
        if (value == null) {
            throw new Frames.Malformed("a word that is none");
        }
        return value;
    }

    @Override
    T copy(T value) {
        return value;
    }

    @Override
    boolean same(T a, T b) {
        return a.equals(b);
    }

    @Override
    long count(T value) {
        return leaf.count(array(value));
    }

    @Override
    View view(T value) {
        return Cells.lone(leaf, array(value));
    }
}
