package attention.model;

import attention.exercise.AttentiveConvolutionPoolingContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.variant.Axis;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.List;

/**
 * Words convolved, then mixed: weights = softmax(query · features), Σ weight · features — Er et al.
 * 2016. It is attention over windows, keys and values alike, in place of a maximum or a mean.
 */
public record AttentiveConvolutionPooling() implements AttentiveConvolutionPoolingContract {
    @Override
    public Matrix pooled(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer) {
        return read(query, inputs, convolution, normalizer).context();
    }

    /** The same, with all intermediate results. */
    public Trace read(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer) {
        Matrix features = convolution.output(inputs); // (n × filters)
        Matrix scores = query.timesTransposed(features); // (1 × n)
        Matrix weights = normalizer.weights(scores); // (1 × n)
        Matrix context = weights.times(features); // (1 × filters)
        return Trace.of(
                context,
                () ->
                        List.of(
                                Step.values("features", "what the convolution finds", features)
                                        .axes(Axis.KEYS, Axis.FEATURES),
                                Step.scores("scores", "query · features", scores),
                                Step.weights("weights", "how attention is shared out", weights),
                                Step.values("context", "weights · features", context)
                                        .axes(Axis.QUERIES, Axis.FEATURES)));
    }
}
