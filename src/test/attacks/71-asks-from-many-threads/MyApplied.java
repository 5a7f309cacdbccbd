import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.util.stream.IntStream;
public class MyApplied implements attention.box.Applied {
    public Matrix of(Layer layer, Matrix inputs) {
        return IntStream.range(0, 16)
                .parallel()
                .mapToObj(k -> layer.output(inputs))
                .reduce((a, b) -> a)
                .orElseThrow();
    }
}
