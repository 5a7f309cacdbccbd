package attention.model;

import attention.exercise.AttentionPoolingContract;
import attention.exercise.AttentionPoolingContract.Pooled;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.variant.Axis;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One row in place of many: u_t = tanh(h_t W + b), weights = softmax(u_t · u), Σ weight · h_t —
 * Yang et al. 2016, equations 5 to 7. It is attention whose one query u is learned: the keys are
 * the rows after the bend, the values the rows themselves.
 *
 * @param w W, (d × dHidden)
 * @param bias b, (1 × dHidden)
 * @param u what every text is asked, (dHidden × 1)
 * @param normalizer makes weights of the scores
 * @param part works it out: {@link #pooled}, or a learner's own
 */
public record AttentionPooling(
        Parameter w,
        Parameter bias,
        Parameter u,
        Normalizer normalizer,
        AttentionPoolingContract part)
        implements Layer, Model {
    /** Worked out by {@link #pooled}. */
    public AttentionPooling(Parameter w, Parameter bias, Parameter u, Normalizer normalizer) {
        this(w, bias, u, normalizer, AttentionPooling::pooled);
    }

    /** W and u from this start, the bias 0; softmax. */
    public static AttentionPooling random(
            String name, int d, int dHidden, Start start, RandomGenerator random) {
        return new AttentionPooling(
                new Parameter(name + ".w", start.of(d, dHidden, random)),
                new Parameter(name + ".bias", Matrix.zeros(1, dHidden)),
                new Parameter(name + ".u", start.of(dHidden, 1, random)),
                new Softmax());
    }

    /** The same parameters, with which another part works. */
    public AttentionPooling by(AttentionPoolingContract other) {
        return new AttentionPooling(w, bias, u, normalizer, other);
    }

    /** The weights, (1 × n), and the mixture, (1 × d), as {@link AttentionPoolingContract} says. */
    public static Pooled pooled(
            Matrix inputs, Matrix w, Matrix bias, Matrix u, Normalizer normalizer) {
        Matrix weights = normalizer.weights(scores(bent(inputs, w, bias), u)); // (1 × n)
        return new Pooled(weights, weights.times(inputs));
    }

    private static Matrix bent(Matrix inputs, Matrix w, Matrix bias) {
        return inputs.times(w).plusRow(bias).tanh(); // (n × dHidden)
    }

    private static Matrix scores(Matrix bent, Matrix u) {
        return bent.times(u).transpose(); // (1 × n)
    }

    /** {@code (n × d) → (1 × d)}. */
    @Override
    public Matrix output(Matrix inputs) {
        return read(inputs).context();
    }

    /**
     * The same, with all intermediate results.
     *
     * @param inputs (n × d), such as the words of a sentence
     */
    public Trace read(Matrix inputs) {
        Pooled pooled = part.pooled(inputs, w.value(), bias.value(), u.value(), normalizer);
        return Trace.of(pooled.vector(), () -> steps(inputs, pooled));
    }

    /** What went on inside of the part nobody has seen: it is worked out anew. */
    private List<Step> steps(Matrix inputs, Pooled pooled) {
        Matrix bent = bent(inputs, w.value(), bias.value());
        return List.of(
                Step.values("bent rows", "tanh(row · W + b)", bent).axes(Axis.KEYS, Axis.FEATURES),
                Step.scores("scores", "bent row · u", scores(bent, u.value())),
                Step.weights("weights", "how attention is shared out", pooled.weights()),
                Step.given("rows", "what is mixed", inputs),
                Step.values("context", "weights · rows", pooled.vector()));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(w, bias, u);
    }
}
