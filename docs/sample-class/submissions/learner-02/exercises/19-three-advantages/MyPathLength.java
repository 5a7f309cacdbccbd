import attention.exercise.PathLengthContract;
import attention.exercise.Todo;

/**
 * Exercise PathLength · lesson 19, Three advantages
 *
 * <p>How many arrows lead from input {@code from} to output {@code to}?
 * Positions count from 0; a layer is one arrow; -1 where no way leads.
 */
public class MyPathLength implements PathLengthContract {
    /**
     * Through one attention layer.
     *
     * @param causal whether a position reads only from itself and those
     *     before it
     */
    @Override
    public int attention(int from, int to, boolean causal) {
        // TODO 1: who reads from whom, with the mask and without?
        throw new Todo("follow the arrows of an attention layer");
    }

    /**
     * Through a recurrent layer, from left to right: from the input into
     * the state of its position, then from state to state.
     */
    @Override
    public int recurrent(int from, int to) {
        // TODO 2: draw it for three positions and count.
        throw new Todo("follow the arrows of a recurrent layer");
    }

    /**
     * Through convolutions on top of one another, at least one.
     *
     * @param width how many positions each sees, odd, its own in the middle
     * @return how many layers
     */
    @Override
    public int convolution(int width, int from, int to) {
        // TODO 3: how far does one layer reach to either side?
        // TODO 4: which width never gets to another position?
        throw new Todo("count layers of convolutions");
    }

    /**
     * Through convolutions of width 3 on top of one another, at least one,
     * whose positions stand 1, 2, 4, 8 … apart.
     *
     * @return how many layers
     */
    @Override
    public int dilated(int from, int to) {
        // TODO 5: how far do one, two, three layers reach together?
        throw new Todo("count layers of dilated convolutions");
    }
}
