package attention.checks.seq2seq;

import static attention.checks.pieces.Grids.drawn;
import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Grids.inOrder;
import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.Weighing;
import attention.exercise.AlignmentModel;
import attention.exercise.BahdanauScoreContract;
import attention.exercise.DecoderStepContract;
import attention.exercise.DecoderStepContract.Parts;
import attention.exercise.DecoderStepContract.Step;
import attention.exercise.Recurrence;
import attention.exercise.RecurrentCellContract;
import attention.exercise.RecurrentCellContract.Parameters;
import attention.exercise.WeightedSumContract;
import attention.matrix.Matrix;
import attention.model.DecoderStep;
import attention.normalize.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks one step of a decoder. Where a person computes along, all widths are 3 and the cell counts
 * its input numbers, so that whatever is exchanged fits and has a number of its own; from then on
 * all widths differ.
 */
class DecoderStepCheck implements Check<DecoderStepContract> {
    private static final List<Weighing> WEIGHINGS = List.of(Weighing.values());

    /** "I love → machine", the source 我 爱 机器 学习. */
    private static final Matrix LOVE = Matrix.ofRow(-1, -1, 2);

    private static final Matrix STATE = Matrix.ofRow(1, 1, 0);
    private static final Matrix SOURCE =
            grid(new double[][] {{1, 0, 1}, {0, 0, 2}, {1, 2, 0}, {0, 2, 1}});

    private static final AlignmentModel DOTS = (query, keys) -> query.timesTransposed(keys);

    /**
     * Shows each number of its input and of the state, and in which order they came. Squares, for
     * the numbers of "love" add up to 0: evenly spaced factors would hide a part of the order.
     */
    private static final Recurrence COUNTS =
            (input, state) ->
                    Matrix.generate(
                            state.rows(),
                            state.cols(),
                            (r, j) -> 100 * state.get(r, j) + counted(input, r));

    private static final AlignmentModel ALIGNED =
            new AlignedBy(numbers(2, 3, 4), numbers(2, 4, 5), Matrix.ofRow(1.5, -1));

    private static final Matrix PREVIOUS = Matrix.ofRow(0.5, -1);
    private static final Matrix WIDE = Matrix.ofRow(0.25, -0.5, 0.75);
    private static final Matrix FIVE = numbers(5, 4, 2);

    @Override
    public DecoderStepContract reference() {
        return new DecoderStep();
    }

    @Override
    public Mistakes<DecoderStepContract> mistakes() {
        return DecoderStepMistakes.ALL;
    }

    @Override
    public Optional<DecoderStepContract> madeOf(OwnParts own) {
        BahdanauScoreContract score = own.part("BahdanauScore", BahdanauScoreContract.class);
        Normalizer softmax = own.part("Softmax", Normalizer.class);
        WeightedSumContract sum = own.part("WeightedSum", WeightedSumContract.class);
        RecurrentCellContract cell = own.part("RecurrentCell", RecurrentCellContract.class);
        return Optional.of(
                (previous, state, annotations, parts) -> {
                    Parts owned =
                            new Parts(
                                    parts.score() instanceof AlignedBy it
                                            ? it.by(score)
                                            : parts.score(),
                                    parts.normalizer() == Weighing.SOFT
                                            ? softmax
                                            : parts.normalizer(),
                                    parts.cell() instanceof ElmanCell it
                                            ? it.by(cell)
                                            : parts.cell(),
                                    parts.joinsPrevious());
                    return DecoderSteps.RIGHT
                            .mix((weights, values) -> sum(sum, weights, values))
                            .step(previous, state, annotations, owned);
                });
    }

    private static Matrix sum(WeightedSumContract sum, Matrix weights, Matrix values) {
        return Matrix.ofRow(sum.context(weights.row(0), values.toArray()));
    }

