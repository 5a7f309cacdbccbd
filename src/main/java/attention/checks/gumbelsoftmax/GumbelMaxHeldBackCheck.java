package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.plus;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.GumbelMaxContract;
import java.util.function.DoubleUnaryOperator;

/** Gumbel noise at both ends: the smallest and largest numbers that Random gives. */
final class GumbelMaxHeldBackCheck extends GumbelMaxCheck {
    /** The smallest above 0 that {@code Random.nextDouble} gives. */
    private static final double SMALLEST = Math.scalb(1.0, -53);

    /** The largest below 1 that a float holds, for right answers with a float inside. */
    private static final double LARGEST = Math.nextDown(1f);

    private static final Mistakes<GumbelMaxContract> MISTAKES =
            Mistakes.<GumbelMaxContract>none()
                    .add(
                            "tiny-number-beside-u",
                            noise(u -> -Math.log(-Math.log(u + 1e-14) + 1e-14)))
                    .add(
                            "kept-away-from-0-and-1",
                            noise(
                                    u ->
                                            -Math.log(
                                                    -Math.log(
                                                            Math.max(
                                                                    1e-9,
                                                                    Math.min(1 - 1e-9, u))))));

    @Override
    public Mistakes<GumbelMaxContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 9, points = 1, needs = 2)
    void next_to_0_and_1(Attempt<GumbelMaxContract> attempt) {
        attempt.calling("smallest-uniform", it -> it.noise(new double[] {SMALLEST}))
                .byHand()
                .equalsReference();
        attempt.calling("largest-uniform", it -> it.noise(new double[] {LARGEST}))
                .byHand("9b")
                .equalsReference();
    }

    private static GumbelMaxContract noise(DoubleUnaryOperator f) {
        return GumbelMaxMistakes.of(f, (scores, noise) -> best(plus(scores, noise)));
    }
}
