package attention.checks.threesteps;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.ThreeStepsContract;
import attention.matrix.Matrix;
import attention.normalize.DivideBySum;
import attention.score.DotProduct;
import attention.variant.Attention;

/** Checks the three steps on the library: five books, the query "Marvel", prices and ratings. */
class ThreeStepsCheck implements Check<ThreeStepsContract> {
    private static final double[] MARVEL = {1, 1, 0};
    private static final double[] NOT_WAR = {1, 1, -1};
    static final double[][] KEYS = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
    static final double[][] VALUES = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

    @Override
    public ThreeStepsContract reference() {
        Attention attention = new Attention(new DotProduct(), new DivideBySum());
        return (query, keys, values) ->
                attention
                        .attend(Matrix.ofRow(query), Matrix.of(keys), Matrix.of(values))
                        .context()
                        .row(0);
    }

    @Override
    public Mistakes<ThreeStepsContract> mistakes() {
        return ThreeStepsMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void as_wide_as_a_value(Attempt<ThreeStepsContract> attempt) {
        attempt.calling("marvel", it -> it.context(MARVEL, KEYS, VALUES)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void the_weights_seen_through_plain_values(Attempt<ThreeStepsContract> attempt) {
        double[][] one = Matrix.identity(KEYS.length).toArray();
        attempt.calling("weights-of-marvel", it -> it.context(MARVEL, KEYS, one))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 2, needs = 2)
    void the_library_by_hand(Attempt<ThreeStepsContract> attempt) {
        attempt.calling("marvel", it -> it.context(MARVEL, KEYS, VALUES))
                .byHand()
                .equalsReference();
    }

    @Part(number = 4, points = 1, needs = 3)
    void scores_below_zero(Attempt<ThreeStepsContract> attempt) {
        attempt.calling("not-war", it -> it.context(NOT_WAR, KEYS, VALUES))
                .byHand()
                .equalsReference();
    }

    @Part(number = 5, points = 2, needs = 3)
    void any_numbers(Attempt<ThreeStepsContract> attempt) {
        attempt.asks(it -> it.context(numbers(0, 1, 1), KEYS, VALUES)).equalsReference();
        // Faint: a small number beside the sum shows.
        attempt.asks(it -> it.context(numbers(1e-4, 1e-4, 0), KEYS, VALUES)).equalsReference();
        attempt.forAll(
                draw -> {
                    int count = draw.size(1, 6);
                    int width = draw.size(1, 5);
                    double[] query = draw.vector(width);
                    double[][] keys = draw.matrix(count, width);
                    double[][] values = draw.matrix(count, draw.size(1, 4));
                    // A sum near 0 turns rounding into large numbers; the contract leaves it out.
                    if (Math.abs(sumOfScores(query, keys)) < 0.5) {
                        return;
                    }
                    attempt.asks(it -> it.context(query, keys, values)).equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 1)
    void nothing_else_changes(Attempt<ThreeStepsContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double sumOfScores(double[] query, double[][] keys) {
        return Matrix.ofRow(query).timesTransposed(Matrix.of(keys)).sum().get(0, 0);
    }
}
