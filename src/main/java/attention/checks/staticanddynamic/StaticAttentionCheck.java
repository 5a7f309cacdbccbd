package attention.checks.staticanddynamic;

import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.AttentionProbe;
import attention.exercise.AttentionFunction;
import attention.exercise.StaticAttentionContract;
import attention.matrix.Matrix;
import attention.normalize.DivideBySum;
import attention.score.DotProduct;
import attention.variant.Attention;
import attention.variant.StaticAttention;
import attention.variant.Trace;
import java.util.List;
import java.util.function.Function;

/**
 * Checks static attention. There are never as many steps as keys, and several where that is not the
 * point. First query, keys and values are equally wide, so that what is exchanged gives numbers.
 */
class StaticAttentionCheck implements Check<StaticAttentionContract> {
    /** Comics, film, war; Marvel's query. */
    private static final Matrix MARVEL = Matrix.ofRow(1, 1, 0);

    private static final Matrix BOOKS =
            Matrix.of(new double[][] {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}});

    /** Price, rating. */
    private static final Matrix VALUES =
            Matrix.of(new double[][] {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}});

    /** Dot products divided by their sum, as in lesson 01: can be followed by hand. */
    static final AttentionFunction SHARES =
            StaticAttentionMistakes.function(new Attention(new DotProduct(), new DivideBySum()));

    private static final List<AttentionFunction> ANY =
            List.of(AttentionProbe.SOFT, AttentionProbe.ADDS);

    @Override
    public StaticAttentionContract reference() {
        return (query, keys, values, steps, attention) ->
                new StaticAttention(steps, (q, k, v) -> Trace.of(attention.context(q, k, v)))
                        .attend(query, keys, values)
                        .context();
    }

    @Override
    public Mistakes<StaticAttentionContract> mistakes() {
        return StaticAttentionMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_step(Attempt<StaticAttentionContract> attempt) {
        attempt.calling("soft", alike(AttentionProbe.SOFT)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_steps_by_hand(Attempt<StaticAttentionContract> attempt) {
        attempt.calling("library", library(3, SHARES)).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 1)
    void attention_as_it_is_given(Attempt<StaticAttentionContract> attempt) {
        attempt.calling("soft", alike(AttentionProbe.SOFT)).equalsReference();
        attempt.calling("adds", alike(AttentionProbe.ADDS)).equalsReference();
        attempt.calling("doubles", alike(AttentionProbe.DOUBLES)).equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void one_step_and_more_steps_than_books(Attempt<StaticAttentionContract> attempt) {
        attempt.calling("one", library(1, AttentionProbe.SOFT)).equalsReference();
        attempt.calling("twelve", library(12, AttentionProbe.SOFT)).equalsReference();
    }

    @Part(number = 5, points = 2, needs = 2)
    void any_sizes(Attempt<StaticAttentionContract> attempt) {
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 4);
                    int keyLen = draw.size(1, 5);
                    int steps = draw.size(1, 4);
                    Matrix query = draw.grid(1, width);
                    Matrix keys = draw.grid(keyLen, width);
                    Matrix values = draw.grid(keyLen, draw.size(1, 4));
                    AttentionFunction attention = ANY.get(draw.below(ANY.size()));
                    attempt.calling(
                                    "any",
                                    it -> it.outputs(query, keys, values, steps, attention),
                                    "steps",
                                    steps,
                                    "keyLen",
                                    keyLen,
                                    "width",
                                    width)
                            .equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 1)
    void nothing_else_changes(Attempt<StaticAttentionContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static Function<StaticAttentionContract, Matrix> library(
            int steps, AttentionFunction attention) {
        return it -> it.outputs(MARVEL, BOOKS, VALUES, steps, attention);
    }

    private static Function<StaticAttentionContract, Matrix> alike(AttentionFunction attention) {
        return it -> it.outputs(numbers(1, 3, 2), numbers(5, 3, 1), numbers(5, 3, 4), 7, attention);
    }
}
