package attention.study.threeadvantages;

/**
 * A convolution over the positions with d filters, zeros beyond the ends — Collobert et al. 2011,
 * section 3.2.2.
 *
 * @param width how many positions a filter sees, odd
 * @param dilated whether they stand twice as far apart in each further layer (van den Oord et al.
 *     2016), which is counted for width 3 alone
 */
public record ConvolutionLayer(int width, boolean dilated) implements CountedLayer {
    /** Width 3; the positions stand 1, 2, 4 … apart. */
    public static final ConvolutionLayer DILATED = new ConvolutionLayer(3, true);

    public ConvolutionLayer {
        if (width < 3 || width % 2 == 0 || (dilated && width != 3)) {
            throw new IllegalArgumentException(
                    "A filter sees 3, 5, 7 … positions, and 3 if they stand apart, but got %s."
                            .formatted(width));
        }
    }

    /** Filters that see neighbours in every layer. */
    public ConvolutionLayer(int width) {
        this(width, false);
    }

    @Override
    public String name() {
        return "convolution " + width + (dilated ? ", dilations 1, 2, 4 …" : "");
    }

    @Override
    public long parameters(int dModel, boolean biases) {
        return new ParameterCount().convolution(width, dModel, biases);
    }

    @Override
    public long multiplications(int length, int dModel) {
        return (long) width * length * dModel * dModel;
    }

    @Override
    public int steps(int length) {
        return 1;
    }

    @Override
    public int path(int length) {
        PathCount paths = new PathCount();
        return dilated ? paths.dilated(0, length - 1) : paths.convolution(width, 0, length - 1);
    }

    @Override
    public int layersToConnect(int length) {
        return path(length);
    }
}
