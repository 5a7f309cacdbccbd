import attention.exercise.AttentionFunction;
import attention.exercise.CrossAttentionContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise CrossAttention · lesson 09, Self and general
 *
 * <p>The question comes from outside: one text asks, another one is read.
 */
public class MyCrossAttention implements CrossAttentionContract {
    /**
     * Lets every row of the inputs read from all rows of the memory.
     *
     * @param inputs who asks, (n × d)
     * @param memory who is asked, (m × dMemory)
     * @param tables tables.wq() (d × dK), tables.wk() (dMemory × dK),
     *     tables.wv() (dMemory × dV)
     * @param attention what reads: attention.context(queries, keys, values)
     * @return one row for each row of the inputs, (n × dV)
     */
    @Override
    public Matrix output(
            Matrix inputs,
            Matrix memory,
            Tables tables,
            AttentionFunction attention) {
        // TODO 1: which of the three are made of the inputs, and which of
        //         the memory? The shapes of the tables leave no choice,
        //         once you know who asks.
        // TODO 2: ask the attention that is given.
        throw new Todo("let the inputs read from the memory");
    }
}
