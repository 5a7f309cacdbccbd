package attention.checks.transformer;

import static attention.checks.pieces.Grids.each;
import static attention.checks.pieces.Grids.ones;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Grids;
import attention.checks.pieces.Vectors;
import attention.exercise.FeedForwardContract;
import attention.matrix.Matrix;

/** Hidden numbers that are tiny or huge, and a layer as wide as in a real model. */
final class FeedForwardHeldBackCheck extends FeedForwardCheck {
    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final int LARGE = 1 << 22;

    private static final int WIDE = 2_048;

    private static final Mistakes<FeedForwardContract> MISTAKES =
            Mistakes.<FeedForwardContract>none()
                    .add("rounded-on-the-way", FeedForwardMistakes.hidden(Grids::rounded))
                    .add(
                            "small-ones-left-out",
                            FeedForwardMistakes.hidden(it -> each(it, Vectors::unlessSmall)))
                    .add(
                            "cut-off-above",
                            FeedForwardMistakes.hidden(it -> each(it, x -> Math.min(1e4, x))))
                    .add(
                            "a-thousand-hidden-numbers",
                            FeedForwardMistakes.hidden(
                                    it ->
                                            Matrix.generate(
                                                    it.rows(),
                                                    it.cols(),
                                                    (i, j) -> j < 1_000 ? it.get(i, j) : 0)));

    @Override
    public Mistakes<FeedForwardContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 1, needs = 2)
    void tiny_and_huge(Attempt<FeedForwardContract> attempt) {
        Matrix one = Matrix.ofRow(1);
        Matrix none = Matrix.ofRow(0);
        attempt.calling(
                        "tiny",
                        it ->
                                it.output(
                                        one,
                                        Matrix.ofRow(3.0 / LARGE),
                                        none,
                                        Matrix.ofRow(LARGE),
                                        none))
                .byHand()
                .equalsReference();
        attempt.calling(
                        "huge",
                        it ->
                                it.output(
                                        one,
                                        Matrix.ofRow(LARGE),
                                        none,
                                        Matrix.ofRow(3.0 / LARGE),
                                        none))
                .byHand("8b")
                .equalsReference();
    }

    @Part(number = 9, points = 1, needs = 2)
    void thousands_of_hidden_numbers(Attempt<FeedForwardContract> attempt) {
        Matrix wide = ones(1, WIDE);
        Matrix narrow = ones(WIDE, 1);
        Matrix one = Matrix.ofRow(1);
        attempt.calling(
                        "wide",
                        it ->
                                it.output(
                                        one,
                                        wide,
                                        Matrix.zeros(1, WIDE),
                                        narrow,
                                        Matrix.ofRow(-48)))
                .byHand()
                .equalsReference();
    }
}
