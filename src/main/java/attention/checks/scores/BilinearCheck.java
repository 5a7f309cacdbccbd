package attention.checks.scores;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.BilinearContract;
import attention.matrix.Matrix;
import attention.score.Bilinear;

/** Checks the bilinear score, with tables that are neither symmetric nor, later, square. */
class BilinearCheck implements Check<BilinearContract> {
    private static final double[][] SQUARE = {{1, -3}, {2, -1}};
    private static final double[][] TALL = {{2, -1}, {2, -3}, {1, -1}};

    @Override
    public BilinearContract reference() {
        return (query, key, w) -> new Bilinear(Matrix.of(w)).score(query, key);
    }

    @Override
    public Mistakes<BilinearContract> mistakes() {
        return BilinearMistakes.ALL;
    }

    @Part(number = 1, points = 2)
    void two_features_by_hand(Attempt<BilinearContract> attempt) {
        attempt.asks(it -> it.score(numbers(3, -1), numbers(1, -2), SQUARE))
                .byHand()
                .equalsReference();
    }

    @Part(number = 2, points = 2, needs = 1)
    void different_widths(Attempt<BilinearContract> attempt) {
        attempt.asks(it -> it.score(numbers(2, -3), numbers(2, -2, -1), TALL))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 2, needs = 2)
    void any_numbers(Attempt<BilinearContract> attempt) {
        attempt.asks(it -> it.score(numbers(0, 2), numbers(0, 3), SQUARE)).equalsReference();
        attempt.asks(it -> it.score(numbers(100, -20), numbers(-30, 50), SQUARE)).equalsReference();
        attempt.forAll(
                draw -> {
                    double[] query = draw.vector(draw.size(1, 5));
                    double[] key = draw.vector(draw.size(1, 5));
                    double[][] w = draw.matrix(key.length, query.length);
                    attempt.asks(it -> it.score(query, key, w)).equalsReference();
                });
    }

    @Part(number = 4, points = 1, needs = 1)
    void nothing_else_changes(Attempt<BilinearContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
