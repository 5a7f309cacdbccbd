package attention.variant;

import attention.matrix.Matrix;
import attention.matrix.ShapeMismatch;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * {@code [head₁ … headₕ] W_o} with {@code headᵢ = attention(Q W_qᵢ, K W_kᵢ, V W_vᵢ)} — Vaswani et
 * al. 2017, section 3.2.2. The tables of the heads stand side by side in W_q, W_k and W_v, so that
 * a head's queries, keys and values are neighbouring columns of three products.
 *
 * @param wq W_q, (dQ × headCount·dK)
 * @param wk W_k, (dKey × headCount·dK)
 * @param wv W_v, (dValue × headCount·dV)
 * @param wo W_o, (headCount·dV × dOut)
 * @param headCount how many heads, 1 or more
 * @param attention what each head does with its columns
 */
public record MultiHead(
        Matrix wq, Matrix wk, Matrix wv, Matrix wo, int headCount, Variant attention)
        implements Variant {
    public MultiHead {
        SplitHeads.requireWhole("W_q", wq, headCount);
        SplitHeads.requireWhole("W_k", wk, headCount);
        SplitHeads.requireWhole("W_v", wv, headCount);
        if (wo.rows() != wv.cols()) {
            throw new ShapeMismatch(
                    "W_o is %s and has %s rows, but the heads side by side have %s columns, those of W_v %s: they have to be equal."
                            .formatted(wo.shape(), wo.rows(), wv.cols(), wv.shape()),
                    wo.shape(),
                    wv.shape());
        }
    }

    /** Heads of scaled dot product attention without a mask. */
    public MultiHead(Matrix wq, Matrix wk, Matrix wv, Matrix wo, int headCount) {
        this(wq, wk, wv, wo, headCount, new Attention());
    }

    /**
     * Lets each of n queries read from m key/value pairs, once with each head.
     *
     * @param queries (n × dQ)
     * @param keys (m × dKey)
     * @param values (m × dValue)
     * @return all intermediate results, inside it a trace for each head; the context is (n × dOut)
     * @throws ShapeMismatch if the shapes do not fit the tables or each other
     */
    @Override
    public Trace attend(Matrix queries, Matrix keys, Matrix values) {
        return attend(new Inputs(queries, keys, values), head -> attention);
    }

    private Trace attend(Inputs inputs, IntFunction<Variant> ofHead) {
        Matrix queries = projected("W_q", wq, "a query", inputs.queries()); // (n × headCount·dK)
        Matrix keys = projected("W_k", wk, "a key", inputs.keys()); // (m × headCount·dK)
        Matrix values = projected("W_v", wv, "a value", inputs.values()); // (m × headCount·dV)
        Matrix[] q = SplitHeads.heads(queries, headCount); // (n × dK) each
        Matrix[] k = SplitHeads.heads(keys, headCount); // (m × dK) each
        Matrix[] v = SplitHeads.heads(values, headCount); // (m × dV) each
        List<Trace> heads =
                IntStream.range(0, headCount)
                        .mapToObj(head -> ofHead.apply(head).attend(q[head], k[head], v[head]))
                        .toList();
        Matrix joined = // (n × headCount·dV)
                MergeHeads.joined(heads.stream().map(Trace::context).toArray(Matrix[]::new));
        Matrix context = joined.times(wo); // (n × dOut)

        Variant again = // with the noise that each head has drawn, if any
                (newQ, newK, newV) ->
                        attend(
                                new Inputs(newQ, newK, newV),
                                i -> heads.get(i).variantOr(attention));
        return Trace.of(
                        context,
                        () ->
                                List.of(
                                        projection("queries", queries, Axis.QUERIES),
                                        projection("keys", keys, Axis.KEYS),
                                        projection("values", values, Axis.KEYS),
                                        Step.values("joined heads", "side by side", joined)
                                                .axes(Axis.QUERIES, Axis.FEATURES)
                                                .madeOf("head", traced(heads)),
                                        Step.values("context", "joined heads · W_o", context)))
                .by(again, inputs.queries(), inputs.keys(), inputs.values());
    }

    /** What a head mixes are no longer the columns of the values, but projections of them. */
    private static List<Trace> traced(List<Trace> heads) {
        return heads.stream().map(head -> head.with(Axis.COLUMNS, Axis.FEATURES)).toList();
    }

    private static Step projection(String what, Matrix projected, Axis rows) {
        String meaning = what + " · W_" + what.charAt(0);
        return Step.values("projected " + what, meaning, projected).axes(rows, Axis.FEATURES);
    }

    private static Matrix projected(String name, Matrix table, String vector, Matrix vectors) {
        if (vectors.cols() != table.rows()) {
            throw new ShapeMismatch(
                    "%s is %s and has %s rows, but %s has %s numbers: they have to be equal."
                            .formatted(name, table.shape(), table.rows(), vector, vectors.cols()),
                    table.shape(),
                    vectors.shape());
        }
        return vectors.times(table);
    }

    @Override
    public String toString() {
        return "Multi-head attention, %s %s, each: %s"
                .formatted(headCount, headCount == 1 ? "head" : "heads", attention);
    }
}
