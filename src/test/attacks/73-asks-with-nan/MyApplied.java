import attention.exercise.Layer;
import attention.matrix.Matrix;
public class MyApplied implements attention.box.Applied {
    public Matrix of(Layer layer, Matrix inputs) {
        return layer.output(Matrix.generate(inputs.rows(), inputs.cols(), (i, j) -> Double.NaN));
    }
}
