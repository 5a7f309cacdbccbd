import attention.exercise.CountParametersContract;

public class MyCountParameters implements CountParametersContract {
    @Override
    public long attention(int dModel, int headCount, boolean biases) {
        long d = dModel;
        return 4 * d * d + (biases ? 4 * d : 0);
    }

    @Override
    public long recurrent(int gates, int dModel, boolean biases) {
        long d = dModel;
        return gates * (2 * d * d + (biases ? d : 0));
    }

    @Override
    public long convolution(int width, int dModel, boolean biases) {
        long d = dModel;
        return width * d * d + (biases ? d : 0);
    }

    @Override
    public long encoderBlock(int dModel, int headCount, int dHidden, boolean attentionBiases) {
        long d = dModel;
        return attention(dModel, headCount, attentionBiases) + twoTables(d, dHidden) + 4 * d;
    }

    @Override
    public long decoderBlock(int dModel, int headCount, int dHidden, boolean attentionBiases) {
        long d = dModel;
        return 2 * attention(dModel, headCount, attentionBiases) + twoTables(d, dHidden) + 6 * d;
    }

    private long twoTables(long d, long hidden) {
        return 2 * d * hidden + hidden + d;
    }
}
