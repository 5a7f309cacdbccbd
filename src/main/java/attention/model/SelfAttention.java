package attention.model;

import attention.exercise.AttentionFunction;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.variant.Attention;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Multi-head attention whose queries, keys and values all come from the same rows: (n × dModel) →
 * (n × dModel) — Vaswani et al. 2017, section 3.2.2. Head h works on the h-th group of neighbouring
 * columns.
 *
 * @param wq W_q, (dModel × dModel)
 * @param wk W_k, (dModel × dModel)
 * @param wv W_v, (dModel × dModel)
 * @param wo W_o, (dModel × dModel)
 * @param headCount how many heads; divides dModel
 * @param attention what each head does with its columns
 */
public record SelfAttention(
        Parameter wq,
        Parameter wk,
        Parameter wv,
        Parameter wo,
        int headCount,
        AttentionFunction attention)
        implements Layer, Model {
    public SelfAttention {
        int dModel = wq.value().cols();
        if (headCount < 1 || dModel % headCount != 0) {
            throw new IllegalArgumentException(
                    "Heads share the %d columns evenly, which %d heads cannot."
                            .formatted(dModel, headCount));
        }
    }

    /** Tables N(0, 1/dModel); each head is scaled dot product attention without a mask. */
    public static SelfAttention random(
            String name, int dModel, int headCount, RandomGenerator random) {
        Attention attention = new Attention();
        return new SelfAttention(
                table(name + ".queries", dModel, random),
                table(name + ".keys", dModel, random),
                table(name + ".values", dModel, random),
                table(name + ".output", dModel, random),
                headCount,
                (queries, keys, values) -> attention.attend(queries, keys, values).context());
    }

    private static Parameter table(String name, int dModel, RandomGenerator random) {
        return new Parameter(name, Start.fanIn().of(dModel, dModel, random));
    }

    /** The same tables, with another attention in each head. */
    public SelfAttention with(AttentionFunction other) {
        return new SelfAttention(wq, wk, wv, wo, headCount, other);
    }

    @Override
    public Matrix output(Matrix inputs) {
        Matrix queries = inputs.times(wq.value());
        Matrix keys = inputs.times(wk.value());
        Matrix values = inputs.times(wv.value());
        Matrix joined = head(0, queries, keys, values); // (n × dModel), when all are there
        for (int h = 1; h < headCount; h++) {
            joined = joined.beside(head(h, queries, keys, values));
        }
        return joined.times(wo.value());
    }

    private Matrix head(int h, Matrix queries, Matrix keys, Matrix values) {
        return attention.context(columns(queries, h), columns(keys, h), columns(values, h));
    }

    private Matrix columns(Matrix matrix, int h) {
        int width = matrix.cols() / headCount;
        return matrix.colRange(h * width, (h + 1) * width);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(wq, wk, wv, wo);
    }
}
