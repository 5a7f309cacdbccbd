import attention.exercise.AttentionFunction;
import attention.exercise.MultiHeadContract;
import attention.matrix.Matrix;
import java.util.stream.IntStream;

public class MyMultiHead implements MultiHeadContract {
    private static Matrix columns(Matrix projected, int h, int headCount) {
        int width = projected.cols() / headCount;
        return projected.colRange(h * width, (h + 1) * width);
    }

    @Override
    public Matrix output(
            Matrix queries, Matrix keys, Matrix values, Parameters p, AttentionFunction attention) {
        Matrix q = queries.times(p.wq());
        Matrix k = keys.times(p.wk());
        Matrix v = values.times(p.wv());
        return IntStream.range(0, p.headCount())
                .parallel()
                .mapToObj(
                        h ->
                                attention.context(
                                        columns(q, h, p.headCount()),
                                        columns(k, h, p.headCount()),
                                        columns(v, h, p.headCount())))
                .reduce(Matrix::beside)
                .orElseThrow()
                .times(p.wo());
    }
}
