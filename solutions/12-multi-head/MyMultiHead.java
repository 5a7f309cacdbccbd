import attention.exercise.AttentionFunction;
import attention.exercise.MultiHeadContract;
import attention.matrix.Matrix;

/** Project, split, attend, join, project. */
public class MyMultiHead implements MultiHeadContract {
    @Override
    public Matrix output(
            Matrix queries, Matrix keys, Matrix values, Parameters p, AttentionFunction attention) {
        Matrix q = queries.times(p.wq());
        Matrix k = keys.times(p.wk());
        Matrix v = values.times(p.wv());
        Matrix joined = head(0, q, k, v, p.headCount(), attention);
        for (int h = 1; h < p.headCount(); h++) {
            joined = joined.beside(head(h, q, k, v, p.headCount(), attention));
        }
        return joined.times(p.wo());
    }

    private Matrix head(
            int h, Matrix q, Matrix k, Matrix v, int headCount, AttentionFunction attention) {
        return attention.context(
                columns(q, h, headCount), columns(k, h, headCount), columns(v, h, headCount));
    }

    private Matrix columns(Matrix projected, int h, int headCount) {
        int width = projected.cols() / headCount;
        return projected.colRange(h * width, (h + 1) * width);
    }
}
