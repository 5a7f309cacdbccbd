import attention.exercise.HardAttentionContract;

/** Remembers the best key so far; only a larger score takes its place. */
public class MyHardAttention implements HardAttentionContract {
    @Override
    public int pick(double[] scores) {
        int best = 0;
        for (int j = 1; j < scores.length; j++) {
            if (scores[j] > scores[best]) {
                best = j;
            }
        }
        return best;
    }
}
