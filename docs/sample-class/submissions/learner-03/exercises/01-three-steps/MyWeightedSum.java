import attention.exercise.WeightedSumContract;

public class MyWeightedSum implements WeightedSumContract {
    @Override
    public double[] context(double[] weights, double[][] values) {
        double[] context = new double[values[0].length];
        for (int j = 0; j < values.length; j++) {
            for (int k = 0; k < context.length; k++) {
                context[k] += weights[j] * values[j][k];
            }
        }
        return context;
    }
}
