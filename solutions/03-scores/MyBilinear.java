import attention.exercise.BilinearContract;

/** First W · query, which is as wide as the key; then its dot product with the key. */
public class MyBilinear implements BilinearContract {
    @Override
    public double score(double[] query, double[] key, double[][] w) {
        double score = 0;
        for (int i = 0; i < key.length; i++) {
            double seenByKey = 0; // (W · query)[i]: the query in the key's own features
            for (int k = 0; k < query.length; k++) {
                seenByKey += w[i][k] * query[k];
            }
            score += key[i] * seenByKey;
        }
        return score;
    }
}
