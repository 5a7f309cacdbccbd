package attention.checks.transformer;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Grids;
import attention.exercise.CrossLayer;
import attention.exercise.DecoderBlockContract;
import attention.exercise.DecoderBlockContract.Parts;
import attention.exercise.Layer;
import attention.matrix.Matrix;

/** A last norm that makes much of little, and texts longer than any that was shown. */
final class DecoderBlockHeldBackCheck extends DecoderBlockCheck {
    private static final int LONG = 200;
    private static final int LONGER = 300;

    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final int LARGE = 1 << 18;

    private static final Mistakes<DecoderBlockContract> MISTAKES =
            Mistakes.<DecoderBlockContract>none()
                    .add(
                            "rounded-on-the-way",
                            DecoderWiring.wired(DecoderBlockHeldBackCheck::rounding))
                    .add(
                            "long-texts-cut",
                            (x, memory, p) -> DecoderWiring.RIGHT.output(cut(x), memory, p))
                    .add(
                            "long-memories-cut",
                            (x, memory, p) -> DecoderWiring.RIGHT.output(x, cut(memory), p));

    @Override
    public Mistakes<DecoderBlockContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(
            number = 8,
            points = 1,
            needs = {2, 3})
    void little_becomes_much(Attempt<DecoderBlockContract> attempt) {
        Layer nothing = Affine.of(0, 0);
        CrossLayer little = (rows, memory) -> rows.scaled(0).shifted(3.0 / LARGE);
        Layer much = Affine.of(LARGE, -LARGE);
        Parts parts = new Parts(nothing, little, nothing, x -> x, x -> x, much, false);
        attempt.calling("little", it -> it.output(Matrix.ofRow(1), Matrix.ofRow(5), parts))
                .byHand()
                .equalsReference();
    }

    @Part(
            number = 9,
            points = 2,
            needs = {2, 3})
    void long_texts(Attempt<DecoderBlockContract> attempt) {
        Matrix few = Matrix.generate(3, 2, (i, j) -> i - 2 * j);
        attempt.calling("long", it -> it.output(text(LONG), few, means())).equalsReference();
        attempt.calling("long-memory", it -> it.output(few, text(LONGER), means()))
                .equalsReference();
    }

    private static Parts means() {
        Layer columns = x -> x.scaled(0.5).shifted(1);
        Layer mean = x -> x.plusRow(Grids.mean(x));
        CrossLayer reading = (rows, memory) -> rows.plusRow(Grids.mean(memory));
        return new Parts(mean, reading, columns, x -> x, columns, columns, true);
    }

    private static Matrix text(int length) {
        return Matrix.generate(length, 2, (i, j) -> (i * 7 + j * 3) % 11 - 5);
    }

    private static Matrix cut(Matrix text) {
        return text.rows() > 128 ? text.rowRange(0, 128) : text;
    }

    private static Parts rounding(Parts p) {
        return new Parts(
                x -> Grids.rounded(p.selfAttention().output(x)),
                (x, memory) -> Grids.rounded(p.crossAttention().output(x, memory)),
                x -> Grids.rounded(p.feedForward().output(x)),
                p.firstNorm(),
                p.secondNorm(),
                p.thirdNorm(),
                p.normFirst());
    }
}
