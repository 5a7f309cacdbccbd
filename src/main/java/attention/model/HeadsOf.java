package attention.model;

import attention.exercise.AttentionFunction;
import attention.exercise.MergeHeadsContract;
import attention.exercise.MultiHeadContract;
import attention.exercise.ProjectionsContract;
import attention.exercise.ProjectionsContract.Projected;
import attention.exercise.SplitHeadsContract;
import attention.matrix.Matrix;
import attention.variant.MergeHeads;
import attention.variant.SplitHeads;

/**
 * Multi-head attention put together from its pieces: project, split, let each head read, merge, and
 * mix by W_o — Vaswani et al. 2017, section 3.2.2. {@link attention.variant.MultiHead} is the same
 * in one piece.
 *
 * @param projections makes queries, keys and values
 * @param split shares their columns out among the heads
 * @param merge puts what the heads have read side by side
 */
public record HeadsOf(
        ProjectionsContract projections, SplitHeadsContract split, MergeHeadsContract merge)
        implements MultiHeadContract {
    /** The same of the core's pieces, which multiplies each text by its own tables alone. */
    public static final MultiHeadContract PLAIN =
            (queries, keys, values, p, attention) ->
                    new HeadsOf()
                            .read(
                                    new Projected(
                                            queries.times(p.wq()),
                                            keys.times(p.wk()),
                                            values.times(p.wv())),
                                    p,
                                    attention);

    /** Of the core's pieces. */
    public HeadsOf() {
        this(
                (rows, wq, wk, wv) -> new Projected(rows.times(wq), rows.times(wk), rows.times(wv)),
                SplitHeads::heads,
                MergeHeads::joined);
    }

    @Override
    public Matrix output(
            Matrix queries, Matrix keys, Matrix values, Parameters p, AttentionFunction attention) {
        return read(projected(queries, keys, values, p), p, attention);
    }

    /** Where one text reads another, each is projected by the tables that fit its width alone. */
    private Projected projected(Matrix queries, Matrix keys, Matrix values, Parameters p) {
        if (queries == keys && keys == values) {
            return projections.project(queries, p.wq(), p.wk(), p.wv());
        }
        return new Projected(
                projections.project(queries, p.wq(), p.wq(), p.wq()).queries(),
                projections.project(keys, p.wk(), p.wk(), p.wk()).keys(),
                projections.project(values, p.wv(), p.wv(), p.wv()).values());
    }

    private Matrix read(Projected rows, Parameters p, AttentionFunction attention) {
        Matrix[] q = split.heads(rows.queries(), p.headCount()); // (n × dK) each
        Matrix[] k = split.heads(rows.keys(), p.headCount()); // (m × dK) each
        Matrix[] v = split.heads(rows.values(), p.headCount()); // (m × dV) each
        Matrix[] contexts = new Matrix[p.headCount()];
        for (int head = 0; head < contexts.length; head++) {
            contexts[head] = attention.context(q[head], k[head], v[head]); // (n × dV)
        }
        return merge.joined(contexts).times(p.wo()); // (n × dOut)
    }
}
