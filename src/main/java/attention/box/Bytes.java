package attention.box;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The code of a compiled class, which no contract takes or gives. */
final class Bytes extends Kind<byte[]> {
    Bytes() {
        super(byte[].class, 'y');
    }

    @Override
    void write(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    @Override
    Object read(ByteBuffer in) throws Frames.Malformed {
        byte[] bytes = new byte[Frames.count(in, 1)];
        in.get(bytes);
        return bytes;
    }

    @Override
    byte[] copy(byte[] value) {
        return value.clone();
    }

    @Override
    boolean same(byte[] a, byte[] b) {
        return Arrays.equals(a, b);
    }

    @Override
    long count(byte[] value) {
        return value.length;
    }

    @Override
    View view(byte[] value) {
        throw new IllegalArgumentException("Code of classes is not compared.");
    }
}
