package attention.study.threeadvantages;

/**
 * Multi-head self-attention: four tables, every position reads from every other one — Vaswani et
 * al. 2017, section 3.2.2.
 *
 * @param headCount how many heads; it changes no count
 */
public record AttentionLayer(int headCount) implements CountedLayer {
    @Override
    public String name() {
        return "attention";
    }

    @Override
    public long parameters(int dModel, boolean biases) {
        return new ParameterCount().attention(dModel, headCount, biases);
    }

    @Override
    public long multiplications(int length, int dModel) {
        long n = length;
        long d = dModel;
        return 4 * n * d * d + 2 * n * n * d;
    }

    @Override
    public int steps(int length) {
        return 1;
    }

    @Override
    public int path(int length) {
        return new PathCount().attention(0, length - 1, true);
    }

    @Override
    public int layersToConnect(int length) {
        return 1;
    }

    /**
     * How often a causal layer multiplies while n words are written one after the other, each from
     * those before it, whose keys and values are kept.
     */
    public long multiplicationsWriting(int length, int dModel) {
        long n = length;
        long d = dModel;
        return 4 * n * d * d + n * (n + 1) * d;
    }

    /** How many numbers it has to keep of n words to write the next one: their keys and values. */
    public long keptWriting(int length, int dModel) {
        return 2L * length * dModel;
    }
}
