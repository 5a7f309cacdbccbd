import attention.exercise.MaxPoolingContract;

/** The first place is the best so far; every later one may win some features from it. */
public class MyMaxPooling implements MaxPoolingContract {
    @Override
    public double[] pooled(double[][] inputs) {
        double[] pooled = inputs[0].clone(); // a copy: the row itself belongs to the caller
        for (int i = 1; i < inputs.length; i++) {
            for (int k = 0; k < pooled.length; k++) {
                pooled[k] = Math.max(pooled[k], inputs[i][k]);
            }
        }
        return pooled;
    }
}
