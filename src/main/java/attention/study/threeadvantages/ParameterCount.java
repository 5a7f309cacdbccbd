package attention.study.threeadvantages;

import attention.exercise.CountParametersContract;

/** How many numbers a layer of width d learns, as formulas. */
public record ParameterCount() implements CountParametersContract {
    @Override
    public long attention(int dModel, int headCount, boolean biases) {
        if (dModel % headCount != 0) {
            throw new IllegalArgumentException(
                    "%s columns cannot be shared evenly by %s heads.".formatted(dModel, headCount));
        }
        return 4 * table(dModel, dModel, biases); // the heads share the columns
    }

    @Override
    public long recurrent(int gates, int dModel, boolean biases) {
        return gates * (table(dModel, dModel, false) + table(dModel, dModel, biases));
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

    /** The two tables between the attentions of a block, both with a bias. */
    public long feedForward(int dModel, int dHidden) {
        return table(dModel, dHidden, true) + table(dHidden, dModel, true);
    }

    /** Gain and bias of a layer norm. */
    public long norm(int dModel) {
        return 2L * dModel;
    }

    private static long table(long in, long out, boolean bias) {
        return in * out + (bias ? out : 0);
    }
}
