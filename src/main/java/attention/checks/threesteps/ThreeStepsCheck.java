package attention.checks.threesteps;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
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
    private static final double[][] KEYS = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
    private static final double[][] VALUES = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

    @Override
    public ThreeStepsContract reference() {
        Attention attention = new Attention(new DotProduct(), new DivideBySum());
        return (query, keys, values) ->
                attention
                        .attend(Matrix.row(query), Matrix.of(keys), Matrix.of(values))
                        .context()
                        .row(0);
    }

    @Override
    public Mistakes<ThreeStepsContract> mistakes() {
        return ThreeStepsMistakes.ALL;
    }

    @Part(number = 1, points = 1, title = "a context as wide as a value")
    void as_wide_as_a_value(Attempt<ThreeStepsContract> attempt) {
        attempt.calling("the context for \"Marvel\"", it -> it.context(MARVEL, KEYS, VALUES))
                .hasTheRightShape();
    }

    @Part(number = 2, points = 2, title = "scores divided by their sum", needs = 1)
    void the_weights_seen_through_plain_values(Attempt<ThreeStepsContract> attempt) {
        double[][] one = Matrix.identity(KEYS.length).toArray();
        attempt.calling(
                        "the weights for \"Marvel\" (each value has a single 1, so the context shows"
                                + " them)",
                        it -> it.context(MARVEL, KEYS, one))
                .byHand("the scores are 4, 3, 2, 1, 0, their sum is 10, and 4 / 10 = 0.4.")
                .equalsReference();
    }

    @Part(number = 3, points = 2, title = "the library by hand", needs = 2)
    void the_library_by_hand(Attempt<ThreeStepsContract> attempt) {
        attempt.calling("the context for \"Marvel\"", it -> it.context(MARVEL, KEYS, VALUES))
                .byHand("0.4 · 50 + 0.3 · 30 + 0.2 · 40 + 0.1 · 20 + 0 · 90 = 39.")
                .equalsReference();
    }

    @Part(number = 4, points = 1, title = "scores below zero", needs = 3)
    void scores_below_zero(Attempt<ThreeStepsContract> attempt) {
        attempt.calling(
                        "the context for \"Marvel, but not war\"",
                        it -> it.context(NOT_WAR, KEYS, VALUES))
                .byHand(
                        "the scores are 4, 3, 2, −1, −3, their sum is 5: 0.8, 0.6, 0.4, −0.2, −0.6.")
                .equalsReference();
    }

    @Part(number = 5, points = 2, title = "any query, keys and values", needs = 3)
    void any_numbers(Attempt<ThreeStepsContract> attempt) {
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
                    attempt.calling(
                                    "the context for the query "
                                            + Draw.text(query)
                                            + ", keys "
                                            + Draw.text(keys)
                                            + " and values "
                                            + Draw.text(values),
                                    it -> it.context(query, keys, values))
                            .equalsReference();
                });
    }

    @Part(number = 6, points = 1, title = "nothing but the result changes", needs = 1)
    void nothing_else_changes(Attempt<ThreeStepsContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double sumOfScores(double[] query, double[][] keys) {
        return Matrix.row(query).timesTransposed(Matrix.of(keys)).sum().get(0, 0);
    }
}
