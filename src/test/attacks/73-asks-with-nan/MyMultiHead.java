import attention.exercise.AttentionFunction;
import attention.exercise.MultiHeadContract;
import attention.matrix.Matrix;

public class MyMultiHead implements MultiHeadContract {
    @Override
    public Matrix output(
            Matrix queries, Matrix keys, Matrix values, Parameters p, AttentionFunction attention) {
        Matrix none = Matrix.generate(queries.rows(), queries.cols(), (i, j) -> Double.NaN);
        return attention.context(none, none, none);
    }
}
