package attention.box;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A record of the API. Through a pipe go its pieces alone; what they are put into, the reader knows
 * from the contract.
 */
final class Pieces extends Kind<Record> {
    Pieces() {
        super(Record.class, 'r');
    }

    @Override
    void write(DataOutputStream out, Record value) throws IOException {
        List<@Nullable Object> pieces = Records.pieces(value);
        out.writeInt(pieces.size());
        for (Object piece : pieces) {
            Frames.writeValue(out, piece);
        }
    }

    @Override
    Object read(ByteBuffer in) throws Frames.Malformed {
        int count = Frames.count(in, 1, Frames.MOST_VALUES);
        List<@Nullable Object> pieces = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            char tag = Frames.tag(in);
            if (tag == this.tag) {
                // Deep ones would use up the reader's stack.
                throw new Frames.Malformed("a record in a record");
            }
            pieces.add(Frames.readValue(tag, in));
        }
        return pieces;
    }

    @Override
    Record copy(Record value) {
        List<@Nullable Object> copies = new ArrayList<>();
        Records.pieces(value).forEach(piece -> copies.add(Values.copy(piece)));
        return Records.of(value.getClass(), copies).orElseThrow();
    }

    @Override
    Record into(Record old, Record value) {
        List<@Nullable Object> before = Records.pieces(old);
        List<@Nullable Object> pieces = Records.pieces(value);
        boolean all = true;
        for (int k = 0; k < pieces.size(); k++) {
            pieces.set(k, Values.into(before.get(k), pieces.get(k)));
            all &= pieces.get(k) == before.get(k);
        }
        return all ? old : Records.of(value.getClass(), pieces).orElseThrow();
    }

    @Override
    Record reversed(Record value, int fixed) {
        List<@Nullable Object> pieces = Records.pieces(value);
        pieces.replaceAll(piece -> Values.reversed(piece, fixed));
        return Records.of(value.getClass(), pieces).orElseThrow();
    }

    @Override
    boolean same(Record a, Record b) {
        List<@Nullable Object> left = Records.pieces(a);
        List<@Nullable Object> right = Records.pieces(b);
        boolean same = true;
        for (int k = 0; same && k < left.size(); k++) {
            same = Values.same(left.get(k), right.get(k));
        }
        return same;
    }

    @Override
    long count(Record value) {
        return Records.pieces(value).stream().mapToLong(Values::count).sum();
    }

    @Override
    void rows(Record value, Consumer<Object> rows) {
        for (Object piece : Records.pieces(value)) {
            if (piece != null) {
                Kinds.ofValue(piece).rows(piece, rows);
            }
        }
    }

    @Override
    View view(Record value) {
        return new View.Parts(Records.names(value), Records.pieces(value));
    }
}
