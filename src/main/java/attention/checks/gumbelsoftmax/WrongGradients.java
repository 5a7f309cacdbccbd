package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.plus;
import static attention.checks.pieces.Vectors.shifted;
import static attention.checks.pieces.Vectors.softmax;

import attention.check.Mistakes;
import attention.checks.pieces.WrongSoftmaxes;
import java.util.Arrays;
import java.util.function.Function;

/** Wrong ways back through a Gumbel-softmax; straight-through goes back the same way. */
final class WrongGradients {
    static final GumbelBackward RIGHT = (s, g, t, u) -> over(Noisy.back(Noisy.soft(s, g, t), u), t);

    private WrongGradients() {}

    /** The list with these mistakes at its end. */
    static <C> Mistakes<C> addTo(Mistakes<C> before, Function<GumbelBackward, C> answer) {
        return WrongSoftmaxes.overlooked(
                wrongWeights(wrongSums(wrongTemperatures(before, answer), answer), answer),
                "-in-backward",
                shift ->
                        answer.apply(
                                (s, g, t, u) -> {
                                    double[] sums = over(plus(s, g), t);
                                    double[] weights = shifted(sums, shift.applyAsDouble(sums));
                                    return over(Noisy.back(weights, u), t);
                                }));
    }

    private static <C> Mistakes<C> wrongTemperatures(
            Mistakes<C> before, Function<GumbelBackward, C> answer) {
        return before.add(
                        "temperature-forgotten-in-backward",
                        answer.apply((s, g, t, u) -> Noisy.back(Noisy.soft(s, g, t), u)))
                .add(
                        "temperature-multiplied-in-backward",
                        answer.apply(
                                (s, g, t, u) -> over(Noisy.back(Noisy.soft(s, g, t), u), 1 / t)))
                .add(
                        "temperature-squared-in-backward",
                        answer.apply(
                                (s, g, t, u) -> over(Noisy.back(Noisy.soft(s, g, t), u), t * t)))
                .add(
                        "temperature-one-in-backward",
                        answer.apply((s, g, t, u) -> over(Noisy.back(Noisy.soft(s, g, 1), u), t)));
    }

    private static <C> Mistakes<C> wrongSums(
            Mistakes<C> before, Function<GumbelBackward, C> answer) {
        return before.add(
                        "no-sum-in-backward",
                        answer.apply(
                                (s, g, t, u) ->
                                        both(Noisy.soft(s, g, t), u, (w, up) -> w * up / t)))
                .add(
                        "diagonal-in-backward",
                        answer.apply(
                                (s, g, t, u) ->
                                        both(
                                                Noisy.soft(s, g, t),
                                                u,
                                                (w, up) -> up * w * (1 - w) / t)))
                .add(
                        "plain-mean-in-backward",
                        answer.apply(
                                (s, g, t, u) -> {
                                    double mean = Arrays.stream(u).average().orElse(0);
                                    return both(
                                            Noisy.soft(s, g, t), u, (w, up) -> w * (up - mean) / t);
                                }))
                .add(
                        "sign-turned-in-backward",
                        answer.apply((s, g, t, u) -> over(Noisy.back(Noisy.soft(s, g, t), u), -t)));
    }

    private static <C> Mistakes<C> wrongWeights(
            Mistakes<C> before, Function<GumbelBackward, C> answer) {
        return before.add(
                        "no-noise-in-backward",
                        answer.apply((s, g, t, u) -> over(Noisy.back(softmax(over(s, t)), u), t)))
                .add(
                        "no-weight-in-backward",
                        answer.apply(
                                (s, g, t, u) -> {
                                    double mean = dot(Noisy.soft(s, g, t), u);
                                    return each(u, up -> (up - mean) / t);
                                }))
                .add("upstream-passed-on", answer.apply((s, g, t, u) -> u.clone()));
    }
}
