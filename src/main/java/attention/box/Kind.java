package attention.box;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * One kind of value that goes in and out of exercises. All that differs by kind stands here: how it
 * crosses the pipe, is copied, counted and looked at. What has no kind cannot be handed over or
 * compared, and says so.
 *
 * @param <T> the values
 */
abstract class Kind<T> {
    /** The byte before a value of this kind in a message. */
    final char tag;

    final Class<T> type;

    Kind(Class<T> type, char tag) {
        this.type = type;
        this.tag = tag;
    }

    /** Writes what follows the tag. */
    abstract void write(DataOutputStream out, T value) throws IOException;

    /** Reads what {@link #write} wrote, whatever bytes there are. */
    abstract Object read(ByteBuffer in) throws Frames.Malformed;

    /** A deep copy, which shares nothing that can be changed. */
    abstract T copy(T value);

    /**
     * The old value with the numbers of the new one in it, if it has the size for them, or if
     * neither can be changed and both are the same; else the new one.
     */
    T into(T old, T value) {
        return same(old, value) ? old : value;
    }

    /**
     * Another value: its numbers in reverse order, those of rows too.
     *
     * @param fixed how many numbers or, where there are several, rows at either end stay
     */
    T reversed(T value, int fixed) {
        return value;
    }

    /** Equal to the last bit. */
    abstract boolean same(T a, T b);

    /** How many numbers it holds, rows counted too. */
    abstract long count(T value);

    /** How many rows it has, if it is made of rows. */
    int height(T value) {
        return 1;
    }

    /** The rows that nobody else should hold; empty ones cannot be told apart and do not count. */
    void rows(T value, Consumer<Object> rows) {}

    /** As it is compared and put into words. */
    abstract View view(T value);
}
