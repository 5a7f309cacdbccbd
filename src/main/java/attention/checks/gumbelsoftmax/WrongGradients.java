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
                        answer.apply((s, g, t, u) -> Loops.back(Loops.soft(s, g, t), u)))
                .add(
                        "temperature-multiplied-in-backward",
                        answer.apply(
                                (s, g, t, u) ->
                                        Loops.over(Loops.back(Loops.soft(s, g, t), u), 1 / t)))
                .add(
                        "temperature-squared-in-backward",
                        answer.apply(
                                (s, g, t, u) ->
                                        Loops.over(Loops.back(Loops.soft(s, g, t), u), t * t)))
                .add(
                        "temperature-one-in-backward",
                        answer.apply(
                                (s, g, t, u) -> Loops.over(Loops.back(Loops.soft(s, g, 1), u), t)));
    }

    private static <C> Mistakes<C> wrongSums(
            Mistakes<C> before, Function<GumbelBackward, C> answer) {
        return before.add(
                        "no-sum-in-backward",
                        answer.apply(
                                (s, g, t, u) ->
                                        Loops.both(Loops.soft(s, g, t), u, (w, up) -> w * up / t)))
                .add(
                        "diagonal-in-backward",
                        answer.apply(
                                (s, g, t, u) ->
                                        Loops.both(
                                                Loops.soft(s, g, t),
                                                u,
                                                (w, up) -> up * w * (1 - w) / t)))
                .add(
                        "plain-mean-in-backward",
                        answer.apply(
                                (s, g, t, u) -> {
                                    double mean = Arrays.stream(u).average().orElse(0);
                                    return Loops.both(
                                            Loops.soft(s, g, t), u, (w, up) -> w * (up - mean) / t);
                                }))
                .add(
                        "sign-turned-in-backward",
                        answer.apply(
                                (s, g, t, u) ->
                                        Loops.over(Loops.back(Loops.soft(s, g, t), u), -t)));
    }

    private static <C> Mistakes<C> wrongWeights(
            Mistakes<C> before, Function<GumbelBackward, C> answer) {
        return before.add(
                        "no-noise-in-backward",
                        answer.apply(
                                (s, g, t, u) ->
                                        Loops.over(
                                                Loops.back(Loops.softmax(Loops.over(s, t)), u), t)))
                .add(
                        "no-weight-in-backward",
                        answer.apply(
                                (s, g, t, u) -> {
                                    double mean = Loops.dot(Loops.soft(s, g, t), u);
                                    return Loops.each(u, up -> (up - mean) / t);
                                }))
                .add("upstream-passed-on", answer.apply((s, g, t, u) -> u.clone()));
    }
}
