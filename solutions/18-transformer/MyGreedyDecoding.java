import attention.exercise.GreedyDecodingContract;
import attention.exercise.NextToken;
import java.util.Arrays;

/** The start and all that is written stand in one array, of which the model reads the beginning. */
public class MyGreedyDecoding implements GreedyDecodingContract {
    @Override
    public int[] generate(int start, int end, int longest, NextToken model) {
        int[] tokens = new int[longest + 1];
        tokens[0] = start;
        int written = 0;
        while (written < longest) {
            int next = largest(model.logits(Arrays.copyOf(tokens, written + 1)));
            if (next == end) {
                break;
            }
            written++;
            tokens[written] = next;
        }
        return Arrays.copyOfRange(tokens, 1, written + 1);
    }

    private int largest(double[] logits) {
        int best = 0;
        for (int token = 1; token < logits.length; token++) {
            if (logits[token] > logits[best]) {
                best = token;
            }
        }
        return best;
    }
}
