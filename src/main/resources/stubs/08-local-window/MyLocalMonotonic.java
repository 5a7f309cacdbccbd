import attention.exercise.LocalMonotonicContract;
import attention.exercise.Todo;

/**
 * Exercise LocalMonotonic · lesson 08 · notebooks/08-local-window.ipynb
 *
 * <p>A mask hides what is far away, but whoever computes all scores first
 * has paid for them all. Here only the window is computed.
 */
public class MyLocalMonotonic implements LocalMonotonicContract {
    /**
     * Lets every query read from the keys around its own position.
     *
     * @param queries n rows of dK numbers
     * @param keys m rows of dK numbers; m may differ from n
     * @param values m rows of dV numbers; dV may differ from dK
     * @param halfWidth how far a query looks to each side: 0 or more, up to
     *     the largest int, which means everywhere
     * @return n rows of dV numbers, the context of each query; zeros for a
     *     query that has no key in its window
     */
    @Override
    public double[][] context(
            double[][] queries,
            double[][] keys,
            double[][] values,
            int halfWidth) {
        // TODO 1: the first key that query i may look at, and the last one.
        // TODO 2: attention over these alone, as in lesson 05: scaled dot
        //         products, softmax, blend.
        // TODO 3: think of 20,000 positions: no table of all pairs.
        throw new Todo("let every query read from the keys around it");
    }
}
