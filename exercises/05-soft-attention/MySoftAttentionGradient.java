import attention.exercise.SoftAttentionGradientContract;
import attention.exercise.Todo;

/**
 * Exercise SoftAttentionGradient · lesson 05 ·
 * notebooks/05-soft-attention.ipynb
 *
 * <p>The way back through attention: from the slopes of a loss at the
 * context to its slopes at every number of the queries, the keys and the
 * values.
 */
public class MySoftAttentionGradient
        implements SoftAttentionGradientContract {
    /**
     * The gradient of a loss through attention.
     *
     * @param queries n rows of dK numbers
     * @param keys m rows of dK numbers
     * @param values m rows of dV numbers
     * @param scale what the dot products are multiplied by
     * @param upstream n rows of dV numbers: how fast the loss moves with
     *     each number of the context
     * @return new Gradients(queries, keys, values), each table of the shape
     *     of its namesake
     */
    @Override
    public Gradients gradient(
            double[][] queries,
            double[][] keys,
            double[][] values,
            double scale,
            double[][] upstream) {
        // TODO 1: forward: the weights, a softmax of scale · query · key
        //         for each query.
        // TODO 2: for the values (link 2): every query that looks at a
        //         value has its say.
        // TODO 3: for the scores (links 3 and 4): the push on each weight,
        //         and the mean push.
        // TODO 4: for the queries and the keys (link 5). Where does the
        //         scale come in?
        throw new Todo(
                "go back from the context to queries, keys and values");
    }
}
