package attention.checks.gumbelsoftmax;

import attention.check.Mistakes;
import attention.exercise.StraightThroughContract;
import java.util.Arrays;

/** Wrong answers to StraightThrough that learners write. */
final class StraightThroughMistakes {
    static final Mistakes<StraightThroughContract> ALL =
            WrongGradients.addTo(
                    noSoftGradient(overflow(choices(forward(Mistakes.none())))),
                    StraightThroughMistakes::gradient);

    private StraightThroughMistakes() {}

    private static Mistakes<StraightThroughContract> forward(
            Mistakes<StraightThroughContract> none) {
        return none.add("soft-forward", weights(Loops::soft))
                .add(
                        "noise-ignored-in-forward",
                        weights((s, g, t) -> Loops.oneHot(s.length, Loops.largest(s))))
                .add("noise-subtracted", weights((s, g, t) -> Loops.hard(s, Loops.over(g, -1))))
                .add("noise-on-the-weights", weights((s, g, t) -> Loops.hard(Loops.softmax(s), g)))
                .add(
                        "index-in-place-of-weights",
                        weights((s, g, t) -> new double[] {Loops.largest(Loops.plus(s, g))}));
    }

    private static Mistakes<StraightThroughContract> choices(
            Mistakes<StraightThroughContract> forward) {
        return forward.add(
                        "rounded",
                        weights((s, g, t) -> Loops.each(Loops.soft(s, g, t), w -> w > 0.5 ? 1 : 0)))
                .add(
                        "all-of-equals",
                        weights(
                                (s, g, t) -> {
                                    double[] sums = Loops.plus(s, g);
                                    double most = Arrays.stream(sums).max().orElseThrow();
                                    return Loops.each(sums, sum -> sum == most ? 1 : 0);
                                }))
                .add(
                        "last-of-equals",
                        weights((s, g, t) -> Loops.oneHot(s.length, Loops.last(Loops.plus(s, g)))))
                .add(
                        "largest-starts-at-zero",
                        weights(
                                (s, g, t) ->
                                        Loops.oneHot(s.length, Loops.fromZero(Loops.plus(s, g)))));
    }

    private static Mistakes<StraightThroughContract> overflow(
            Mistakes<StraightThroughContract> choices) {
        return choices.add(
                "no-max-shift",
                weights(
                        (s, g, t) ->
                                Loops.oneHot(
                                        s.length,
                                        Loops.largest(Loops.shares(Loops.plus(s, g), Math::exp)))));
    }

    private static Mistakes<StraightThroughContract> noSoftGradient(
            Mistakes<StraightThroughContract> choices) {
        return choices.add(
                        "no-soft-gradient",
                        gradient((s, g, t, u) -> Loops.over(Loops.back(Loops.hard(s, g), u), t)))
                .add(
                        "only-the-picked-key",
                        gradient(
                                (s, g, t, u) ->
                                        Loops.both(
                                                Loops.hard(s, g),
                                                WrongGradients.RIGHT.gradient(s, g, t, u),
                                                (picked, slope) -> picked * slope)))
                .add(
                        "upstream-of-the-picked-key",
                        gradient(
                                (s, g, t, u) ->
                                        Loops.both(Loops.hard(s, g), u, (one, up) -> one * up)))
                .addRemembering("weights-remembered", StraightThroughMistakes::remembering);
    }

    private static StraightThroughContract remembering() {
        Remembered field = new Remembered();
        GumbelForward hard = (s, g, t) -> Loops.hard(s, g);
        return of(field.noting(hard), (s, g, t, u) -> field.gradient(t, u));
    }

    private static StraightThroughContract weights(GumbelForward forward) {
        return of(forward, WrongGradients.RIGHT);
    }

    private static StraightThroughContract gradient(GumbelBackward backward) {
        return of((s, g, t) -> Loops.hard(s, g), backward);
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
