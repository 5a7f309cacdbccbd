package attention.checks.hierarchical;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.Weighing;
import attention.exercise.AttentionPoolingContract;
import attention.exercise.AttentionPoolingContract.Pooled;
import attention.matrix.Matrix;
import attention.model.AttentionPooling;
import attention.normalize.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks attention pooling. Softmax hides what is added to all scores, so probes stand in for it;
 * and where all widths are equal, what is exchanged gives numbers of its own.
 */
class AttentionPoolingCheck implements Check<AttentionPoolingContract> {
    private static final List<Weighing> WEIGHINGS = List.of(Weighing.values());

    private static final double LN2 = Math.log(2);
    private static final double LN3 = Math.log(3);

    private static final Matrix WORDS =
            of(new double[][] {{1, 0, 2}, {0, -1, 1}, {2, 1, -1}, {-1, 1, 0}});

    private static final Matrix TABLE = of(new double[][] {{1, 2, 0}, {0, 0.5, 1}, {-1, 1, 0}});

    private static final Matrix BIAS = Matrix.ofRow(0.5, 0, -1);
    private static final Matrix QUESTION = Matrix.ofColumn(1, -2, 0.5);

    @Override
    public AttentionPoolingContract reference() {
        return AttentionPooling::pooled;
    }

    @Override
    public Mistakes<AttentionPoolingContract> mistakes() {
        return AttentionPoolingMistakes.ALL;
    }

    @Override
    public Optional<AttentionPoolingContract> madeOf(OwnParts own) {
        Normalizer softmax = own.part("Softmax", Normalizer.class);
        return Optional.of(
                (inputs, w, bias, u, normalizer) ->
                        reference()
                                .pooled(
                                        inputs,
                                        w,
                                        bias,
                                        u,
                                        normalizer == Weighing.SOFT ? softmax : normalizer));
    }

    @Part(number = 1, points = 1)
    void a_weight_for_each_row_and_one_row(Attempt<AttentionPoolingContract> attempt) {
        attempt.calling("four-words", fourWords(Weighing.SOFT)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_words_by_hand(Attempt<AttentionPoolingContract> attempt) {
        Matrix inputs = of(new double[][] {{2, 0}, {1, 1}, {0, 1}});
        Matrix w = of(new double[][] {{LN2, 0}, {0, LN3}});
        Matrix bias = Matrix.ofRow(-LN2, 0);
        Matrix u = Matrix.ofColumn(5, 2.5);
        attempt.calling("by-hand", it -> it.pooled(inputs, w, bias, u, Weighing.SCORES))
                .byHand()
                .equalsReference();
        Matrix louder = u.scaled(LN2);
        attempt.calling("softmax-by-hand", it -> it.pooled(inputs, w, bias, louder, Weighing.SOFT))
                .byHand("2b")
                .equalsReference();
    }

    @Part(number = 3, points = 3, needs = 2)
    void any_normalizer(Attempt<AttentionPoolingContract> attempt) {
        attempt.calling("scores", fourWords(Weighing.SCORES)).equalsReference();
        attempt.calling("doubles", fourWords(Weighing.DOUBLES)).equalsReference();
        attempt.calling("four-words", fourWords(Weighing.SOFT)).equalsReference();
        attempt.calling("hard", fourWords(Weighing.HARD)).equalsReference();
        attempt.calling("drawn", it -> fourWords(new DrawsInTurn()).apply(it))
                .satisfies(it -> isMixed(it, WORDS));
    }

    @Part(number = 4, points = 1, needs = 2)
    void one_word_and_a_question_of_nothing(Attempt<AttentionPoolingContract> attempt) {
        Matrix one = WORDS.rows(2);
        attempt.calling("one-word", it -> it.pooled(one, TABLE, BIAS, QUESTION, Weighing.SOFT))
                .equalTo(new Pooled(Matrix.ofRow(1), one));
        Matrix nothing = Matrix.zeros(3, 1);
        attempt.calling("nothing", it -> it.pooled(WORDS, TABLE, BIAS, nothing, Weighing.SOFT))
                .byHand()
                .equalTo(new Pooled(Matrix.ofRow(.25, .25, .25, .25), Matrix.ofRow(.5, .25, .5)));
        Matrix filled = WORDS.below(Matrix.zeros(1, 3));
        attempt.calling("zeros", it -> it.pooled(filled, TABLE, BIAS, QUESTION, Weighing.SOFT))
                .byHand("4b")
                .equalsReference();
        Matrix large = WORDS.scaled(5000);
        attempt.calling("large", it -> it.pooled(large, TABLE, BIAS, QUESTION, Weighing.SOFT))
                .equalsReference();
    }

    @Part(number = 5, points = 3, needs = 2)
    void any_sizes(Attempt<AttentionPoolingContract> attempt) {
        attempt.forAll(
                draw -> {
                    int rows = draw.size(1, 5);
                    int d = draw.size(1, 4);
                    int hidden = draw.size(1, 4);
                    Weighing weighing = WEIGHINGS.get(draw.below(WEIGHINGS.size()));
                    Matrix inputs = draw.grid(rows, d);
                    Matrix w = halved(draw, d, hidden);
                    Matrix bias = halved(draw, 1, hidden);
                    Matrix u = draw.grid(hidden, 1);
                    attempt.calling(
                                    "any",
                                    it -> it.pooled(inputs, w, bias, u, weighing),
                                    "rows",
                                    rows,
                                    "d",
                                    d,
                                    "hidden",
                                    hidden)
                            .equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 2)
    void another_order(Attempt<AttentionPoolingContract> attempt) {
        Matrix turned = WORDS.rows(2, 0, 3, 1);
        attempt.calling("turned", it -> vector(it, turned))
                .sameAs("vector", it -> vector(it, WORDS));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<AttentionPoolingContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** Whether these weights made this vector. */
    private static boolean isMixed(Pooled pooled, Matrix rows) {
        return pooled.weights().times(rows).minus(pooled.vector()).square().sum().get(0, 0) < 1e-9;
    }

    private static Function<AttentionPoolingContract, Pooled> fourWords(Normalizer normalizer) {
        return it -> it.pooled(WORDS, TABLE, BIAS, QUESTION, normalizer);
    }

    private static Matrix vector(AttentionPoolingContract it, Matrix inputs) {
        return it.pooled(inputs, TABLE, BIAS, QUESTION, Weighing.SOFT).vector();
    }

    private static Matrix halved(Draw draw, int rows, int cols) {
        return draw.grid(rows, cols).scaled(.5);
    }

    static Matrix of(double[][] rows) {
        return Matrix.of(rows);
    }
}
