package attention.study.threeadvantages;

/**
 * A recurrent layer: a table for the input and one for the state in every gate.
 *
 * @param name such as {@code LSTM}
 * @param gates how many pairs of tables
 * @param states how many rows of d numbers it hands on from step to step
 */
public record RecurrentLayer(String name, int gates, int states) implements CountedLayer {
    /** One table pair and a tanh — Elman 1990. */
    public static final RecurrentLayer PLAIN = new RecurrentLayer("recurrent", 1, 1);

    /** Reset, update, candidate — Cho et al. 2014. */
    public static final RecurrentLayer GRU = new RecurrentLayer("GRU", 3, 1);

    /** Input, forget, candidate, output — Hochreiter and Schmidhuber 1997, Gers et al. 2000. */
    public static final RecurrentLayer LSTM = new RecurrentLayer("LSTM", 4, 2);

    @Override
    public long parameters(int dModel, boolean biases) {
        return new ParameterCount().recurrent(gates, dModel, biases);
    }

    @Override
    public long multiplications(int length, int dModel) {
        return 2L * gates * length * dModel * dModel;
    }

    @Override
    public int steps(int length) {
        return length;
    }

    @Override
    public int path(int length) {
        return new PathCount().recurrent(0, length - 1);
    }

    @Override
    public int layersToConnect(int length) {
        return 1;
    }

    /** How many numbers it has to keep to write the next word, however many came before. */
    public long keptWriting(int dModel) {
        return (long) states * dModel;
    }
}
