package attention.checks.multihead;

import attention.exercise.AttentionFunction;
import attention.exercise.MultiHeadContract;
import attention.matrix.Matrix;
import java.util.Arrays;

/**
 * Multi-head attention whose steps can be exchanged one by one.
 *
 * @param queries shares the columns of the projected queries out among the heads
 * @param keys the same for the keys
 * @param values the same for the values
 * @param asking what each head makes of its columns
 * @param joining puts the answers of all heads together
 * @param output what is made of the joined answers
 */
record Wiring(
        Split queries, Split keys, Split values, Asking asking, Joining joining, Output output)
        implements MultiHeadContract {
    static final Wiring RIGHT =
            new Wiring(
                    Heads::split,
                    Heads::split,
                    Heads::split,
                    (p, attention, q, k, v) -> attention.context(q, k, v),
                    Heads::joined,
                    (p, joined) -> joined.times(p.wo()));

    @FunctionalInterface
    interface Split {
        Matrix[] heads(Matrix projected, int headCount);
    }

    @FunctionalInterface
    interface Asking {
        Matrix context(Parameters p, AttentionFunction attention, Matrix q, Matrix k, Matrix v);
    }

    @FunctionalInterface
    interface Joining {
        Matrix joined(Matrix... heads);
    }

    @FunctionalInterface
    interface Output {
        Matrix of(Parameters p, Matrix joined);
    }

    Wiring split(Split other) {
        return new Wiring(other, other, other, asking, joining, output);
    }

    Wiring splitKeys(Split other) {
        return new Wiring(queries, other, values, asking, joining, output);
    }

    Wiring splitValues(Split other) {
        return new Wiring(queries, keys, other, asking, joining, output);
    }

    Wiring ask(Asking other) {
        return new Wiring(queries, keys, values, other, joining, output);
    }

    Wiring join(Joining other) {
        return new Wiring(queries, keys, values, asking, other, output);
    }

    Wiring give(Output other) {
        return new Wiring(queries, keys, values, asking, joining, other);
    }

    @Override
    public Matrix output(
            Matrix queries, Matrix keys, Matrix values, Parameters p, AttentionFunction attention) {
        Matrix[] q = this.queries.heads(queries.times(p.wq()), p.headCount());
        Matrix[] k = this.keys.heads(keys.times(p.wk()), p.headCount());
        Matrix[] v = this.values.heads(values.times(p.wv()), p.headCount());
        Matrix[] heads = new Matrix[p.headCount()];
        Arrays.setAll(heads, h -> asking.context(p, attention, q[h], k[h], v[h]));
        return output.of(p, joining.joined(heads));
    }
}
