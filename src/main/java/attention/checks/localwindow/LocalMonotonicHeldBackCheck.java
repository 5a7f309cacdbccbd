package attention.checks.localwindow;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.LocalMonotonicContract;
import attention.matrix.Matrix;

/** A window that holds hundreds of keys. */
final class LocalMonotonicHeldBackCheck extends LocalMonotonicCheck {
    private static final int FAR = 128;

    private static final Mistakes<LocalMonotonicContract> MISTAKES =
            Mistakes.<LocalMonotonicContract>none()
                    .add(
                            "never-farther-than-128",
                            (q, k, v, h) -> LocalSteps.RIGHT.context(q, k, v, Math.min(FAR, h)));

    @Override
    public Mistakes<LocalMonotonicContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 10, points = 2, needs = 2)
    void hundreds_of_keys(Attempt<LocalMonotonicContract> attempt) {
        double[][] queries = {{1, 0.5}, {-1, 0}, {0, 2}};
        double[][] keys = Matrix.generate(400, 2, (i, j) -> (i * (3 + j) % 7 - 3) / 2.0).toArray();
        double[][] values = Matrix.generate(400, 1, (i, j) -> i).toArray();
        attempt.calling("hundreds", it -> it.context(queries, keys, values, 200))
                .byHand()
                .equalsReference();
    }
}
