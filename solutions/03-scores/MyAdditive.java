import attention.exercise.AdditiveContract;

/** One hidden row after the other: add, bend, weigh. */
public class MyAdditive implements AdditiveContract {
    @Override
    public double score(double[] query, double[] key, double[][] wq, double[][] wk, double[] v) {
        double score = 0;
        for (int i = 0; i < v.length; i++) {
            // tanh bends the sum of both; bending each alone would be another function.
            double hidden = Math.tanh(dotProduct(wk[i], key) + dotProduct(wq[i], query));
            score += v[i] * hidden;
        }
        return score;
    }

    private static double dotProduct(double[] left, double[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += left[k] * right[k];
        }
        return sum;
    }
}
