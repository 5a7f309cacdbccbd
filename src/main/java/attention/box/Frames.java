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
 * <tr><td>S</td><td>a string: an int, its bytes in UTF-8</td></tr>
 * <tr><td>I, D, B</td><td>an int; a double; a boolean in one byte</td></tr>
 * <tr><td>d, i, b, y</td><td>an array of doubles, ints, booleans, bytes: an int, its elements</td></tr>
 * <tr><td>m</td><td>rows: an int, then N or d for each</td></tr>
 * <tr><td>r</td><td>a record: an int, its pieces; it comes back as the list of them</td></tr>
 * </table>
 *
 * <p>No Java serialization: a reader makes numbers, flags, strings and arrays of capped size,
 * whatever bytes it is given, and throws {@link Malformed} for all else. A message has at most 16
 * MB, 10,000 values and 1,000,000 rows.
 */
public final class Frames {
    private static final int LARGEST = 16 << 20;
    private static final int MOST_VALUES = 10_000;
    private static final int MOST_ROWS = 1_000_000;

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
        int count = count(payload, 1);
        if (count > MOST_VALUES) {
            throw new Malformed("a message of " + count + " values");
        }
        List<@Nullable Object> message = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            message.add(readValue(payload));
        }
        return message;
    }

    private static void writeValue(DataOutputStream out, @Nullable Object value)
            throws IOException {
        if (value == null) {
            out.writeByte('N');
        } else if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeByte('S');
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (value instanceof Integer number) {
            out.writeByte('I');
            out.writeInt(number);
        } else if (value instanceof Double number) {
            out.writeByte('D');
            out.writeDouble(number);
        } else if (value instanceof Boolean flag) {
            out.writeByte('B');
            out.writeByte(flag ? 1 : 0);
        } else {
            writeArray(out, value);
        }
    }

    private static void writeArray(DataOutputStream out, Object value) throws IOException {
        if (value instanceof double[] numbers) {
            out.writeByte('d');
            out.writeInt(numbers.length);
            for (double number : numbers) {
                out.writeDouble(number);
            }
        } else if (value instanceof double[][] rows) {
            out.writeByte('m');
            out.writeInt(rows.length);
            for (double[] row : rows) {
                writeValue(out, row);
            }
        } else if (value instanceof int[] numbers) {
            out.writeByte('i');
            out.writeInt(numbers.length);
            for (int number : numbers) {
                out.writeInt(number);
            }
        } else if (value instanceof boolean[] flags) {
            out.writeByte('b');
            out.writeInt(flags.length);
            for (boolean flag : flags) {
                out.writeByte(flag ? 1 : 0);
            }
        } else if (value instanceof Record record) {
            List<@Nullable Object> pieces = Records.pieces(record);
            out.writeByte('r');
            out.writeInt(pieces.size());
            for (Object piece : pieces) {
                writeValue(out, piece);
            }
        } else if (value instanceof byte[] bytes) {
            out.writeByte('y');
            out.writeInt(bytes.length);
            out.write(bytes);
        } else {
            throw new Malformed("a value of " + value.getClass());
        }
    }

    private static @Nullable Object readValue(ByteBuffer in) throws Malformed {
        char tag = (char) take(in, 1).get();
        return tag == 'r' ? readPieces(in) : readValue(tag, in);
    }

    private static @Nullable Object readValue(char tag, ByteBuffer in) throws Malformed {
        return switch (tag) {
            case 'N' -> null;
            case 'S' -> {
                byte[] bytes = new byte[count(in, 1)];
                in.get(bytes);
                yield new String(bytes, StandardCharsets.UTF_8);
            }
            case 'I' -> take(in, 4).getInt();
            case 'D' -> take(in, 8).getDouble();
            case 'B' -> take(in, 1).get() != 0;
            default -> readArray(tag, in);
        };
    }

    private static Object readArray(char tag, ByteBuffer in) throws Malformed {
        if (tag == 'd') {
            double[] numbers = new double[count(in, 8)];
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = in.getDouble();
            }
            return numbers;
        }
        if (tag == 'i') {
            int[] numbers = new int[count(in, 4)];
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = in.getInt();
            }
            return numbers;
        }
        if (tag == 'b') {
            boolean[] flags = new boolean[count(in, 1)];
            for (int j = 0; j < flags.length; j++) {
                flags[j] = in.get() != 0;
            }
            return flags;
        }
        if (tag == 'y') {
            byte[] bytes = new byte[count(in, 1)];
            in.get(bytes);
            return bytes;
        }
        if (tag != 'm') {
            throw new Malformed("a value tagged " + (int) tag);
        }
        return readRows(in);
    }

    /** The pieces of a record: what they are put into, only the receiver knows. */
    private static List<@Nullable Object> readPieces(ByteBuffer in) throws Malformed {
        int count = count(in, 1);
        if (count > MOST_VALUES) {
            throw new Malformed("a record of " + count + " pieces");
        }
        List<@Nullable Object> pieces = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            // A record in a record is refused here: deep ones would use up the reader's stack.
            pieces.add(readValue((char) take(in, 1).get(), in));
        }
        return pieces;
    }

    private static double[][] readRows(ByteBuffer in) throws Malformed {
        int count = count(in, 1);
        if (count > MOST_ROWS) {
            throw new Malformed("a table of " + count + " rows");
        }
        double[][] rows = new double[count][];
        for (int i = 0; i < rows.length; i++) {
            // Not readValue: rows of rows of rows would use up the reader's stack.
            char tag = (char) take(in, 1).get();
            if (tag == 'd') {
                rows[i] = (double[]) readArray(tag, in);
            } else if (tag != 'N') {
                throw new Malformed("a row that is no row");
            }
        }
        return rows;
    }

    /** A count that the rest of the message can really hold. */
    private static int count(ByteBuffer in, int bytesEach) throws Malformed {
        int count = take(in, 4).getInt();
        if (count < 0 || (long) count * bytesEach > in.remaining()) {
            throw new Malformed("a count of " + count);
        }
        return count;
    }

    private static ByteBuffer take(ByteBuffer in, int bytes) throws Malformed {
        if (in.remaining() < bytes) {
            throw new Malformed("a message that ends early");
        }
        return in;
    }
}
