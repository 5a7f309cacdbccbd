package attention.checks.hardattention;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.exercise.HardAttentionContract;
import attention.normalize.HardAttention;
import java.util.Arrays;

/** Checks the search for the largest score. */
class HardAttentionCheck implements Check<HardAttentionContract> {
    @Override
    public HardAttentionContract reference() {
        return HardAttention::pick;
    }

    @Override
    public Mistakes<HardAttentionContract> mistakes() {
        return HardAttentionMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void an_index_that_exists(Attempt<HardAttentionContract> attempt) {
        attempt.asks(it -> it.pick(numbers(1, 4, 0, 3, 2)))
                .satisfies(pick -> pick >= 0 && pick < 5);
    }

    @Part(number = 2, points = 2, needs = 1)
    void the_largest_score(Attempt<HardAttentionContract> attempt) {
        attempt.calling("four-picks", HardAttentionCheck::picks).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void of_equal_scores_the_first(Attempt<HardAttentionContract> attempt) {
        attempt.asks(it -> it.pick(numbers(1, 5, 5, 0, 5))).byHand().equalsReference();
        attempt.asks(it -> it.pick(numbers(2, 2))).equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void scores_of_any_size(Attempt<HardAttentionContract> attempt) {
        attempt.asks(it -> it.pick(numbers(-3, -1, -2))).equalsReference();
        attempt.asks(it -> it.pick(numbers(9_998, 10_000, 9_999))).equalsReference();
        attempt.asks(it -> it.pick(numbers(-10_000, -10_002, -9_999, -10_001))).equalsReference();
        attempt.asks(it -> it.pick(numbers(1e-7, 3e-7, 2e-7))).equalsReference();
        EdgeScores.askFar(attempt, HardAttentionContract::pick);
        attempt.calling("close", it -> it.pick(numbers(1, 1.0078125, .5))).equalsReference();
    }

    @Part(number = 5, points = 1, needs = 2)
    void any_scores(Attempt<HardAttentionContract> attempt) {
        attempt.forAll(
                draw -> {
                    double[] scores = draw.vector(draw.size(1, 9));
                    attempt.asks(it -> it.pick(scores)).equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 1)
    void nothing_else_changes(Attempt<HardAttentionContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** Several picks at once: one alone could be right by accident, or wrong in many ways. */
    private static int[] picks(HardAttentionContract it) {
        double[][] rows = {{1, 4, 0, 3, 2}, {2, 0, 4, 1, 3}, {0, -7, 2.25, 2.75}, {4, 3, 2, 1, 0}};
        return Arrays.stream(rows).mapToInt(it::pick).toArray();
    }
}
