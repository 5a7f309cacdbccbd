package attention.checks.lstmattention;

import static attention.checks.pieces.Grids.drawn;
import static attention.checks.pieces.Grids.grid;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.Weighing;
import attention.exercise.AttentiveReaderContract;
import attention.exercise.AttentiveReaderContract.Reading;
import attention.exercise.AttentiveReaderContract.Readout;
import attention.matrix.Matrix;
import attention.model.AttentiveReader;
import attention.normalize.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks the attentive reader. Padding is there wherever it can be, and what it holds would change
 * the answer; a query of nothing, one word or equal states hide most mistakes and come late.
 */
class AttentiveReaderCheck implements Check<AttentiveReaderContract> {
    private static final List<Weighing> WEIGHINGS = List.of(Weighing.values());

    private static final double LN2 = Math.log(2);
    private static final double LN3 = Math.log(3);

    /** Far below −1e9, and whole: a float holds it exactly. */
    private static final double FAR_BELOW = -2_000_000_000;

    private static final Matrix THREE_AND_PADDING =
            grid(new double[][] {{1, 0}, {0, 2}, {2, 1}, {1, -1}});

    private static final Readout IDENTITY = new Readout(Matrix.identity(2), Matrix.ofRow(0.5, 0));

    private static final Matrix STATES =
            grid(
                    new double[][] {
                        {1, 0, -1}, {0.5, 2, 1}, {-1, 1, 0}, {2, -1, 1}, {1, 3, -2}, {2, 2, 2}
                    });

    private static final int WORDS = 4;
    private static final Matrix QUERY = Matrix.ofRow(1, 0.5, -0.5);

    private static final Readout TWO_CLASSES =
            new Readout(grid(new double[][] {{1, -1}, {2, 0.5}, {0, 3}}), Matrix.ofRow(-1, 0.5));

    @Override
    public AttentiveReaderContract reference() {
        return AttentiveReader::read;
    }

    @Override
    public Mistakes<AttentiveReaderContract> mistakes() {
        return AttentiveReaderMistakes.ALL;
    }

    @Override
    public Optional<AttentiveReaderContract> madeOf(OwnParts own) {
        Normalizer softmax = own.part("Softmax", Normalizer.class);
        return Optional.of(
                (states, length, query, readout, normalizer) ->
                        AttentiveReader.read(
                                states,
                                length,
                                query,
                                readout,
                                normalizer == Weighing.SOFT ? softmax : normalizer));
    }

    @Part(number = 1, points = 1)
    void a_weight_for_each_place_and_a_number_for_each_class(
            Attempt<AttentiveReaderContract> attempt) {
        attempt.calling("four-words", fourWords(Weighing.SOFT)).hasTheRightShape();
    }

    @Part(number = 2, points = 3, needs = 1)
    void three_words_by_hand(Attempt<AttentiveReaderContract> attempt) {
        Matrix query = Matrix.ofRow(LN2, LN3);
        attempt.calling(
                        "by-hand",
                        it -> it.read(THREE_AND_PADDING, 3, query, IDENTITY, Weighing.SOFT))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 2, needs = 2)
    void any_normalizer(Attempt<AttentiveReaderContract> attempt) {
        attempt.calling("scores", fourWords(Weighing.SCORES)).equalsReference();
        attempt.calling("doubles", fourWords(Weighing.DOUBLES)).equalsReference();
        attempt.calling("four-words", fourWords(Weighing.SOFT)).equalsReference();
        attempt.calling("hard", fourWords(Weighing.HARD)).equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void a_question_of_nothing_and_one_word(Attempt<AttentiveReaderContract> attempt) {
        Matrix nothing = Matrix.zeros(1, 2);
        attempt.calling(
                        "nothing",
                        it -> it.read(THREE_AND_PADDING, 2, nothing, IDENTITY, Weighing.SOFT))
                .byHand()
                .equalTo(new Reading(Matrix.ofRow(.5, .5, 0, 0), Matrix.ofRow(1, 1)));
        Matrix one = Matrix.ofRow(3, -1);
        attempt.calling("one-word", it -> it.read(one, 1, one, IDENTITY, Weighing.SOFT))
                .equalTo(new Reading(Matrix.ofRow(1), Matrix.ofRow(3.5, -1)));
    }

    @Part(number = 5, points = 2, needs = 2)
    void padding_may_hold_anything(Attempt<AttentiveReaderContract> attempt) {
        Matrix loud =
                STATES.rowRange(0, WORDS).below(grid(new double[][] {{900, 0, 0}, {0, 0, 7}}));
        attempt.calling("loud", it -> readWith(it, loud))
                .sameAs("quiet", it -> readWith(it, STATES));
        Matrix equal = grid(new double[][] {{1, 4}, {1, -2}, {0, 5}});
        Matrix query = Matrix.ofRow(FAR_BELOW, 0);
        attempt.calling("far-below", it -> it.read(equal, 2, query, IDENTITY, Weighing.SOFT))
                .byHand()
                .equalsReference();
    }

    @Part(number = 6, points = 2, needs = 2)
    void any_sizes(Attempt<AttentiveReaderContract> attempt) {
        attempt.forAll(
                draw -> {
                    int n = draw.size(1, 6);
                    int length = 1 + draw.below(n);
                    int d = draw.size(1, 4);
                    int classes = draw.size(1, 4);
                    Weighing weighing = WEIGHINGS.get(draw.below(WEIGHINGS.size()));
                    Matrix states = draw.grid(n, d);
                    Matrix query = drawn(draw, 1, d);
                    Readout readout = new Readout(drawn(draw, d, classes), drawn(draw, 1, classes));
                    attempt.calling(
                                    "any",
                                    it -> it.read(states, length, query, readout, weighing),
                                    "n",
                                    n,
                                    "length",
                                    length,
                                    "d",
                                    d,
                                    "classes",
                                    classes)
                            .equalsReference();
                });
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<AttentiveReaderContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static Function<AttentiveReaderContract, Reading> fourWords(Normalizer normalizer) {
        return it -> it.read(STATES, WORDS, QUERY, TWO_CLASSES, normalizer);
    }

    private static Reading readWith(AttentiveReaderContract it, Matrix states) {
        return it.read(states, WORDS, QUERY, TWO_CLASSES, Weighing.SOFT);
    }
}
