import attention.exercise.AttentionFunction;
import attention.exercise.DynamicAttentionContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise DynamicAttention · lesson 10
 *
 * <p>What was read says what to ask next.
 */
public class MyDynamicAttention implements DynamicAttentionContract {
    /**
     * Asks anew at every step: first with the start, then with what was
     * read last, times W.
     *
     * @param start the first query, (1 × dK)
     * @param keys (m × dK)
     * @param values (m × dV)
     * @param p the table p.w(), (dV × dK), and how many steps there are,
     *     p.steps()
     * @param attention what reads: attention.context(queries, keys, values)
     * @return what each step has read, the first one on top:
     *     (p.steps() × dV)
     */
    @Override
    public Matrix outputs(
            Matrix start,
            Matrix keys,
            Matrix values,
            Parameters p,
            AttentionFunction attention) {
        // a.times(b) multiplies, a.below(b) puts the rows of b below a's.
        // TODO 1: what does the first step read?
        // TODO 2: what does each further step ask with, and what does it
        //         read?
        // TODO 3: a row for each step.
        throw new Todo("let each step ask for itself");
    }
}
