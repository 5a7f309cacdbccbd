package attention.model;

import attention.exercise.CrossLayer;
import attention.matrix.Matrix;
import attention.variant.MultiHead;
import attention.variant.Trace;
import attention.variant.Variant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Multi-head attention whose queries come from one text and whose keys and values come from
 * another, the memory: (n × dModel), (m × dMemory) → (n × dModel) — Vaswani et al. 2017, section
 * 3.2.3. With the same text on both sides it is {@link SelfAttention}.
 *
 * @param wq W_q, (dModel × dModel)
 * @param wk W_k, (dMemory × dModel)
 * @param wv W_v, (dMemory × dModel)
 * @param wo W_o, (dModel × dModel)
 * @param headCount how many heads; divides dModel
 * @param attention what each head does with its columns
 */
public record CrossAttention(
        Parameter wq, Parameter wk, Parameter wv, Parameter wo, int headCount, Variant attention)
        implements CrossLayer, Model {
    /** Tables N(0, 1/dModel); each head is scaled dot product attention without a mask. */
    public static CrossAttention random(
            String name, int dModel, int headCount, RandomGenerator random) {
        SelfAttention tables = SelfAttention.random(name, dModel, headCount, random);
        return new CrossAttention(
                tables.wq(), tables.wk(), tables.wv(), tables.wo(), headCount, tables.attention());
    }

    /** The same tables, with another attention in each head, such as one with a padding mask. */
    public CrossAttention with(Variant other) {
        return new CrossAttention(wq, wk, wv, wo, headCount, other);
    }

    /**
     * Lets every row of the inputs read from all rows of the memory.
     *
     * @throws attention.matrix.ShapeMismatch if a width does not fit its table
     */
    @Override
    public Matrix output(Matrix inputs, Matrix memory) {
        return attend(inputs, memory).context();
    }

    /** The same, with all intermediate results of all heads. */
    public Trace attend(Matrix inputs, Matrix memory) {
        MultiHead heads =
                new MultiHead(wq.value(), wk.value(), wv.value(), wo.value(), headCount, attention);
        return heads.attend(inputs, memory, memory);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(wq, wk, wv, wo);
    }
}
