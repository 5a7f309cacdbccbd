import attention.score.ScoreFunction;

/** One product per feature, and their sum. */
public class MyDotProduct implements ScoreFunction {
    @Override
    public double score(double[] query, double[] key) {
        double score = 0;
        for (int k = 0; k < query.length; k++) {
            score += query[k] * key[k];
        }
        return score;
    }
}
