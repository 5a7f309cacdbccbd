import attention.exercise.LayerNormContract;
import attention.matrix.Matrix;

public class MyLayerNorm implements LayerNormContract {
    @Override
    public Matrix output(Matrix inputs, Matrix gain, Matrix shift, double epsilon) {
        int d = inputs.cols();
        Matrix centered = inputs.plusColumn(inputs.rowMeans().scaled(-1));
        Matrix variance = centered.square().rowMeans().scaled(d / (d - 1.0));
        Matrix factor = variance.shifted(epsilon).sqrt().reciprocal();
        return centered.timesColumn(factor).timesRow(gain).plusRow(shift);
    }
}
