import attention.exercise.FeedForwardContract;
import attention.matrix.Matrix;

public class MyFeedForward implements FeedForwardContract {
    @Override
    public Matrix output(Matrix inputs, Matrix w1, Matrix b1, Matrix w2, Matrix b2) {
        return inputs.times(w1).plusRow(b1).relu().times(w2).plusRow(b2);
    }
}
