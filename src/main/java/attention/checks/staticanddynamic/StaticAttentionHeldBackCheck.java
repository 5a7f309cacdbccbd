package attention.checks.staticanddynamic;

import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.AttentionProbe;
import attention.exercise.StaticAttentionContract;
import attention.matrix.Matrix;

/** More steps than anybody makes room for. */
final class StaticAttentionHeldBackCheck extends StaticAttentionCheck {
    private static final int MANY = 600;
    private static final int ROOM = 256;

    private static final Mistakes<StaticAttentionContract> MISTAKES =
            Mistakes.<StaticAttentionContract>none()
                    .add(
                            "room-for-256-steps",
                            (q, k, v, steps, a) -> {
                                Matrix[] rows = new Matrix[ROOM];
                                rows[steps - 1] = a.context(q, k, v);
                                return rows[steps - 1].rows(new int[steps]);
                            })
                    .add(
                            "steps-beyond-256-empty",
                            (q, k, v, steps, a) -> {
                                Matrix row = a.context(q, k, v);
                                return Matrix.generate(
                                        steps, row.cols(), (i, j) -> i < ROOM ? row.get(0, j) : 0);
                            });

    @Override
    public Mistakes<StaticAttentionContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 7, points = 1, needs = 2)
    void hundreds_of_steps(Attempt<StaticAttentionContract> attempt) {
        attempt.calling(
                        "many",
                        it ->
                                it.outputs(
                                        numbers(1, 2, 1),
                                        numbers(3, 2, 2),
                                        numbers(3, 2, 3),
                                        MANY,
                                        AttentionProbe.SOFT))
                .equalsReference();
    }
}
