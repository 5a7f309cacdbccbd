import attention.exercise.GumbelMaxContract;

/** {@code argmax(score − log(−log u))}: a draw from softmax without a softmax. */
public class MyGumbelMax implements GumbelMaxContract {
    @Override
    public double[] noise(double[] uniforms) {
        double[] noise = new double[uniforms.length];
        for (int k = 0; k < noise.length; k++) {
            noise[k] = -Math.log(-Math.log(uniforms[k]));
        }
        return noise;
    }

    @Override
    public int pick(double[] scores, double[] noise) {
        int best = 0;
        for (int j = 1; j < scores.length; j++) {
            if (scores[j] + noise[j] > scores[best] + noise[best]) {
                best = j;
            }
        }
        return best;
    }
}
