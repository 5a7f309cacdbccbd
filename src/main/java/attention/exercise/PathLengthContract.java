package attention.exercise;

/**
 * Lesson 19: how many arrows a number of input {@code from} has to follow until it can show in
 * output {@code to} — Hochreiter et al. 2001; Vaswani et al. 2017, section 4 and table 1.
 *
 * <p>Positions count from 0 and stay below 2³⁰. A layer is one arrow; where no way leads from the
 * one to the other, the answer is −1.
 */
public interface PathLengthContract {
    /**
     * Through one attention layer, in which every position reads from every other one.
     *
     * @param causal whether a position reads only from itself and those before it
     * @return 1, or −1
     */
    int attention(int from, int to, boolean causal);

    /**
     * Through a recurrent layer that reads from left to right: from the input into the state of its
     * own position, then from state to state.
     *
     * @return {@code to − from + 1}, or −1 where {@code to} comes earlier
     */
    int recurrent(int from, int to);

    /**
     * Through convolutions on top of one another, as many as it takes, at least one. Each sees
     * {@code width} positions, its own in the middle.
     *
     * @param width odd; with 1 a position reaches itself alone
     * @return how many layers, or −1
     */
    int convolution(int width, int from, int to);

    /**
     * Through convolutions of width 3 on top of one another whose positions stand 1 apart in the
     * first layer, 2 in the second, 4 in the third and so on — Yu and Koltun 2016; van den Oord et
     * al. 2016. Together L of them reach 2ᴸ − 1 positions to either side.
     *
     * @return how many layers, at least one
     */
    int dilated(int from, int to);
}
