import attention.exercise.CountParametersContract;

/** Everything is made of tables with or without a bias, and of norms. */
public class MyCountParameters implements CountParametersContract {
    @Override
    public long attention(int dModel, int headCount, boolean biases) {
        return 4 * table(dModel, dModel, biases); // the heads share the columns
    }

    @Override
    public long recurrent(int gates, int dModel, boolean biases) {
        return gates * table(2L * dModel, dModel, biases); // input and state, one below the other
    }

    @Override
    public long convolution(int width, int dModel, boolean biases) {
        return table((long) width * dModel, dModel, biases);
    }

    @Override
    public long encoderBlock(int dModel, int headCount, int dHidden, boolean attentionBiases) {
        return attention(dModel, headCount, attentionBiases)
                + feedForward(dModel, dHidden)
                + 2 * norm(dModel);
    }

    @Override
    public long decoderBlock(int dModel, int headCount, int dHidden, boolean attentionBiases) {
        return 2 * attention(dModel, headCount, attentionBiases)
                + feedForward(dModel, dHidden)
                + 3 * norm(dModel);
    }

    private static long feedForward(int dModel, int dHidden) {
        return table(dModel, dHidden, true) + table(dHidden, dModel, true);
    }

    private static long norm(int dModel) {
        return 2L * dModel; // gain and bias
    }

    private static long table(long in, long out, boolean bias) {
        return in * out + (bias ? out : 0);
    }
}
