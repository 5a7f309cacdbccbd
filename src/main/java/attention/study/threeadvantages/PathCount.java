package attention.study.threeadvantages;

import attention.exercise.PathLengthContract;

/** How many arrows lead from an input to an output, as formulas; −1 where none do. */
public record PathCount() implements PathLengthContract {
    private static final int NO_WAY = -1;

    @Override
    public int attention(int from, int to, boolean causal) {
        return causal && to < from ? NO_WAY : 1;
    }

    @Override
    public int recurrent(int from, int to) {
        return to < from ? NO_WAY : to - from + 1;
    }

    @Override
    public int convolution(int width, int from, int to) {
        int distance = Math.abs(to - from);
        int reach = width / 2; // of one layer, to either side
        if (distance == 0) {
            return 1;
        }
        return reach == 0 ? NO_WAY : (distance - 1) / reach + 1; // rounded up
    }

    @Override
    public int dilated(int from, int to) {
        long distance = Math.abs(to - from);
        int layers = 1;
        for (long reach = 1; reach < distance; reach = 2 * reach + 1) {
            layers++;
        }
        return layers;
    }
}
