import attention.matrix.Matrix;

public class MyWeightedSum implements attention.exercise.WeightedSumContract {
    @Override
    public double[] context(double[] weights, double[][] values) {
        return Matrix.of(new double[][] {weights}).times(Matrix.of(values)).toArray()[0];
    }
}
