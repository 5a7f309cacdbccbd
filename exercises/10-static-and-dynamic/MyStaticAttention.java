import attention.exercise.AttentionFunction;
import attention.exercise.StaticAttentionContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise StaticAttention · lesson 10
 *
 * <p>An answer of several steps, and one look at the books for all of them.
 */
public class MyStaticAttention implements StaticAttentionContract {
    /**
     * Asks once, and gives what was read to every step.
     *
     * @param query one row, (1 × dK)
     * @param keys (m × dK)
     * @param values (m × dV)
     * @param steps how many steps, 1 or more
     * @param attention what reads: attention.context(queries, keys, values)
     * @return (steps × dV)
     */
    @Override
    public Matrix outputs(
            Matrix query,
            Matrix keys,
            Matrix values,
            int steps,
            AttentionFunction attention) {
        // a.below(b) puts the rows of b below those of a.
        // TODO 1: ask the attention that is given. Once will do.
        // TODO 2: a row for each step.
        throw new Todo("give every step what was read");
    }
}
