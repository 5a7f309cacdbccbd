package attention.model;

import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.variant.Attention;
import attention.variant.MultiHead;
import attention.variant.Trace;
import attention.variant.Variant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Multi-head attention whose queries, keys and values all come from the same rows: (n × dModel) →
 * (n × dModel) — Vaswani et al. 2017, section 3.2.3.
 *
 * @param wq W_q, (dModel × dModel)
 * @param wk W_k, (dModel × dModel)
 * @param wv W_v, (dModel × dModel)
 * @param wo W_o, (dModel × dModel)
 * @param headCount how many heads; divides dModel
 * @param attention what each head does with its columns
 */
public record SelfAttention(
        Parameter wq, Parameter wk, Parameter wv, Parameter wo, int headCount, Variant attention)
        implements Layer, Model {
    /** Tables N(0, 1/dModel); each head is scaled dot product attention without a mask. */
    public static SelfAttention random(
            String name, int dModel, int headCount, RandomGenerator random) {
        return new SelfAttention(
                table(name + ".queries", dModel, random),
                table(name + ".keys", dModel, random),
                table(name + ".values", dModel, random),
                table(name + ".output", dModel, random),
                headCount,
                new Attention());
    }

    private static Parameter table(String name, int dModel, RandomGenerator random) {
        return new Parameter(name, Start.fanIn().of(dModel, dModel, random));
    }

    /** The same tables, with another attention in each head. */
    public SelfAttention with(Variant other) {
        return new SelfAttention(wq, wk, wv, wo, headCount, other);
    }

    @Override
    public Matrix output(Matrix inputs) {
        return attend(inputs).context();
    }

    /** The same, with all intermediate results of all heads. */
    public Trace attend(Matrix inputs) {
        MultiHead heads =
                new MultiHead(wq.value(), wk.value(), wv.value(), wo.value(), headCount, attention);
        return heads.attend(inputs, inputs, inputs);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(wq, wk, wv, wo);
    }
}
