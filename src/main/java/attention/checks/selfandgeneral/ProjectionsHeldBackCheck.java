package attention.checks.selfandgeneral;

import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Grids.numbers;
import static attention.checks.pieces.Grids.rounded;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.ProjectionsContract;
import attention.matrix.Matrix;

/** Small inputs that large tables make visible, and a text longer than any that was shown. */
final class ProjectionsHeldBackCheck extends ProjectionsCheck {
    private static final int LONG = 300;
    private static final int ENOUGH = 128;

    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final int LARGE = 1 << 18;

    private static final Mistakes<ProjectionsContract> MISTAKES =
            Mistakes.<ProjectionsContract>none()
                    .add("inputs-rounded", ProjectionsMistakes.each((x, w) -> rounded(x).times(w)))
                    .add(
                            "long-texts-cut",
                            ProjectionsMistakes.each(
                                    (x, w) -> x.rowRange(0, Math.min(ENOUGH, x.rows())).times(w)));

    @Override
    public Mistakes<ProjectionsContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 7, points = 1, needs = 2)
    void small_inputs(Attempt<ProjectionsContract> attempt) {
        Matrix small = grid(new double[][] {{3.0 / LARGE, -1.0 / LARGE}});
        Matrix large = grid(new double[][] {{LARGE}, {2 * LARGE}});
        Matrix plain = grid(new double[][] {{1}, {2}});
        attempt.calling("small", it -> it.project(small, large, large.scaled(2), plain))
                .byHand()
                .equalsReference();
    }

    @Part(number = 8, points = 1, needs = 2)
    void a_long_text(Attempt<ProjectionsContract> attempt) {
        Matrix text = numbers(LONG, 3, 2);
        attempt.calling(
                        "long",
                        it ->
                                it.project(
                                        text, numbers(3, 2, 1), numbers(3, 2, 4), numbers(3, 1, 5)))
                .equalsReference();
    }
}
