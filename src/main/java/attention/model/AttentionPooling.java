package attention.model;

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
 */
public record AttentionPooling(Parameter w, Parameter bias, Parameter u, Normalizer normalizer)
        implements Layer, Model {
    /** W and u from this start, the bias 0; softmax. */
    public static AttentionPooling random(
            String name, int d, int dHidden, Start start, RandomGenerator random) {
        return new AttentionPooling(
                new Parameter(name + ".w", start.of(d, dHidden, random)),
                new Parameter(name + ".bias", Matrix.zeros(1, dHidden)),
                new Parameter(name + ".u", start.of(dHidden, 1, random)),
                new Softmax());
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
        Matrix bent = inputs.times(w.value()).plusRow(bias.value()).tanh(); // (n × dHidden)
        Matrix scores = bent.times(u.value()).transpose(); // (1 × n)
        Matrix weights = normalizer.weights(scores); // (1 × n)
        Matrix vector = weights.times(inputs); // (1 × d)
        return Trace.of(
                vector,
                () ->
                        List.of(
                                Step.values("bent rows", "tanh(row · W + b)", bent)
                                        .axes(Axis.KEYS, Axis.FEATURES),
                                Step.scores("scores", "bent row · u", scores),
                                Step.weights("weights", "how attention is shared out", weights),
                                Step.given("rows", "what is mixed", inputs),
                                Step.values("context", "weights · rows", vector)));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(w, bias, u);
    }
}
