import attention.exercise.SampleKeyContract;

/** Walks along the ruler of weights until u is passed. */
public class MySampleKey implements SampleKeyContract {
    @Override
    public int pick(double[] weights, double u) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j];
            if (u < sum) {
                return j;
            }
        }
        // Rounding left the sum at or below u: the last key that can be drawn at all.
        int last = weights.length - 1;
        while (last > 0 && weights[last] == 0) {
            last--;
        }
        return last;
    }
}
