import attention.exercise.ThreeStepsContract;

/** Three steps, three loops: score, normalize, blend. */
public class MyThreeSteps implements ThreeStepsContract {
    @Override
    public double[] context(double[] query, double[][] keys, double[][] values) {
        double[] scores = new double[keys.length];
        double sum = 0;
        for (int j = 0; j < keys.length; j++) {
            scores[j] = dotProduct(query, keys[j]);
            sum += scores[j];
        }
        double[] context = new double[values[0].length];
        for (int j = 0; j < keys.length; j++) {
            // Only now is the sum complete: dividing inside the first loop would use half a sum.
            double weight = scores[j] / sum;
            for (int k = 0; k < context.length; k++) {
                context[k] += weight * values[j][k];
            }
        }
        return context;
    }

    private static double dotProduct(double[] query, double[] key) {
        double score = 0;
        for (int k = 0; k < query.length; k++) {
            score += query[k] * key[k];
        }
        return score;
    }
}
