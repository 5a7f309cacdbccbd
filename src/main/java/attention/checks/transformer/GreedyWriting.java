package attention.checks.transformer;

import attention.checks.pieces.Vectors;
import attention.exercise.GreedyDecodingContract;
import attention.exercise.NextToken;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * Greedy decoding in pieces, each of which can be exchanged for a wrong one.
 *
 * @param picking which token the logits are for
 * @param reading what of the tokens so far the model reads
 * @param steps how often it is asked, of the longest
 * @param stopping where it is over
 * @param handingOver what of the start and what follows it is the result
 */
record GreedyWriting(
        Picking picking,
        UnaryOperator<int[]> reading,
        IntUnaryOperator steps,
        Stopping stopping,
        UnaryOperator<int[]> handingOver)
        implements GreedyDecodingContract {
    static final GreedyWriting RIGHT =
            new GreedyWriting(
                    (logits, tokens) -> Vectors.best(logits),
                    tokens -> tokens,
                    longest -> longest,
                    (next, start, end) -> next == end,
                    tokens -> Arrays.copyOfRange(tokens, 1, tokens.length));

    /** Picks a token; those that are there already should have no say. */
    @FunctionalInterface
    interface Picking {
        int of(double[] logits, int[] tokens);
    }

    /** Whether a token ends the text. */
    @FunctionalInterface
    interface Stopping {
        boolean at(int next, int start, int end);
    }

    GreedyWriting pick(Picking other) {
        return new GreedyWriting(other, reading, steps, stopping, handingOver);
    }

    GreedyWriting read(UnaryOperator<int[]> other) {
        return new GreedyWriting(picking, other, steps, stopping, handingOver);
    }

    GreedyWriting steps(IntUnaryOperator other) {
        return new GreedyWriting(picking, reading, other, stopping, handingOver);
    }

    GreedyWriting stop(Stopping other) {
        return new GreedyWriting(picking, reading, steps, other, handingOver);
    }

    GreedyWriting handOver(UnaryOperator<int[]> other) {
        return new GreedyWriting(picking, reading, steps, stopping, other);
    }

    @Override
    public int[] generate(int start, int end, int longest, NextToken model) {
        int[] tokens = {start};
        for (int t = 0; t < steps.applyAsInt(longest); t++) {
            int next = picking.of(model.logits(reading.apply(tokens)), tokens);
            if (stopping.at(next, start, end)) {
                break;
            }
            tokens = with(tokens, next);
        }
        return handingOver.apply(tokens);
    }

    static int[] with(int[] tokens, int next) {
        int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
        longer[tokens.length] = next;
        return longer;
    }
}
