package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.plus;
import static attention.checks.pieces.Vectors.softmax;

import attention.check.Mistakes;
import attention.exercise.StraightThroughContract;
import java.util.Arrays;

/** Wrong answers to StraightThrough that learners write. */
final class StraightThroughMistakes {
    static final Mistakes<StraightThroughContract> ALL =
            WrongGradients.addTo(
                    Mistakes.<StraightThroughContract>none()
                            .add("soft-forward", weights(Noisy::soft))
                            .add(
                                    "noise-ignored-in-forward",
                                    weights((s, g, t) -> Noisy.oneHot(s.length, best(s))))
                            .add(
                                    "noise-subtracted",
                                    weights((s, g, t) -> Noisy.hard(s, over(g, -1))))
                            .add(
                                    "noise-on-the-weights",
                                    weights((s, g, t) -> Noisy.hard(softmax(s), g)))
                            .add(
                                    "index-in-place-of-weights",
                                    weights((s, g, t) -> new double[] {best(plus(s, g))}))
                            .add(
                                    "rounded",
                                    weights(
                                            (s, g, t) ->
                                                    each(
                                                            Noisy.soft(s, g, t),
                                                            w -> w > 0.5 ? 1 : 0)))
                            .add(
                                    "all-of-equals",
                                    weights(
                                            (s, g, t) -> {
                                                double[] sums = plus(s, g);
                                                double most =
                                                        Arrays.stream(sums).max().orElseThrow();
                                                return each(sums, sum -> sum == most ? 1 : 0);
                                            }))
                            .add(
                                    "last-of-equals",
                                    weights(
                                            (s, g, t) ->
                                                    Noisy.oneHot(s.length, Noisy.last(plus(s, g)))))
                            .add(
                                    "largest-starts-too-high",
                                    weights(
                                            (s, g, t) ->
                                                    Noisy.oneHot(
                                                            s.length,
                                                            Noisy.startingAt(-1e4, plus(s, g)))))
                            .add(
                                    "largest-starts-at-zero",
                                    weights(
                                            (s, g, t) ->
                                                    Noisy.oneHot(
                                                            s.length,
                                                            Noisy.startingAt(0, plus(s, g)))))
                            .add(
                                    "no-max-shift",
                                    weights(
                                            (s, g, t) ->
                                                    Noisy.oneHot(
                                                            s.length,
                                                            best(
                                                                    Noisy.shares(
                                                                            plus(s, g),
                                                                            Math::exp)))))
                            .add(
                                    "no-soft-gradient",
                                    gradient(
                                            (s, g, t, u) ->
                                                    over(Noisy.back(Noisy.hard(s, g), u), t)))
                            .add(
                                    "only-the-picked-key",
                                    gradient(
                                            (s, g, t, u) ->
                                                    both(
                                                            Noisy.hard(s, g),
                                                            WrongGradients.RIGHT.gradient(
                                                                    s, g, t, u),
                                                            (picked, slope) -> picked * slope)))
                            .add(
                                    "upstream-of-the-picked-key",
                                    gradient(
                                            (s, g, t, u) ->
                                                    both(
                                                            Noisy.hard(s, g),
                                                            u,
                                                            (one, up) -> one * up)))
                            .addRemembering(
                                    "weights-remembered", StraightThroughMistakes::remembering),
                    StraightThroughMistakes::gradient);

    private StraightThroughMistakes() {}

    private static StraightThroughContract remembering() {
        Remembered field = new Remembered();
        GumbelForward hard = (s, g, t) -> Noisy.hard(s, g);
        return of(field.noting(hard), (s, g, t, u) -> field.gradient(t, u));
    }

    private static StraightThroughContract weights(GumbelForward forward) {
        return of(forward, WrongGradients.RIGHT);
    }

    private static StraightThroughContract gradient(GumbelBackward backward) {
        return of((s, g, t) -> Noisy.hard(s, g), backward);
    }

    static StraightThroughContract of(GumbelForward forward, GumbelBackward backward) {
        return new StraightThroughContract() {
            @Override
            public double[] forward(double[] scores, double[] noise, double temperature) {
                return forward.weights(scores, noise, temperature);
            }

            @Override
            public double[] backward(
                    double[] scores, double[] noise, double temperature, double[] upstream) {
                return backward.gradient(scores, noise, temperature, upstream);
            }
        };
    }
}
