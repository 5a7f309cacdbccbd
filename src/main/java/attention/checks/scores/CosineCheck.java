package attention.checks.scores;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.score.Cosine;
import attention.score.ScoreFunction;

/** Checks the cosine, the zero vector included. */
final class CosineCheck implements Check<ScoreFunction> {
    @Override
    public ScoreFunction reference() {
        return new Cosine();
    }

    @Override
    public Mistakes<ScoreFunction> mistakes() {
        return CosineMistakes.ALL;
    }

    @Part(number = 1, points = 2)
    void three_features_by_hand(Attempt<ScoreFunction> attempt) {
        attempt.asks(it -> it.score(numbers(2, 3, 4), numbers(0, 1, -1)))
                .byHand()
                .equalsReference();
    }

    @Part(number = 2, points = 1, needs = 1)
    void only_direction(Attempt<ScoreFunction> attempt) {
        attempt.asks(it -> it.score(numbers(1, 1, 0), numbers(30, 10, 0)))
                .sameAs("shorter-key", it -> it.score(numbers(1, 1, 0), numbers(3, 1, 0)));
        attempt.asks(it -> it.score(numbers(1, 2), numbers(-2, -4))).byHand().equalsReference();
        attempt.asks(it -> it.score(numbers(0.06, 0.08), numbers(0.08, 0.06)))
                .byHand("2b")
                .equalsReference();
        // Lengths far apart, small and large.
        attempt.asks(it -> it.score(numbers(0.0003, 0.0004), numbers(80, 60))).equalsReference();
        attempt.asks(it -> it.score(numbers(0.003, 0.004), numbers(0.004, 0.003)))
                .equalsReference();
        attempt.asks(it -> it.score(numbers(3_000_000, 4_000_000), numbers(4_000_000, 3_000_000)))
                .equalsReference();
    }

    @Part(number = 3, points = 2, needs = 1)
    void a_vector_of_zeros(Attempt<ScoreFunction> attempt) {
        attempt.asks(it -> it.score(numbers(1, 2), numbers(0, 0))).equalsReference();
        attempt.asks(it -> it.score(numbers(0, 0), numbers(1, 2))).equalsReference();
        attempt.asks(it -> it.score(numbers(0, 0), numbers(0, 0))).equalsReference();
    }

    @Part(number = 4, points = 2, needs = 1)
    void any_numbers(Attempt<ScoreFunction> attempt) {
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 6);
                    double[] query = draw.vector(width);
                    double[] key = draw.vector(width);
                    // All zeros are a part of their own, and so are tiny lengths.
                    query[0] += Math.abs(query[0]) < 0.1 ? 0.5 : 0;
                    key[0] += Math.abs(key[0]) < 0.1 ? 0.5 : 0;
                    attempt.asks(it -> it.score(query, key)).equalsReference();
                });
    }

    @Part(number = 5, points = 1, needs = 1)
    void nothing_else_changes(Attempt<ScoreFunction> attempt) {
        attempt.leavesTheRestAlone();
    }
}
