import attention.exercise.AttentionFunction;
import attention.exercise.SelfAttentionContract;
import attention.matrix.Matrix;

/** Three roles for each row, then attention. */
public class MySelfAttention implements SelfAttentionContract {
    @Override
    public Matrix output(
            Matrix inputs, Matrix wq, Matrix wk, Matrix wv, AttentionFunction attention) {
        return attention.context(inputs.times(wq), inputs.times(wk), inputs.times(wv));
    }
}
