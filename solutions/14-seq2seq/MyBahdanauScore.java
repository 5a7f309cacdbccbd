import attention.exercise.BahdanauScoreContract;
import attention.matrix.Matrix;

/** The states' half once for a sentence, the query's half once for a step. */
public class MyBahdanauScore implements BahdanauScoreContract {
    @Override
    public Matrix prepare(Matrix states, Matrix wk) {
        return states.timesTransposed(wk); // (n × h)
    }

    @Override
    public Matrix scores(Matrix query, Matrix prepared, Matrix wq, Matrix v) {
        Matrix hidden = query.timesTransposed(wq); // (1 × h)
        Matrix bent = prepared.plusRow(hidden).tanh(); // (n × h)
        return v.timesTransposed(bent); // (1 × n)
    }
}
