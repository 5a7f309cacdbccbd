package attention.checks.cnnattention;

import attention.checks.pieces.Weighing;
import attention.exercise.AttentionAfterConvolutionContract;
import attention.exercise.AttentionBeforeConvolutionContract;
import attention.exercise.AttentiveConvolutionPoolingContract;
import attention.exercise.ConvolutionContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import java.util.function.Function;

/**
 * What is asked wherever attention and a convolution meet.
 *
 * @param query what is looked for
 * @param inputs the words
 * @param convolution makes features of them
 * @param normalizer makes weights of a row of scores
 */
record Search(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer) {
    /** An answer to all three exercises, right or wrong. */
    @FunctionalInterface
    interface Place extends Function<Search, Matrix> {}

    static final Place BEFORE = it -> it.convolved(it.louder(it.inputs()));
    static final Place AFTER = it -> it.louder(it.features());
    static final Place POOLING = it -> it.weights(it.features()).times(it.features());

    static AttentionBeforeConvolutionContract before(Place place) {
        return (query, inputs, convolution, normalizer) ->
                place.apply(new Search(query, inputs, convolution, normalizer));
    }

    static AttentionAfterConvolutionContract after(Place place) {
        return (query, inputs, convolution, normalizer) ->
                place.apply(new Search(query, inputs, convolution, normalizer));
    }

    static AttentiveConvolutionPoolingContract pooling(Place place) {
        return (query, inputs, convolution, normalizer) ->
                place.apply(new Search(query, inputs, convolution, normalizer));
    }

    Matrix convolved(Matrix rows) {
        return convolution.output(rows);
    }

    Matrix features() {
        return convolved(inputs);
    }

    /** One for each row, side by side. */
    Matrix scores(Matrix rows) {
        return query.timesTransposed(rows);
    }

    Matrix weights(Matrix rows) {
        return normalizer.weights(scores(rows));
    }

    /** Each row n times its weight. */
    Matrix louder(Matrix rows) {
        return louder(rows, weights(rows));
    }

    static Matrix louder(Matrix rows, Matrix weights) {
        return rows.timesColumn(weights.transpose().scaled(rows.rows()));
    }

    /** The same with another normalizer. */
    Search with(Normalizer other) {
        return new Search(query, inputs, convolution, other);
    }

    /** The same with somebody's convolution, and their softmax where softmax was given. */
    Search with(ConvolutionContract own, Normalizer softmax) {
        Layer layer = convolution instanceof Convolving it ? x -> it.output(own, x) : convolution;
        return new Search(query, inputs, layer, normalizer == Weighing.SOFT ? softmax : normalizer);
    }

    /** The same with another query. */
    Search asking(Matrix other) {
        return new Search(other, inputs, convolution, normalizer);
    }
}