    @Part(number = 1, points = 1)
    void weights_context_and_state(Attempt<DecoderStepContract> attempt) {
        attempt.calling("scores", love(Weighing.SCORES, true)).hasTheRightShape();
        attempt.calling("scores-alone", love(Weighing.SCORES, false)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void joined_by_hand(Attempt<DecoderStepContract> attempt) {
        attempt.calling("scores", love(Weighing.SCORES, true)).byHand().equalsReference();
    }

    @Part(number = 3, points = 2, needs = 1)
    void context_alone_by_hand(Attempt<DecoderStepContract> attempt) {
        attempt.calling("scores-alone", love(Weighing.SCORES, false)).byHand().equalsReference();
    }

    @Part(
            number = 4,
            points = 3,
            needs = {2, 3})
    void any_parts(Attempt<DecoderStepContract> attempt) {
        attempt.calling("soft", love(Weighing.SOFT, true)).byHand().equalsReference();
        attempt.calling("doubles", love(Weighing.DOUBLES, true)).equalsReference();
        attempt.calling("hard", love(Weighing.HARD, false)).equalsReference();
        attempt.calling("model", five(true)).equalsReference();
        attempt.calling("model-alone", five(false)).equalsReference();
    }

    @Part(
            number = 5,
            points = 1,
            needs = {2, 3})
    void one_annotation_and_a_first_step(Attempt<DecoderStepContract> attempt) {
        Matrix nothing = Matrix.ofRow(0, 0, 0);
        Matrix one = SOURCE.rows(2);
        attempt.calling(
                        "one-annotation",
                        it -> it.step(LOVE, STATE, one, counting(Weighing.SOFT, true)))
                .byHand()
                .equalsReference();
        attempt.calling(
                        "first-step",
                        it -> it.step(nothing, nothing, SOURCE, counting(Weighing.SOFT, true)))
                .byHand("5b")
                .equalsReference();
    }

    @Part(number = 6, points = 3, needs = 4)
    void any_sizes(Attempt<DecoderStepContract> attempt) {
        attempt.forAll(
                draw -> {
                    int dY = draw.size(1, 3);
                    int dS = draw.size(1, 3);
                    int dH = draw.size(1, 4);
                    boolean joins = draw.below(2) == 1;
                    Matrix previous = drawn(draw, 1, dY);
                    Matrix state = drawn(draw, 1, dS);
                    Matrix annotations = drawn(draw, draw.size(1, 5), dH);
                    Parts parts = parts(draw, joins ? dY + dH : dH, dS, dH, joins);
                    attempt.calling(
                                    joins ? "any" : "any-alone",
                                    it -> it.step(previous, state, annotations, parts),
                                    "n",
                                    annotations.rows(),
                                    "dY",
                                    dY,
                                    "dS",
                                    dS,
                                    "dH",
                                    dH)
                            .equalsReference();
                });
    }

    @Part(number = 7, points = 1, needs = 4)
    void another_order(Attempt<DecoderStepContract> attempt) {
        Matrix turned = inOrder(FIVE, 3, 0, 4, 1, 2);
        attempt.calling("turned", it -> found(it, turned)).sameAs("found", it -> found(it, FIVE));
    }

    @Part(number = 8, points = 1, needs = 1)
    void nothing_else_changes(Attempt<DecoderStepContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double counted(Matrix input, int row) {
        double sum = 0;
        for (int k = 0; k < input.cols(); k++) {
            sum += (k + 1) * (k + 1) * input.get(row, k);
        }
        return sum;
    }

    private static Function<DecoderStepContract, Step> love(Normalizer normalizer, boolean joins) {
        return it -> it.step(LOVE, STATE, SOURCE, counting(normalizer, joins));
    }

    static Parts counting(Normalizer normalizer, boolean joins) {
        return new Parts(DOTS, normalizer, COUNTS, joins);
    }

    private static Function<DecoderStepContract, Step> five(boolean joins) {
        return it -> it.step(PREVIOUS, WIDE, FIVE, model(joins));
    }

    /** The additive score, softmax and the plain cell, all widths different. */
    private static Parts model(boolean joins) {
        Matrix input = numbers(joins ? 6 : 4, 3, 3).scaled(0.5);
        Matrix bias = Matrix.ofRow(0.25, 0, -0.5);
        Recurrence cell = new ElmanCell(new Parameters(input, numbers(3, 3, 5), bias));
        return new Parts(ALIGNED, Weighing.SOFT, cell, joins);
    }

    private static Parts parts(Draw draw, int read, int dS, int dH, boolean joins) {
        int hidden = draw.size(1, 3);
        Normalizer normalizer = WEIGHINGS.get(draw.below(WEIGHINGS.size()));
        AlignmentModel score =
                new AlignedBy(
                        drawn(draw, hidden, dS).scaled(0.5),
                        drawn(draw, hidden, dH).scaled(0.5),
                        drawn(draw, 1, hidden));
        Parameters p =
                new Parameters(
                        drawn(draw, read, dS).scaled(0.25),
                        drawn(draw, dS, dS).scaled(0.5),
                        drawn(draw, 1, dS));
        Recurrence cell = draw.below(2) == 0 ? new ElmanCell(p) : COUNTS;
        return new Parts(score, normalizer, cell, joins);
    }

    /** Context and state, side by side. */
    private static Matrix found(DecoderStepContract it, Matrix annotations) {
        Step step = it.step(PREVIOUS, WIDE, annotations, model(true));
        return step.context().beside(step.state());
    }
}
