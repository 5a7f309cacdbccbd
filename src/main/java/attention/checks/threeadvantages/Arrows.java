package attention.checks.threeadvantages;

import attention.exercise.PathLengthContract;

/** Right path lengths, layer by layer, so that each can be exchanged for another. */
record Arrows(
        OfAttention ofAttention, OfRecurrent ofRecurrent, OfWidth ofWidth, OfDistance ofDilated)
        implements PathLengthContract {

    static final Arrows RIGHT =
            new Arrows(
                    (from, to, causal) -> causal && to < from ? -1 : 1,
                    (from, to) -> to < from ? -1 : to - from + 1,
                    (width, distance) -> distance == 0 ? 1 : layers(width / 2, distance),
                    Arrows::dilatedLayers);

    /** How many layers of this reach; −1 if they never get there. */
    static int layers(int reach, int distance) {
        return reach == 0 ? -1 : Math.max(1, up(distance, reach));
    }

    /** Rounded up. */
    static int up(int number, int by) {
        return (int) -Math.floorDiv(-(long) number, by);
    }

    private static int dilatedLayers(int distance) {
        int layers = 1;
        while ((1L << layers) - 1 < distance) {
            layers++;
        }
        return layers;
    }

    interface OfAttention {
        int of(int from, int to, boolean causal);
    }

    interface OfRecurrent {
        int of(int from, int to);
    }

    interface OfWidth {
        int of(int width, int distance);
    }

    interface OfDistance {
        int of(int distance);
    }

    Arrows attention(OfAttention other) {
        return new Arrows(other, ofRecurrent, ofWidth, ofDilated);
    }

    Arrows recurrent(OfRecurrent other) {
        return new Arrows(ofAttention, other, ofWidth, ofDilated);
    }

    Arrows convolution(OfWidth other) {
        return new Arrows(ofAttention, ofRecurrent, other, ofDilated);
    }

    Arrows dilated(OfDistance other) {
        return new Arrows(ofAttention, ofRecurrent, ofWidth, other);
    }

    @Override
    public int attention(int from, int to, boolean causal) {
        return ofAttention.of(from, to, causal);
    }

    @Override
    public int recurrent(int from, int to) {
        return ofRecurrent.of(from, to);
    }

    @Override
    public int convolution(int width, int from, int to) {
        return ofWidth.of(width, Math.abs(to - from));
    }

    @Override
    public int dilated(int from, int to) {
        return ofDilated.of(Math.abs(to - from));
    }
}
