import attention.score.ScoreFunction;

public class MyScaledDotProduct implements ScoreFunction {
    @Override
    public double score(double[] query, double[] key) {
        double sum = 0;
        for (int k = 0; k < key.length; k++) {
            sum += query[k] * key[k];
        }
        return sum / Math.sqrt(key.length);
    }
}
