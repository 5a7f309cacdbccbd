package attention.box;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages between a checker and its box. A message is an int, the number of bytes that follow; an
 * int, the number of values; then each value as one byte that tells its kind and the value itself,
 * all numbers big-endian:
 *
 * <table>
 * <caption>kinds of values</caption>
 * <tr><td>N</td><td>null</td></tr>
 * <tr><td>D, I, B, S</td><td>a double; an int; a boolean in one byte; a string: an int, its bytes in UTF-8</td></tr>
 * <tr><td>d, i, b, s, y</td><td>an array of doubles, ints, booleans, strings, bytes: an int, its elements</td></tr>
 * <tr><td>m, j, c, t</td><td>rows of d, i, b, s: an int, then N or the row for each</td></tr>
 * <tr><td>M</td><td>a matrix: two ints, its rows and columns, then its numbers</td></tr>
 * <tr><td>L</td><td>matrices: an int, then N or M for each</td></tr>
 * <tr><td>r</td><td>a record: an int, its pieces; it comes back as the list of them</td></tr>
 * <tr><td>f</td><td>a function: an int, its number among those that a call lends</td></tr>
 * </table>
 *
 * <p>No Java serialization: a reader makes numbers, flags, strings, arrays of capped size and the
 * like, whatever bytes it is given, and throws {@link Malformed} for all else. A message has at
 * most 16 MB, 10,000 values and 1,000,000 rows.
 */
public final class Frames {
    private static final int LARGEST = 16 << 20;
    private static final char NULL = 'N';
    static final int MOST_VALUES = 10_000;
    static final int MOST_ROWS = 1_000_000;

    private Frames() {}

    /** A message that is not well formed. */
    public static final class Malformed extends IOException {
        Malformed(String what) {
            super(what);
        }
    }

    /** Sends one message. */
    public static void write(DataOutputStream out, List<? extends @Nullable Object> message)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream payload = new DataOutputStream(bytes)) {
            payload.writeInt(message.size());
            for (Object value : message) {
                writeValue(payload, value);
            }
        }
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        out.flush();
    }

    /** Waits for one message. */
    public static List<@Nullable Object> read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 4 || length > LARGEST) {
            throw new Malformed("a message of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        ByteBuffer payload = ByteBuffer.wrap(bytes);
        int count = count(payload, 1, MOST_VALUES);
        List<@Nullable Object> message = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            message.add(readValue(payload));
        }
        return message;
    }

    static void writeValue(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte(NULL);
            return;
        }
        Kind<Object> kind = Kinds.ofValue(value);
        out.writeByte(kind.tag);
        kind.write(out, value);
    }

    static char tag(ByteBuffer in) throws Malformed {
        return (char) take(in, 1).get();
    }

    private static @Nullable Object readValue(ByteBuffer in) throws Malformed {
        return readValue(tag(in), in);
    }

    static @Nullable Object readValue(char tag, ByteBuffer in) throws Malformed {
        return tag == NULL ? null : Kinds.tagged(tag).read(in);
    }

    /** Reads a value of one kind, or null. */
    static @Nullable Object readEither(ByteBuffer in, Kind<?> kind) throws Malformed {
        char tag = tag(in);
        if (tag != NULL && tag != kind.tag) {
            throw new Malformed("a row that is no row");
        }
        return readValue(tag, in);
    }

    /** The letters of a word; −1 of them for one that is missing. */
    static @Nullable String readWord(ByteBuffer in) throws Malformed {
        int length = take(in, Integer.BYTES).getInt();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > in.remaining()) {
            throw new Malformed("a word of " + length + " letters");
        }
        byte[] letters = new byte[length];
        in.get(letters);
        return new String(letters, StandardCharsets.UTF_8);
    }

    /** A count that the rest of the message can really hold. */
    static int count(ByteBuffer in, int bytesEach) throws Malformed {
        return count(in, bytesEach, Integer.MAX_VALUE);
    }

    static int count(ByteBuffer in, int bytesEach, int most) throws Malformed {
        int count = take(in, Integer.BYTES).getInt();
        if (count < 0 || count > most || (long) count * bytesEach > in.remaining()) {
            throw new Malformed("a count of " + count);
        }
        return count;
    }

    static ByteBuffer take(ByteBuffer in, int bytes) throws Malformed {
        if (in.remaining() < bytes) {
            throw new Malformed("a message that ends early");
        }
        return in;
    }
}
