package attention.checks.transformer;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.EncoderBlockContract;
import attention.exercise.EncoderBlockContract.Parts;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.model.EncoderBlock;
import attention.model.LayerNorm;
import attention.variant.Attention;

/**
 * Checks the wiring of a block. Its layers are probes that scale and shift, each by a number of its
 * own; only one part takes what a model takes. No norm is the identity and no two are alike, except
 * where that is the point: most wrong wirings agree there.
 */
class EncoderBlockCheck implements Check<EncoderBlockContract> {
    private static final Matrix INPUTS =
            Matrix.of(new double[][] {{1, -2, 0.5}, {3, 0, -1}, {-1, 2, 1}, {0.5, 1, 4}});

    @Override
    public EncoderBlockContract reference() {
        return (inputs, parts) ->
                new EncoderBlock(
                                parts.attention(),
                                parts.feedForward(),
                                parts.firstNorm(),
                                parts.secondNorm(),
                                parts.normFirst())
                        .output(inputs);
    }

    @Override
    public Mistakes<EncoderBlockContract> mistakes() {
        return EncoderBlockMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void as_many_rows_and_columns(Attempt<EncoderBlockContract> attempt) {
        attempt.calling("one-number-first", it -> it.output(three(), simple(true)))
                .hasTheRightShape();
        attempt.calling("one-number-after", it -> it.output(three(), simple(false)))
                .hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void norms_first_by_hand(Attempt<EncoderBlockContract> attempt) {
        attempt.calling("one-number-first", it -> it.output(three(), simple(true)))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 2, needs = 1)
    void norms_after_by_hand(Attempt<EncoderBlockContract> attempt) {
        attempt.calling("one-number-after", it -> it.output(three(), simple(false)))
                .byHand()
                .equalsReference();
    }

    @Part(
            number = 4,
            points = 1,
            needs = {2, 3})
    void layers_of_a_model(Attempt<EncoderBlockContract> attempt) {
        attempt.calling("model-first", it -> it.output(INPUTS, model(true))).equalsReference();
        attempt.calling("model-after", it -> it.output(INPUTS, model(false))).equalsReference();
    }

    @Part(
            number = 5,
            points = 2,
            needs = {2, 3})
    void any_layers(Attempt<EncoderBlockContract> attempt) {
        attempt.forAll(
                draw -> {
                    int rows = draw.size(1, 4);
                    int width = draw.size(1, 4);
                    Matrix inputs = Matrix.of(draw.matrix(rows, width));
                    Parts parts =
                            new Parts(
                                    mixing(draw, Matrix.of(draw.matrix(rows, rows)), width),
                                    rowByRow(draw, width),
                                    rowByRow(draw, width),
                                    rowByRow(draw, width),
                                    draw.below(2) == 1);
                    attempt.calling(
                                    parts.normFirst() ? "any-first" : "any-after",
                                    it -> it.output(inputs, parts),
                                    "rows",
                                    rows,
                                    "width",
                                    width)
                            .equalsReference();
                });
    }

    @Part(
            number = 6,
            points = 1,
            needs = {2, 3})
    void layers_that_add_nothing(Attempt<EncoderBlockContract> attempt) {
        Layer nothing = Affine.of(0, 0);
        Layer first = Affine.of(3, 1);
        Layer second = Affine.of(-2, 5);
        attempt.calling(
                        "nothing-first",
                        it -> it.output(INPUTS, new Parts(nothing, nothing, first, second, true)))
                .byHand()
                .equalTo(INPUTS);
        attempt.calling(
                        "nothing-after",
                        it -> it.output(INPUTS, new Parts(nothing, nothing, first, second, false)))
                .byHand("6b")
                .equalTo(second.output(first.output(INPUTS)));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<EncoderBlockContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** Unlike 1, it tells a product from a sum that was forgotten. */
    private static Matrix three() {
        return Matrix.of(new double[][] {{3}});
    }

    /**
     * Attention doubles, feed-forward is times 4 plus 100, one norm is times 10, the other turns
     * the sign. Feed-forward must not undo the norm before it: −y + y would hide the first half;
     * and times 3 would make 30 + 60 normalized the same as 60 without a residual.
     */
    private static Parts simple(boolean normFirst) {
        return new Parts(
                Affine.of(2, 0), Affine.of(4, 100), Affine.of(10, 0), Affine.of(-1, 0), normFirst);
    }

    private static Parts model(boolean normFirst) {
        Layer attention = x -> new Attention().attend(x, x, x).context();
        Matrix in = Matrix.of(new double[][] {{1, -1, 2, 0}, {0, 1, 1, -2}, {2, 1, -1, 1}});
        Matrix out = Matrix.of(new double[][] {{1, 0, -1}, {2, 1, 0}, {0, -1, 1}, {1, 1, 1}});
        Layer feedForward = x -> x.times(in).relu().times(out);
        Layer standard = new LayerNorm("norm", 3);
        Layer second = Affine.ofRows(Matrix.identity(3).scaled(0.5), shift());
        return new Parts(
                attention,
                feedForward,
                standard,
                x -> second.output(standard.output(x)),
                normFirst);
    }

    private static Matrix shift() {
        return Matrix.of(new double[][] {{1, 0, -1}});
    }

    private static Layer mixing(Draw draw, Matrix left, int width) {
        Layer rows = rowByRow(draw, width);
        return inputs -> rows.output(left.times(inputs));
    }

    private static Layer rowByRow(Draw draw, int width) {
        return Affine.ofRows(
                Matrix.of(draw.matrix(width, width)).scaled(.5), Matrix.of(draw.matrix(1, width)));
    }
}
