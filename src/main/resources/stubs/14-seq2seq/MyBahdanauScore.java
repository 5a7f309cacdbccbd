import attention.exercise.BahdanauScoreContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise BahdanauScore · lesson 14 · notebooks/14-seq2seq.ipynb
 *
 * <p>The additive score of lesson 03 for a whole sentence. What W_k makes
 * of the states is the same in every step of the decoder, so it is
 * computed once.
 */
public class MyBahdanauScore implements BahdanauScoreContract {
    /**
     * What does not depend on the query: W_k · state, for every state.
     *
     * @param states a row for each word that was read, (n × dH)
     * @param wk W_k, (h × dH): as in lesson 03, one row of dH numbers for
     *     each hidden number
     * @return a row for each state, (n × h)
     */
    @Override
    public Matrix prepare(Matrix states, Matrix wk) {
        // Of Matrix you need a.timesTransposed(b): every row of a with
        // every row of b.
        // TODO 1: all states at once.
        throw new Todo("prepare the states");
    }

    /**
     * What is left to do in each step.
     *
     * @param query the state of the decoder, (1 × dS)
     * @param prepared what prepare made of the states, (n × h)
     * @param wq W_q, (h × dS)
     * @param v a row, (1 × h)
     * @return one score for each state, side by side, (1 × n)
     */
    @Override
    public Matrix scores(
            Matrix query, Matrix prepared, Matrix wq, Matrix v) {
        // And a.plusRow(row), which adds one row to every row of a, and
        // a.tanh().
        // TODO 2: W_q · query, as a row of h numbers.
        // TODO 3: let it meet every state, and bend what comes of it.
        // TODO 4: one number for each state, side by side.
        throw new Todo("score every state");
    }
}
