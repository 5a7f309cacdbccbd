import attention.exercise.Layer;
import attention.matrix.Matrix;
public class MyApplied implements attention.box.Applied {
    public Matrix of(Layer layer, Matrix inputs) {
        Matrix result = layer.output(inputs);
        Thread late =
                new Thread(
                        () -> {
                            while (true) {
                                try {
                                    layer.output(inputs);
                                } catch (IllegalStateException ended) {
                                    Thread.yield();
                                }
                            }
                        });
        late.setDaemon(true);
        late.start();
        return result;
    }
}
