import attention.exercise.ProjectionsContract;
import attention.matrix.Matrix;

/** Three products. */
public class MyProjections implements ProjectionsContract {
    @Override
    public Projected project(Matrix inputs, Matrix wq, Matrix wk, Matrix wv) {
        return new Projected(inputs.times(wq), inputs.times(wk), inputs.times(wv));
    }
}
