import attention.exercise.Layer;
import attention.matrix.Matrix;
public class MyApplied implements attention.box.Applied {
    public Matrix of(Layer layer, Matrix inputs) {
        while (true) {
            try {
                layer.output(inputs);
            } catch (Throwable stopped) {
                inputs = inputs.plus(inputs);
            }
        }
    }
}
