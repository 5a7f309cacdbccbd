package attention.checks.transformer;

import static attention.checks.pieces.Vectors.numbers;
import static attention.checks.pieces.Vectors.oneHot;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.exercise.GreedyDecodingContract;
import attention.exercise.HardAttentionContract;
import attention.exercise.NextToken;
import attention.model.GreedyDecoding;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Checks the loop around a model. One model says what stands in a table, line by line, whatever was
 * written: it shows where the loop begins and ends. Another says a token that depends on all tokens
 * and on their order: it shows what was read.
 */
class GreedyDecodingCheck implements Check<GreedyDecodingContract> {
    private static final int NO_END = -1;

    @Override
    public GreedyDecodingContract reference() {
        return new GreedyDecoding();
    }

    @Override
    public Mistakes<GreedyDecodingContract> mistakes() {
        return GreedyDecodingMistakes.ALL;
    }

    @Override
    public Optional<GreedyDecodingContract> madeOf(OwnParts own) {
        HardAttentionContract hard = own.part("HardAttention", HardAttentionContract.class);
        return Optional.of(GreedyWriting.RIGHT.pick((logits, tokens) -> hard.pick(logits)));
    }

    @Part(number = 1, points = 2)
    void what_was_written_is_read_again(Attempt<GreedyDecodingContract> attempt) {
        attempt.calling("remainders", it -> it.generate(3, 2, 8, remainder(7)))
                .byHand()
                .equalsReference();
        attempt.calling("remainders-of-five", it -> it.generate(2, NO_END, 6, remainder(5)))
                .equalsReference();
    }

    @Part(number = 2, points = 2, needs = 1)
    void the_largest_logit_each_time(Attempt<GreedyDecodingContract> attempt) {
        attempt.calling("lines-to-the-end", it -> it.generate(4, 3, 9, lines()))
                .byHand()
                .equalsReference();
        attempt.calling("lines-to-the-longest", it -> it.generate(4, NO_END, 3, lines()))
                .byHand("2b")
                .equalsReference();
    }

    @Part(number = 3, points = 3, needs = 2)
    void where_it_stops(Attempt<GreedyDecodingContract> attempt) {
        attempt.calling("no-token", it -> it.generate(4, 3, 0, lines())).byHand().equalsReference();
        attempt.calling("end-at-once", it -> it.generate(4, 1, 5, lines()))
                .byHand("3b")
                .equalsReference();
        attempt.calling("one-token", it -> it.generate(4, NO_END, 1, lines())).equalsReference();
        attempt.calling("end-is-next", it -> it.generate(4, 3, 2, knowing(2))).equalsReference();
        attempt.calling("end-in-time", it -> it.generate(4, 3, 7, knowing(3))).equalsReference();
        attempt.calling("start-is-end", it -> it.generate(3, 3, 7, lines()))
                .byHand("3c")
                .equalsReference();
        attempt.calling("start-is-written", it -> it.generate(1, 3, 7, lines())).equalsReference();
    }

    @Part(number = 4, points = 2, needs = 2)
    void whatever_the_logits_are(Attempt<GreedyDecodingContract> attempt) {
        for (double[] logits :
                new double[][] {
                    {2, 7, 7, 1},
                    {-1000, -1000, -1000},
                    {-2.5, -1.25, -3},
                    {1, 1000},
                    {-3000, -2000, -2500},
                    {0.25, 0.5, 0.75},
                    {5},
                    {-9, 8, 1}
                }) {
            attempt.calling(
                            "always",
                            it -> it.generate(0, NO_END, 2, same(logits)),
                            "logits",
                            logits)
                    .byHand()
                    .equalsReference();
        }
        EdgeScores.askFar(attempt, (it, logits) -> it.generate(0, NO_END, 2, same(logits)));
    }

    @Part(
            number = 5,
            points = 2,
            needs = {3, 4})
    void any_model(Attempt<GreedyDecodingContract> attempt) {
        attempt.forAll(
                draw -> {
                    int tokens = draw.size(2, 6);
                    int longest = draw.size(0, 6);
                    int start = draw.below(tokens + 1);
                    int end = draw.below(tokens + 1) - 1;
                    NextToken model = drawn(draw, tokens);
                    attempt.calling(
                                    "any",
                                    it -> it.generate(start, end, longest, model),
                                    "tokens",
                                    tokens,
                                    "start",
                                    start,
                                    "end",
                                    end,
                                    "longest",
                                    longest)
                            .equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 1)
    void nothing_else_changes(Attempt<GreedyDecodingContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** The largest stand at 1, 2, 3, 1 and from then on at 0. */
    private static NextToken lines() {
        return model(
                numbers(1, 5, 2, 0),
                numbers(3, 0.5, 4, 1),
                numbers(-1, 1, 2, 9),
                numbers(0, 8, 3, -2),
                numbers(7, 1, 6, 2));
    }

    /** A line for each number of tokens; the last one for more. */
    private static NextToken model(double[]... lines) {
        return tokens -> lines[Math.max(0, Math.min(tokens.length, lines.length) - 1)];
    }

    /** The same, refusing to say more. */
    private static NextToken knowing(int count) {
        NextToken model = lines();
        return tokens -> {
            if (tokens.length > count) {
                throw new IllegalArgumentException(
                        "There is nothing to ask any more: the text is at its end.");
            }
            return model.logits(tokens);
        };
    }

    static NextToken same(double... logits) {
        return tokens -> logits;
    }

    /**
     * 1, the first token once, the second twice and so on, divided by a number: what remains. The 1
     * is there so that a token read alone does not give itself.
     */
    static NextToken remainder(int divisor) {
        return tokens -> oneHot(divisor, Math.floorMod(weighed(tokens), divisor));
    }

    private static int weighed(int... tokens) {
        return IntStream.range(0, tokens.length).map(k -> (k + 1) * tokens[k]).sum() + 1;
    }

    private static NextToken drawn(Draw draw, int tokens) {
        double[][] lines = draw.matrix(draw.size(1, 7), tokens);
        return it -> lines[Math.floorMod(weighed(it) + it.length, lines.length)];
    }
}
