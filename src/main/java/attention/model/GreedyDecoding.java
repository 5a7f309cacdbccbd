package attention.model;

import attention.exercise.GreedyDecodingContract;
import attention.exercise.NextToken;
import java.util.Arrays;

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

    /** Where the largest number stands; of equal ones the first. */
    static int largest(double... numbers) {
        int best = 0;
        for (int token = 1; token < numbers.length; token++) {
            best = numbers[token] > numbers[best] ? token : best;
        }
        return best;
    }
}
