package attention.checks.transformer;

import static attention.checks.pieces.Grids.drawn;
import static attention.checks.pieces.Grids.grid;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.CrossLayer;
import attention.exercise.DecoderBlockContract;
import attention.exercise.DecoderBlockContract.Parts;
import attention.exercise.Layer;
import attention.mask.CausalMask;
import attention.matrix.Matrix;
import attention.model.DecoderBlock;
import attention.model.LayerNorm;
import attention.score.ScaledDotProduct;
import attention.variant.Attention;

/**
 * Checks the wiring of a decoder's block. Its layers are probes that scale and shift, each by a
 * number of its own, and the memory has another number of rows than the inputs and mostly another
 * width, except where what fits by accident is to get a number. No norm is the identity and no two
 * are alike: most wrong wirings agree there.
 */
class DecoderBlockCheck implements Check<DecoderBlockContract> {
    private static final Matrix INPUTS =
            grid(new double[][] {{1, -2, 0.5}, {3, 0, -1}, {-1, 2, 1}, {0.5, 1, 4}});
    private static final Matrix MEMORY = grid(new double[][] {{2, -1, 0}, {0.5, 3, -2}});
    private static final Matrix AS_LONG =
            grid(new double[][] {{0, 2, -1}, {1, -3, 0.5}, {-2, 1, 2}, {4, 0.5, -0.5}});

    @Override
    public DecoderBlockContract reference() {
        return DecoderBlock.PLAIN;
    }

    @Override
    public Mistakes<DecoderBlockContract> mistakes() {
        return DecoderBlockMistakes.ALL;
    }

    /** A memory that is as long comes first: where memory and rows are exchanged it has numbers. */
    @Part(number = 1, points = 1)
    void as_many_rows_and_columns_as_the_inputs(Attempt<DecoderBlockContract> attempt) {
        attempt.calling("as-long-first", it -> it.output(INPUTS, AS_LONG, model(true)))
                .hasTheRightShape();
        attempt.calling("as-long-after", it -> it.output(INPUTS, AS_LONG, model(false)))
                .hasTheRightShape();
        attempt.calling("one-number-first", it -> it.output(three(), oneAndFour(), simple(true)))
                .hasTheRightShape();
        attempt.calling("one-number-after", it -> it.output(three(), oneAndFour(), simple(false)))
                .hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void norms_first_by_hand(Attempt<DecoderBlockContract> attempt) {
        attempt.calling("one-number-first", it -> it.output(three(), oneAndFour(), simple(true)))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 2, needs = 1)
    void norms_after_by_hand(Attempt<DecoderBlockContract> attempt) {
        attempt.calling("one-number-after", it -> it.output(three(), oneAndFour(), simple(false)))
                .byHand()
                .equalsReference();
    }

    @Part(
            number = 4,
            points = 2,
            needs = {2, 3})
    void layers_of_a_model(Attempt<DecoderBlockContract> attempt) {
        attempt.calling("model-first", it -> it.output(INPUTS, MEMORY, model(true)))
                .equalsReference();
        attempt.calling("model-after", it -> it.output(INPUTS, MEMORY, model(false)))
                .equalsReference();
        attempt.calling("as-long-first", it -> it.output(INPUTS, AS_LONG, model(true)))
                .equalsReference();
        attempt.calling("as-long-after", it -> it.output(INPUTS, AS_LONG, model(false)))
                .equalsReference();
    }

    @Part(
            number = 5,
            points = 3,
            needs = {2, 3})
    void any_layers(Attempt<DecoderBlockContract> attempt) {
        attempt.forAll(
                draw -> {
                    int n = draw.size(1, 4);
                    int d = draw.size(1, 4);
                    int m = draw.size(1, 5);
                    int dMemory = draw.size(1, 4);
                    Matrix inputs = drawn(draw, n, d);
                    Matrix memory = drawn(draw, m, dMemory);
                    Parts parts = parts(draw, n, d, dMemory);
                    attempt.calling(
                                    parts.normFirst() ? "any-first" : "any-after",
                                    it -> it.output(inputs, memory, parts),
                                    "n",
                                    n,
                                    "d",
                                    d,
                                    "m",
                                    m,
                                    "dMemory",
                                    dMemory)
                            .equalsReference();
                });
    }

    @Part(
            number = 6,
            points = 1,
            needs = {2, 3})
    void layers_that_add_nothing(Attempt<DecoderBlockContract> attempt) {
        attempt.calling("nothing-first", it -> it.output(INPUTS, MEMORY, nothing(true)))
                .byHand()
                .equalTo(INPUTS);
        attempt.calling("nothing-after", it -> it.output(INPUTS, MEMORY, nothing(false)))
                .byHand("6b")
                .equalsReference();
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<DecoderBlockContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static Matrix three() {
        return Matrix.ofRow(3);
    }

    private static Matrix oneAndFour() {
        return grid(new double[][] {{1}, {4}});
    }

    /**
     * Self-attention doubles; cross-attention doubles and adds 20 times 1 · the first number of the
     * memory + 2 · the second; the feed-forward layer is times 3 plus 100. The first norm is times
     * 10, the second turns the sign, the third adds 7. No layer undoes the norm before it.
     */
    private static Parts simple(boolean normFirst) {
        return new Parts(
                Affine.of(2, 0),
                Affine.reading(Affine.of(2, 0), Matrix.ofRow(20)),
                Affine.of(3, 100),
                Affine.of(10, 0),
                Affine.of(-1, 0),
                Affine.of(1, 7),
                normFirst);
    }

    private static Parts nothing(boolean normFirst) {
        Layer nothing = Affine.of(0, 0);
        return new Parts(
                nothing,
                (rows, memory) -> nothing.output(rows),
                nothing,
                Affine.of(3, 1),
                Affine.of(-2, 5),
                Affine.of(0.5, -4),
                normFirst);
    }

    private static Parts model(boolean normFirst) {
        Attention causal = new Attention(new ScaledDotProduct(), new CausalMask());
        CrossLayer cross = (x, memory) -> new Attention().attend(x, memory, memory).context();
        Matrix in = grid(new double[][] {{1, -1, 2, 0}, {0, 1, 1, -2}, {2, 1, -1, 1}});
        Matrix out = grid(new double[][] {{1, 0, -1}, {2, 1, 0}, {0, -1, 1}, {1, 1, 1}});
        Layer standard = new LayerNorm("norm", 3);
        Layer second = Affine.ofRows(Matrix.identity(3).scaled(0.5), Matrix.ofRow(1, 0, -1));
        Layer third = Affine.ofRows(Matrix.identity(3).scaled(2), Matrix.ofRow(-0.5, 0.25, 1));
        return new Parts(
                x -> causal.attend(x, x, x).context(),
                cross,
                x -> x.times(in).relu().times(out),
                standard,
                x -> second.output(standard.output(x)),
                x -> third.output(standard.output(x)),
                normFirst);
    }

    private static Parts parts(Draw draw, int n, int d, int dMemory) {
        Matrix left = drawn(draw, n, n).scaled(0.5);
        Layer rows = rowByRow(draw, d);
        return new Parts(
                inputs -> rows.output(left.times(inputs)),
                Affine.reading(rowByRow(draw, d), drawn(draw, dMemory, d).scaled(0.5)),
                rowByRow(draw, d),
                rowByRow(draw, d),
                rowByRow(draw, d),
                rowByRow(draw, d),
                draw.below(2) == 1);
    }

    private static Layer rowByRow(Draw draw, int width) {
        return Affine.ofRows(drawn(draw, width, width).scaled(0.5), drawn(draw, 1, width));
    }
}
