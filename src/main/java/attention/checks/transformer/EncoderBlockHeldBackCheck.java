package attention.checks.transformer;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.EncoderBlockContract;
import attention.exercise.EncoderBlockContract.Parts;
import attention.exercise.Layer;
import attention.matrix.Matrix;

/** A last norm that makes much of little, and a text longer than any that was shown. */
final class EncoderBlockHeldBackCheck extends EncoderBlockCheck {
    private static final int LONG = 300;

    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final int LARGE = 1 << 18;

    private static final Mistakes<EncoderBlockContract> MISTAKES =
            Mistakes.<EncoderBlockContract>none()
                    .add(
                            "rounded-on-the-way",
                            (x, p) ->
                                    EncoderBlockMistakes.right(
                                            x,
                                            new Parts(
                                                    rounding(p.attention()),
                                                    rounding(p.feedForward()),
                                                    p.firstNorm(),
                                                    p.secondNorm(),
                                                    p.normFirst())))
                    .add(
                            "long-texts-cut",
                            (x, p) ->
                                    EncoderBlockMistakes.right(
                                            x.rows() > 128 ? x.rowRange(0, 128) : x, p));

    @Override
    public Mistakes<EncoderBlockContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(
            number = 8,
            points = 1,
            needs = {2, 3})
    void little_becomes_much(Attempt<EncoderBlockContract> attempt) {
        Layer little = Affine.of(0, 3.0 / LARGE);
        Layer nothing = Affine.of(0, 0);
        Layer much = Affine.of(LARGE, -LARGE);
        Parts parts = new Parts(little, nothing, x -> x, much, false);
        attempt.calling("little", it -> it.output(Matrix.of(new double[][] {{1}}), parts))
                .byHand()
                .equalsReference();
    }

    @Part(
            number = 9,
            points = 1,
            needs = {2, 3})
    void a_long_text(Attempt<EncoderBlockContract> attempt) {
        Layer columns = x -> x.scaled(0.5).shifted(1);
        Layer mean = x -> x.plusRow(rowOfOnes(x.rows()).times(x).scaled(1.0 / x.rows()));
        Matrix text = Matrix.generate(LONG, 2, (i, j) -> (i * 7 + j * 3) % 11 - 5);
        attempt.calling(
                        "long",
                        it -> it.output(text, new Parts(mean, columns, x -> x, columns, true)))
                .equalsReference();
    }

    private static Matrix rowOfOnes(int length) {
        return Matrix.generate(1, length, (i, j) -> 1);
    }

    private static Layer rounding(Layer layer) {
        return x -> {
            Matrix exact = layer.output(x);
            return Matrix.generate(
                    exact.rows(), exact.cols(), (i, j) -> Math.round(exact.get(i, j) * 1e6) / 1e6);
        };
    }
}
