package attention.checks.gumbelsoftmax;

import attention.check.Mistakes;
import java.util.Arrays;
import java.util.function.Function;

/** Wrong ways back through a Gumbel-softmax; straight-through goes back the same way. */
final class WrongGradients {
    static final GumbelBackward RIGHT =
            (s, g, t, u) -> Loops.over(Loops.back(Loops.soft(s, g, t), u), t);

    private WrongGradients() {}

    /** The list with these mistakes at its end. */
    static <C> Mistakes<C> addTo(Mistakes<C> before, Function<GumbelBackward, C> answer) {
        return wrongWeights(wrongSums(wrongTemperatures(before, answer), answer), answer)
                .add(
                        "no-max-shift-in-backward",
                        "{place} is {got} instead of {expected}: the softmax on your way back"
                                + " overflows. It needs the max shift there as well; best let both"
                                + " directions call the same method.",
                        answer.apply(
                                (s, g, t, u) -> {
                                    double[] sums = Loops.over(Loops.plus(s, g), t);
                                    return Loops.over(
                                            Loops.back(Loops.shares(sums, Math::exp), u), t);
                                }));
    }

    private static <C> Mistakes<C> wrongTemperatures(
            Mistakes<C> before, Function<GumbelBackward, C> answer) {
        return before.add(
                        "temperature-forgotten-in-backward",
                        "{place} is {got} instead of {expected}: 1 / temperature is missing. What was"
                                + " divided on the way forward is divided on the way back, too.",
                        answer.apply((s, g, t, u) -> Loops.back(Loops.soft(s, g, t), u)))
                .add(
                        "temperature-multiplied-in-backward",
                        "{place} is {got} instead of {expected}: multiplied by the temperature on the"
                                + " way back. Divide, as on the way forward.",
                        answer.apply(
                                (s, g, t, u) ->
                                        Loops.over(Loops.back(Loops.soft(s, g, t), u), 1 / t)))
                .add(
                        "temperature-squared-in-backward",
                        "{place} is {got} instead of {expected}: divided by the temperature twice.",
                        answer.apply(
                                (s, g, t, u) ->
                                        Loops.over(Loops.back(Loops.soft(s, g, t), u), t * t)))
                .add(
                        "temperature-one-in-backward",
                        "{place} is {got} instead of {expected}: the weights of your way back are"
                                + " those of temperature 1.",
                        answer.apply(
                                (s, g, t, u) -> Loops.over(Loops.back(Loops.soft(s, g, 1), u), t)));
    }

    private static <C> Mistakes<C> wrongSums(
            Mistakes<C> before, Function<GumbelBackward, C> answer) {
        return before.add(
                        "no-sum-in-backward",
                        "{place} is {got} instead of {expected}: Σ weight · upstream was not"
                                + " subtracted. A score that goes up takes weight from all others.",
                        answer.apply(
                                (s, g, t, u) ->
                                        Loops.both(Loops.soft(s, g, t), u, (w, up) -> w * up / t)))
                .add(
                        "diagonal-in-backward",
                        "{place} is {got} instead of {expected}: upstream · weight · (1 − weight) is"
                                + " the diagonal of the Jacobian alone. Each score moves every"
                                + " weight.",
                        answer.apply(
                                (s, g, t, u) ->
                                        Loops.both(
                                                Loops.soft(s, g, t),
                                                u,
                                                (w, up) -> up * w * (1 - w) / t)))
                .add(
                        "plain-mean-in-backward",
                        "{place} is {got} instead of {expected}: what is subtracted is the weighted"
                                + " sum Σ weight · upstream, not the plain mean of upstream.",
                        answer.apply(
                                (s, g, t, u) -> {
                                    double mean = Arrays.stream(u).average().orElse(0);
                                    return Loops.both(
                                            Loops.soft(s, g, t), u, (w, up) -> w * (up - mean) / t);
                                }))
                .add(
                        "sign-turned-in-backward",
                        "{place} is {got} instead of {expected}: all signs are turned. It is"
                                + " upstream minus the sum, not the sum minus upstream.",
                        answer.apply(
                                (s, g, t, u) ->
                                        Loops.over(Loops.back(Loops.soft(s, g, t), u), -t)));
    }

    private static <C> Mistakes<C> wrongWeights(
            Mistakes<C> before, Function<GumbelBackward, C> answer) {
        return before.add(
                        "no-noise-in-backward",
                        "{place} is {got} instead of {expected}: the weights of your way back were"
                                + " computed without the noise. It is the same noise as on the way"
                                + " forward.",
                        answer.apply(
                                (s, g, t, u) ->
                                        Loops.over(
                                                Loops.back(Loops.softmax(Loops.over(s, t)), u), t)))
                .add(
                        "no-weight-in-backward",
                        "{place} is {got} instead of {expected}: the factor weights[j] is missing"
                                + " before the bracket.",
                        answer.apply(
                                (s, g, t, u) -> {
                                    double mean = Loops.dot(Loops.soft(s, g, t), u);
                                    return Loops.each(u, up -> (up - mean) / t);
                                }))
                .add(
                        "upstream-passed-on",
                        "{place} is {got}, which is upstream itself. That is Bengio's form of 2013,"
                                + " the derivative taken to be 1, and not this one; here upstream"
                                + " goes through the derivative of Gumbel-softmax: {expected}.",
                        answer.apply((s, g, t, u) -> u.clone()));
    }
}
