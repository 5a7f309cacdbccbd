package attention.model;

import attention.exercise.GreedyDecodingContract;
import attention.exercise.NextToken;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import attention.variant.Axis;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes token by token, each time the one with the largest logit, and never takes one back —
 * Sutskever et al. 2014, section 3.2, with a beam of 1. What it writes need not be the likeliest
 * text: a better one may begin with a token that is second best.
 */
public final class GreedyDecoding implements GreedyDecodingContract {
    @Override
    public int[] generate(int start, int end, int longest, NextToken model) {
        int[] tokens = {start};
        while (tokens.length <= longest) {
            int next = largest(model.logits(tokens.clone()));
            if (next == end) {
                break;
            }
            tokens = Arrays.copyOf(tokens, tokens.length + 1);
            tokens[tokens.length - 1] = next;
        }
        return Arrays.copyOfRange(tokens, 1, tokens.length);
    }

    /**
     * The same, with what the model said at each step: its logits and the chances that a softmax
     * makes of them, (steps × tokens). The step that said the end is the last row.
     *
     * @param longest 1 or more
     */
    public Written write(int start, int end, int longest, NextToken model) {
        if (longest < 1) {
            throw new IllegalArgumentException(
                    "With at most %s tokens there is no step to show: longest is 1 or more."
                            .formatted(longest));
        }
        List<double[]> said = new ArrayList<>();
        int[] written =
                generate(
                        start,
                        end,
                        longest,
                        tokens -> {
                            double[] logits = model.logits(tokens);
                            said.add(logits.clone());
                            return logits;
                        });
        Matrix logits = Matrix.of(said.toArray(double[][]::new));
        Matrix chances = new Softmax().weights(logits);
        Step scores =
                Step.scores("logits", "how well each word would go on", logits)
                        .axes(Axis.STEPS, Written.WORDS);
        Step shares =
                Step.values("chances", "how likely each word is", chances)
                        .axes(Axis.STEPS, Written.WORDS);
        return new Written(
                Arrays.stream(written).boxed().toList(),
                Trace.of(chances, () -> List.of(scores, shares)));
    }

    /** Where the largest number stands; of equal ones the first. */
    static int largest(double... numbers) {
        int best = 0;
        for (int token = 1; token < numbers.length; token++) {
            best = numbers[token] > numbers[best] ? token : best;
        }
        return best;
    }
}
