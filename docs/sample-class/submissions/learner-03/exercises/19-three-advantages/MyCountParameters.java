import attention.exercise.CountParametersContract;

public class MyCountParameters implements CountParametersContract {
    @Override
    public long attention(int dModel, int headCount, boolean biases) {
        return headCount * (4L * dModel * dModel + (biases ? 4 * dModel : 0));
    }

    @Override
    public long recurrent(int gates, int dModel, boolean biases) {
        return gates * (2L * dModel * dModel + (biases ? 2 * dModel : 0));
    }

    @Override
    public long convolution(int width, int dModel, boolean biases) {
        return (long) width * dModel * dModel + (biases ? dModel : 0);
    }

    @Override
    public long encoderBlock(int dModel, int headCount, int dHidden, boolean attentionBiases) {
        return attention(dModel, headCount, attentionBiases)
                + 2L * dModel * dHidden + dHidden + dModel + 2 * dModel;
    }

    @Override
    public long decoderBlock(int dModel, int headCount, int dHidden, boolean attentionBiases) {
        return 2 * attention(dModel, headCount, attentionBiases)
                + 2L * dModel * dHidden + dHidden + dModel + 3 * dModel;
    }
}
