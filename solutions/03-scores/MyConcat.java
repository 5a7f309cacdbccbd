import attention.exercise.ConcatContract;

/** Key first, query after it: W's columns follow the same order. */
public class MyConcat implements ConcatContract {
    @Override
    public double score(double[] query, double[] key, double[][] w, double[] v) {
        double[] both = new double[key.length + query.length];
        System.arraycopy(key, 0, both, 0, key.length);
        System.arraycopy(query, 0, both, key.length, query.length);
        double score = 0;
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int k = 0; k < both.length; k++) {
                sum += w[i][k] * both[k];
            }
            score += v[i] * Math.tanh(sum);
        }
        return score;
    }
}
