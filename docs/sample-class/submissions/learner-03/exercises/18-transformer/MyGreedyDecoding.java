import attention.exercise.GreedyDecodingContract;
import attention.exercise.NextToken;
import java.util.Arrays;

public class MyGreedyDecoding implements GreedyDecodingContract {
    @Override
    public int[] generate(int start, int end, int longest, NextToken model) {
        int[] tokens = {start};
        while (tokens.length <= longest) {
            double[] logits = model.logits(tokens);
            int best = 0;
            for (int t = 0; t < logits.length; t++) {
                if (logits[t] >= logits[best]) {
                    best = t;
                }
            }
            tokens = Arrays.copyOf(tokens, tokens.length + 1);
            tokens[tokens.length - 1] = best;
            if (best == end) {
                break;
            }
        }
        return Arrays.copyOfRange(tokens, 1, tokens.length);
    }
}
