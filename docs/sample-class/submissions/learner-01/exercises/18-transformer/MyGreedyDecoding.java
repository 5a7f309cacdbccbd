import attention.exercise.GreedyDecodingContract;
import attention.exercise.NextToken;
import java.util.ArrayList;
import java.util.List;

public class MyGreedyDecoding implements GreedyDecodingContract {
    @Override
    public int[] generate(int start, int end, int longest, NextToken model) {
        List<Integer> tokens = new ArrayList<>(List.of(start));
        while (tokens.size() <= longest) {
            double[] logits = model.logits(tokens.stream().mapToInt(t -> t).toArray());
            int best = 0;
            for (int t = 1; t < logits.length; t++) {
                if (logits[t] > logits[best]) {
                    best = t;
                }
            }
            if (best == end) {
                break;
            }
            tokens.add(best);
        }
        return tokens.stream().skip(1).mapToInt(t -> t).toArray();
    }
}
