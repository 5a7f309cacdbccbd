package attention.checks.cnnattention;

import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Grids;
import attention.exercise.ConvolutionContract;
import attention.exercise.ConvolutionContract.Kernel;
import attention.matrix.Matrix;

/** A small number that counts, a text longer and a kernel wider than any that was shown. */
final class ConvolutionHeldBackCheck extends ConvolutionCheck {
    private static final int LONG = 2_000;
    private static final int ENOUGH = 512;
    private static final int WIDE = 41;
    private static final int ROOM = 32;

    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final int LARGE = 1 << 18;

    private static final Mistakes<ConvolutionContract> MISTAKES =
            Mistakes.<ConvolutionContract>none()
                    .add(
                            "table-rounded",
                            (x, kernel) ->
                                    Sliding.RIGHT.features(
                                            x,
                                            new Kernel(
                                                    Grids.rounded(kernel.weights()),
                                                    kernel.bias())))
                    .add("long-texts-cut", (x, kernel) -> cut(x, kernel))
                    .add(
                            "wide-kernels-cut",
                            Sliding.RIGHT.meeting((k, j, w, d) -> Math.min(k, ROOM - 1) * d + j));

    @Override
    public Mistakes<ConvolutionContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 1, needs = 2)
    void a_small_number_counts(Attempt<ConvolutionContract> attempt) {
        Matrix text = Matrix.ofColumn(LARGE, 0, -LARGE);
        Kernel kernel = new Kernel(Matrix.ofColumn(3.0 / LARGE, 1, 0), Matrix.ofRow(0));
        attempt.calling("small", it -> it.features(text, kernel)).byHand().equalsReference();
    }

    @Part(number = 9, points = 1, needs = 2)
    void a_long_text(Attempt<ConvolutionContract> attempt) {
        Matrix text = numbers(LONG, 2, 1);
        Kernel kernel = new Kernel(numbers(6, 2, 3), Matrix.ofRow(1, -1));
        attempt.calling("long", it -> it.features(text, kernel)).equalsReference();
    }

    @Part(number = 10, points = 1, needs = 2)
    void a_wide_kernel(Attempt<ConvolutionContract> attempt) {
        Matrix text = numbers(60, 2, 4);
        Kernel kernel = new Kernel(numbers(2 * WIDE, 2, 5), Matrix.ofRow(0, 0.5));
        attempt.calling("wide", it -> it.features(text, kernel)).equalsReference();
    }

    /** The features of a long text are zero from some place on. */
    private static Matrix cut(Matrix x, Kernel kernel) {
        Matrix right = Sliding.RIGHT.features(x, kernel);
        return Matrix.generate(
                right.rows(), right.cols(), (i, f) -> i < ENOUGH ? right.get(i, f) : 0);
    }
}
