package attention.checks.softmax;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import java.util.Arrays;

/** Checks softmax. The scores are the library's: 4, 3, 2, 1, 0 for the query "Marvel". */
class SoftmaxCheck implements Check<Normalizer> {
    private static final double[] LIBRARY = {4, 3, 2, 1, 0};

    @Override
    public Normalizer reference() {
        return new Softmax();
    }

    @Override
    public Mistakes<Normalizer> mistakes() {
        return SoftmaxMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void one_weight_for_each_score(Attempt<Normalizer> attempt) {
        attempt.asks(it -> it.weights(LIBRARY)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void the_library_by_hand(Attempt<Normalizer> attempt) {
        attempt.asks(it -> it.weights(LIBRARY)).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void scores_below_zero(Attempt<Normalizer> attempt) {
        attempt.asks(it -> it.weights(numbers(2, 1, 0, -1, -3))).equalsReference();
        attempt.asks(it -> it.weights(numbers(3, 1, 1, -2, -3))).equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void any_scores(Attempt<Normalizer> attempt) {
        attempt.forAll(
                draw -> {
                    double[] scores = draw.vector(draw.size(1, 9));
                    attempt.asks(it -> it.weights(scores)).equalsReference();
                });
    }

    @Part(number = 5, points = 2, needs = 2)
    void large_scores(Attempt<Normalizer> attempt) {
        EdgeScores.askApart(attempt, Normalizer::weights);
        attempt.asks(it -> it.weights(numbers(10_000, 9_999, 9_998))).equalsReference();
        attempt.asks(it -> it.weights(numbers(-1_000, -1_001, -1_002))).equalsReference();
        attempt.asks(it -> it.weights(numbers(-10_000, 10_000, 9_999)))
                .satisfies(weights -> Math.abs(Arrays.stream(weights).sum() - 1) < 1e-5);
        EdgeScores.askFar(attempt, Normalizer::weights);
    }

    @Part(number = 6, points = 1, needs = 1)
    void nothing_else_changes(Attempt<Normalizer> attempt) {
        attempt.leavesTheRestAlone();
    }
}
