import attention.score.ScoreFunction;

/** The dot product of two vectors that were brought to length 1. */
public class MyCosine implements ScoreFunction {
    @Override
    public double score(double[] query, double[] key) {
        double lengths = length(query) * length(key);
        // A vector of zeros points nowhere, so it matches nothing.
        return lengths == 0 ? 0 : dotProduct(query, key) / lengths;
    }

    private static double length(double[] vector) {
        return Math.sqrt(dotProduct(vector, vector));
    }

    private static double dotProduct(double[] left, double[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += left[k] * right[k];
        }
        return sum;
    }
}
