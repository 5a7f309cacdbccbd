import attention.exercise.Layer;
import attention.matrix.Matrix;
public class MyApplied implements attention.box.Applied {
    private static Layer first;

    public Matrix of(Layer layer, Matrix inputs) {
        first = first == null ? layer : first;
        return first.output(inputs);
    }
}
