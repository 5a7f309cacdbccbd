package attention.study.threeadvantages;

import java.util.List;

/**
 * A kind of layer between n positions of width d, counted and not computed — the columns of table 1
 * of Vaswani et al. 2017, with their constants. Multiplications are those of tables, queries with
 * keys and weights with values; products cell by cell, of which an LSTM and a gated recurrent unit
 * have 3nd, are not among them.
 */
public sealed interface CountedLayer permits AttentionLayer, RecurrentLayer, ConvolutionLayer {
    /** What it is called, such as {@code convolution 3}. */
    String name();

    /**
     * How many numbers one layer learns.
     *
     * @param biases whether every table has a bias
     */
    long parameters(int dModel, boolean biases);

    /** How often one layer multiplies for n positions; convolutions multiply zeros at the ends. */
    long multiplications(int length, int dModel);

    /**
     * How many steps of one layer have to wait for each other, however many processors there are.
     */
    int steps(int length);

    /** How many arrows lead from the first of n inputs to the last output. */
    int path(int length);

    /** How many layers it takes until the last output depends on the first input. */
    int layersToConnect(int length);

    /** How many numbers these layers learn. */
    default long parametersToConnect(int length, int dModel, boolean biases) {
        return layersToConnect(length) * parameters(dModel, biases);
    }

    /** How often these layers multiply. */
    default long multiplicationsToConnect(int length, int dModel) {
        return layersToConnect(length) * multiplications(length, dModel);
    }

    /** How many steps of these layers have to wait for each other. */
    default int stepsToConnect(int length) {
        return layersToConnect(length) * steps(length);
    }

    /** Those that lesson 19 compares. */
    static List<CountedLayer> all() {
        return List.of(
                new AttentionLayer(1),
                RecurrentLayer.PLAIN,
                RecurrentLayer.GRU,
                RecurrentLayer.LSTM,
                new ConvolutionLayer(3),
                new ConvolutionLayer(5),
                ConvolutionLayer.DILATED);
    }
}
