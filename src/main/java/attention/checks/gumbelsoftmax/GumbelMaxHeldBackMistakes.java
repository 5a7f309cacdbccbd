package attention.checks.gumbelsoftmax;

import attention.check.Mistakes;
import attention.exercise.GumbelMaxContract;
import java.util.function.DoubleUnaryOperator;

/** Wrong answers to GumbelMax that pass while no uniform number is next to 0 or 1. */
final class GumbelMaxHeldBackMistakes {
    static final Mistakes<GumbelMaxContract> ALL =
            Mistakes.<GumbelMaxContract>none()
                    .add(
                            "tiny-number-beside-u",
                            "{place} is {got} instead of {expected}: 1e-10 was added to u, or u was"
                                    + " not let below it. That is much, beside a u that is smaller"
                                    + " still; and u is above 0 already, so nothing has to be added.",
                            noise(u -> -Math.log(-Math.log(u + 1e-10) + 1e-10)))
                    .add(
                            "kept-away-from-0-and-1",
                            "{place} is {got} instead of {expected}: your uniform numbers are kept a"
                                    + " millionth away from 0 and 1, so the noise is cut off at both"
                                    + " ends. They are above 0 and below 1 already; the rare large"
                                    + " noise is what lets unlikely keys win.",
                            noise(
                                    u ->
                                            -Math.log(
                                                    -Math.log(
                                                            Math.max(
                                                                    1e-6,
                                                                    Math.min(1 - 1e-6, u))))));

    private GumbelMaxHeldBackMistakes() {}

    private static GumbelMaxContract noise(DoubleUnaryOperator f) {
        return GumbelMaxMistakes.of(f, (scores, noise) -> Loops.largest(Loops.plus(scores, noise)));
    }
}
