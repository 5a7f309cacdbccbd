import attention.score.ScoreFunction;

/** The dot product, divided once by the square root of the key's width. */
public class MyScaledDotProduct implements ScoreFunction {
    @Override
    public double score(double[] query, double[] key) {
        double sum = 0;
        for (int k = 0; k < key.length; k++) {
            sum += query[k] * key[k];
        }
        int dK = key.length;
        return sum / Math.sqrt(dK);
    }
}
