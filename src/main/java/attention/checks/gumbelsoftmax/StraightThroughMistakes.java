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
        return none.add(
                        "soft-forward",
                        "{place} is {got}, the weight of Gumbel-softmax. Straight-through is hard on"
                                + " the way forward: {expected}.",
                        weights(Loops::soft))
                .add(
                        "noise-ignored-in-forward",
                        "{place} is {got} instead of {expected}: your 1 stands at the largest score."
                                + " It belongs to the largest sum of score and noise.",
                        weights((s, g, t) -> Loops.oneHot(s.length, Loops.largest(s))))
                .add(
                        "noise-subtracted",
                        "{place} is {got} instead of {expected}: the noise was subtracted. It is"
                                + " added to the score.",
                        weights((s, g, t) -> Loops.hard(s, Loops.over(g, -1))))
                .add(
                        "noise-on-the-weights",
                        "{place} is {got} instead of {expected}: the noise was added to softmax"
                                + " weights. It belongs to the scores.",
                        weights((s, g, t) -> Loops.hard(Loops.softmax(s), g)))
                .add(
                        "index-in-place-of-weights",
                        "Your result is {result}, the index of the largest. Wanted are weights, one"
                                + " per key: 1 at this index and 0 elsewhere.",
                        weights((s, g, t) -> new double[] {Loops.largest(Loops.plus(s, g))}));
    }

    private static Mistakes<StraightThroughContract> choices(
            Mistakes<StraightThroughContract> forward) {
        return forward.add(
                        "rounded",
                        "{place} is {got} instead of {expected}: the soft weights were rounded (or"
                                + " compared with ½). If none is above ½, nobody is chosen; compare"
                                + " them with each other.",
                        weights((s, g, t) -> Loops.each(Loops.soft(s, g, t), w -> w > 0.5 ? 1 : 0)))
                .add(
                        "all-of-equals",
                        "{place} is {got} instead of {expected}: several keys are equally large, and"
                                + " each got a 1. Only one may be chosen, the lowest.",
                        weights(
                                (s, g, t) -> {
                                    double[] sums = Loops.plus(s, g);
                                    double most = Arrays.stream(sums).max().orElseThrow();
                                    return Loops.each(sums, sum -> sum == most ? 1 : 0);
                                }))
                .add(
                        "last-of-equals",
                        "{place} is {got} instead of {expected}: of equals the lowest index wins."
                                + " Compare with >, not with >=.",
                        weights((s, g, t) -> Loops.oneHot(s.length, Loops.last(Loops.plus(s, g)))))
                .add(
                        "largest-starts-at-zero",
                        "{place} is {got} instead of {expected}: your largest sum starts at 0 or"
                                + " Double.MIN_VALUE, and here all sums are below. Start at the"
                                + " first key, or at Double.NEGATIVE_INFINITY.",
                        weights(
                                (s, g, t) ->
                                        Loops.oneHot(s.length, Loops.fromZero(Loops.plus(s, g)))));
    }

    private static Mistakes<StraightThroughContract> overflow(
            Mistakes<StraightThroughContract> choices) {
        return choices.add(
                "no-max-shift",
                "{place} is {got} instead of {expected}: Math.exp(1000) is infinite and"
                        + " Math.exp(−1000) is 0, so all keys look alike. Compare the sums"
                        + " themselves; the hard choice needs no softmax.",
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
                        "{place} is {got} instead of {expected}: all zeros is what the hard weights"
                                + " themselves give (1 · (1 − 1) = 0). Go back through the soft"
                                + " weights that Gumbel-softmax has here.",
                        gradient((s, g, t, u) -> Loops.over(Loops.back(Loops.hard(s, g), u), t)))
                .add(
                        "only-the-picked-key",
                        "{place} is {got} instead of {expected}: only the chosen key gets a"
                                + " gradient. The soft weights behind it move all scores.",
                        gradient(
                                (s, g, t, u) ->
                                        Loops.both(
                                                Loops.hard(s, g),
                                                WrongGradients.RIGHT.gradient(s, g, t, u),
                                                (picked, slope) -> picked * slope)))
                .add(
                        "upstream-of-the-picked-key",
                        "{place} is {got} instead of {expected}: upstream times the hard weights."
                                + " The way back is that of Gumbel-softmax, through the soft weights.",
                        gradient(
                                (s, g, t, u) ->
                                        Loops.both(Loops.hard(s, g), u, (one, up) -> one * up)))
                .addRemembering(
                        "weights-remembered",
                        Remembered.MESSAGE,
                        StraightThroughMistakes::remembering);
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
