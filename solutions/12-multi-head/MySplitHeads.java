import attention.exercise.SplitHeadsContract;
import attention.matrix.Matrix;

/** Neighbouring columns for each head. */
public class MySplitHeads implements SplitHeadsContract {
    @Override
    public Matrix[] heads(Matrix joined, int headCount) {
        int width = joined.cols() / headCount;
        Matrix[] heads = new Matrix[headCount];
        for (int h = 0; h < headCount; h++) {
            heads[h] = joined.colRange(h * width, (h + 1) * width);
        }
        return heads;
    }
}
