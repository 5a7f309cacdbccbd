package attention.checks.scores;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.LowRankBilinearContract;
import attention.matrix.Matrix;
import attention.score.Bilinear;
import attention.score.LowRankBilinear;

/** Checks the low-rank score, and that it is the bilinear one with W = Uᵀ V. */
final class LowRankBilinearCheck implements Check<LowRankBilinearContract> {
    private static final double[][] U = {{-2, -1}, {1, 2}};
    private static final double[][] V = {{1, -2}, {-1, -1}};
    private static final double[][] WIDE = {{1, -2, -1}, {-2, -1, 1}};
    private static final double[][] NARROW = {{1, -1}, {2, 1}};

    @Override
    public LowRankBilinearContract reference() {
        return (query, key, u, v) ->
                new LowRankBilinear(Matrix.of(u), Matrix.of(v)).score(query, key);
    }

    @Override
    public Mistakes<LowRankBilinearContract> mistakes() {
        return LowRankBilinearMistakes.ALL;
    }

    @Part(number = 1, points = 2)
    void rank_two_by_hand(Attempt<LowRankBilinearContract> attempt) {
        attempt.asks(it -> it.score(numbers(-3, -1), numbers(-2, -1), U, V))
                .byHand()
                .equalsReference();
    }

    @Part(number = 2, points = 1, needs = 1)
    void different_widths(Attempt<LowRankBilinearContract> attempt) {
        attempt.asks(it -> it.score(numbers(-2, -1), numbers(-2, -2, -1), WIDE, NARROW))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void the_same_as_bilinear(Attempt<LowRankBilinearContract> attempt) {
        Matrix w = Matrix.of(WIDE).transpose().times(Matrix.of(NARROW));
        attempt.asks(it -> it.score(numbers(2, 1), numbers(1, -1, 2), WIDE, NARROW))
                .byHand()
                .equalTo(new Bilinear(w).score(numbers(2, 1), numbers(1, -1, 2)));
    }

    @Part(number = 4, points = 2, needs = 2)
    void any_numbers(Attempt<LowRankBilinearContract> attempt) {
        attempt.asks(it -> it.score(numbers(100, -20), numbers(-30, 50), U, V)).equalsReference();
        attempt.forAll(
                draw -> {
                    double[] query = draw.vector(draw.size(1, 4));
                    double[] key = draw.vector(draw.size(1, 4));
                    int rank = draw.size(1, 3);
                    double[][] u = draw.matrix(rank, key.length);
                    double[][] v = draw.matrix(rank, query.length);
                    attempt.asks(it -> it.score(query, key, u, v)).equalsReference();
                });
    }

    @Part(number = 5, points = 1, needs = 1)
    void nothing_else_changes(Attempt<LowRankBilinearContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
