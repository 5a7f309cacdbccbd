package attention.model;

import attention.exercise.AttentionAfterConvolutionContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.variant.Axis;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.List;

/**
 * Words convolved, then weighed: weights = softmax(query · features), n · weight · features — Yin
 * et al. 2016, their second place. It can point at windows.
 */
public record AttentionAfterConvolution() implements AttentionAfterConvolutionContract {
    @Override
    public Matrix features(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer) {
        return read(query, inputs, convolution, normalizer).context();
    }

    /** The same, with all intermediate results. */
    public Trace read(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer) {
        Matrix features = convolution.output(inputs); // (n × filters)
        Matrix scores = query.timesTransposed(features); // (1 × n)
        Matrix weights = normalizer.weights(scores); // (1 × n)
        Matrix louder = features.timesColumn(weights.transpose().scaled(features.rows()));
        return Trace.of(
                louder, // (n × filters)
                () ->
                        List.of(
                                Step.values("features", "what the convolution finds", features)
                                        .axes(Axis.KEYS, Axis.FEATURES),
                                Step.scores("scores", "query · features", scores),
                                Step.weights("weights", "how attention is shared out", weights),
                                Step.values("weighed features", "n · weight · features", louder)
                                        .axes(Axis.KEYS, Axis.FEATURES)));
    }
}
