package attention.model;

import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import java.util.List;

/**
 * Reads a text by windows of neighbouring words: {@code words → rows → ReLU(convolution) → one row
 * → logits} — Kim 2014, with attention before the convolution, after it or in place of pooling (Yin
 * et al. 2016).
 *
 * @param words a row for each word
 * @param convolution (n × d) → (n × filters)
 * @param attention where in this there is attention, if at all
 * @param pooling makes one row of the features: (n × filters) → (1 × filters); of a single row the
 *     same row
 * @param readout from the row to a logit for each class
 */
public record ConvolutionalReader(
        Embedding words,
        Layer convolution,
        AttentiveConvolution attention,
        Layer pooling,
        Layer readout)
        implements Model {
    /**
     * What came of a text.
     *
     * @param weights how much each word, or the window around it, counted: (1 × n); zeros where
     *     there is no attention
     * @param row the text as one row, (1 × filters)
     */
    public record Reading(Matrix weights, Matrix row) {}

    /** Softmax that remembers its last weights. */
    private static final class Noting implements Normalizer {
        private final Normalizer softmax = new Softmax();
        private Matrix noted;

        Noting(int words) {
            noted = Matrix.zeros(1, words);
        }

        @Override
        public double[] weights(double[] scores) {
            return softmax.weights(scores);
        }

        @Override
        public Matrix weights(Matrix scores) {
            noted = softmax.weights(scores);
            return noted;
        }
    }

    /**
     * The text as one row, and where attention looked.
     *
     * @param query (1 × d) or (1 × filters), as the place of attention asks for
     * @param text its words, counted from 0
     */
    public Reading read(Matrix query, int... text) {
        Noting softmax = new Noting(text.length);
        Matrix features =
                attention.features(
                        query,
                        words.output(text),
                        rows -> convolution.output(rows).relu(),
                        softmax);
        return new Reading(softmax.noted, pooling.output(features));
    }

    /** A logit for each class, (1 × classes). */
    public Matrix logits(Matrix query, int... text) {
        return readout.output(read(query, text).row());
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(words, convolution, pooling, readout);
    }
}
