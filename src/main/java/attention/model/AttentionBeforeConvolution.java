package attention.model;

import attention.exercise.AttentionBeforeConvolutionContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.variant.Axis;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.List;

/**
 * Words weighed, then convolved: weights = softmax(query · word), convolution(n · weight · word) —
 * Wang et al. 2016, section 3.3. It can point at single words.
 */
public record AttentionBeforeConvolution() implements AttentionBeforeConvolutionContract {
    @Override
    public Matrix features(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer) {
        return read(query, inputs, convolution, normalizer).context();
    }

    /** The same, with all intermediate results. */
    public Trace read(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer) {
        Matrix scores = query.timesTransposed(inputs); // (1 × n)
        Matrix weights = normalizer.weights(scores); // (1 × n)
        Matrix louder = inputs.timesColumn(weights.transpose().scaled(inputs.rows())); // (n × d)
        Matrix features = convolution.output(louder); // (n × filters)
        return Trace.of(
                features,
                () ->
                        List.of(
                                Step.scores("scores", "query · word", scores),
                                Step.weights("weights", "how attention is shared out", weights),
                                Step.given("weighed words", "n · weight · word", louder),
                                Step.values("features", "what the convolution finds", features)
                                        .axes(Axis.KEYS, Axis.FEATURES)));
    }
}
