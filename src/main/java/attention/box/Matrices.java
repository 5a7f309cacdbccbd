package attention.box;

import attention.matrix.Matrix;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several matrices, such as one for each head; any may be missing. */
final class Matrices extends Kind<@Nullable Matrix[]> {
    private static final OneMatrix ONE = new OneMatrix();

    Matrices() {
        super(Matrix[].class, 'L');
    }

    @Override
    void write(DataOutputStream out, @Nullable Matrix[] value) throws IOException {
        out.writeInt(value.length);
        for (Matrix each : value) {
            Frames.writeValue(out, each);
        }
    }

    @Override
    Object read(ByteBuffer in) throws Frames.Malformed {
        @Nullable Matrix[] matrices = new Matrix[Frames.count(in, 1, Frames.MOST_VALUES)];
        for (int k = 0; k < matrices.length; k++) {
            matrices[k] = (Matrix) Frames.readEither(in, ONE);
        }
        return matrices;
    }

    @Override
    @Nullable Matrix[] copy(@Nullable Matrix[] value) {
        @Nullable Matrix[] copy = value.clone();
        for (int k = 0; k < copy.length; k++) {
            copy[k] = copy[k] == null ? null : ONE.copy(copy[k]);
        }
        return copy;
    }

    @Override
    @Nullable Matrix[] into(@Nullable Matrix[] old, @Nullable Matrix[] value) {
        if (old.length != value.length) {
            return value;
        }
        for (int k = 0; k < old.length; k++) {
            old[k] = (Matrix) Values.into(old[k], value[k]);
        }
        return old;
    }

    @Override
    @Nullable Matrix[] reversed(@Nullable Matrix[] value, int fixed) {
        @Nullable Matrix[] reversed = value.clone();
        for (int k = 0; k < reversed.length; k++) {
            reversed[k] = (Matrix) Values.reversed(value[k], fixed);
        }
        return reversed;
    }

    @Override
    boolean same(@Nullable Matrix[] a, @Nullable Matrix[] b) {
        boolean same = a.length == b.length;
        for (int k = 0; same && k < a.length; k++) {
            same = Values.same(a[k], b[k]);
        }
        return same;
    }

    @Override
    long count(@Nullable Matrix[] value) {
        return value.length + Arrays.stream(value).mapToLong(Values::count).sum();
    }

    @Override
    int height(@Nullable Matrix[] value) {
        return Arrays.stream(value).mapToInt(it -> it == null ? 1 : it.rows()).sum();
    }

    @Override
    View view(@Nullable Matrix[] value) {
        return new View.Parts(List.of(), Arrays.asList(value));
    }
}
