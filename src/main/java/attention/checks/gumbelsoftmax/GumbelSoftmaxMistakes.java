package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.plus;
import static attention.checks.pieces.Vectors.softmax;

import attention.check.Mistakes;
import attention.checks.pieces.WrongSoftmaxes;
import attention.exercise.GumbelSoftmaxContract;

/** Wrong answers to GumbelSoftmax that learners write. */
final class GumbelSoftmaxMistakes {
    static final Mistakes<GumbelSoftmaxContract> ALL =
            WrongGradients.addTo(
                            WrongSoftmaxes.addTo(
                                    Mistakes.<GumbelSoftmaxContract>none()
                                            .add(
                                                    "noise-ignored",
                                                    forward((s, g, t) -> softmax(over(s, t))))
                                            .add(
                                                    "noise-added-to-the-weights",
                                                    forward(
                                                            (s, g, t) ->
                                                                    plus(softmax(over(s, t)), g)))
                                            .add(
                                                    "noise-on-the-weights",
                                                    forward(
                                                            (s, g, t) ->
                                                                    Noisy.soft(softmax(s), g, t)))
                                            .add(
                                                    "noise-subtracted",
                                                    forward(
                                                            (s, g, t) ->
                                                                    Noisy.soft(s, over(g, -1), t)))
                                            .add(
                                                    "noise-made-twice",
                                                    forward(
                                                            (s, g, t) ->
                                                                    Noisy.soft(
                                                                            s,
                                                                            each(
                                                                                    g,
                                                                                    u ->
                                                                                            -Math
                                                                                                    .log(
                                                                                                            -Math
                                                                                                                    .log(
                                                                                                                            u))),
                                                                            t)))
                                            .add("hard", forward((s, g, t) -> Noisy.hard(s, g)))
                                            .add(
                                                    "temperature-multiplied",
                                                    forward((s, g, t) -> Noisy.soft(s, g, 1 / t)))
                                            .add(
                                                    "temperature-forgotten",
                                                    forward((s, g, t) -> Noisy.soft(s, g, 1)))
                                            .add(
                                                    "only-the-scores-divided",
                                                    forward(
                                                            (s, g, t) ->
                                                                    Noisy.soft(over(s, t), g, 1)))
                                            .add(
                                                    "only-the-noise-divided",
                                                    forward(
                                                            (s, g, t) ->
                                                                    Noisy.soft(s, over(g, t), 1)))
                                            .add(
                                                    "weights-divided",
                                                    forward(
                                                            (s, g, t) ->
                                                                    over(Noisy.soft(s, g, 1), t))),
                                    softmax ->
                                            forward(
                                                    (s, g, t) ->
                                                            softmax.apply(over(plus(s, g), t)))),
                            GumbelSoftmaxMistakes::gradient)
                    .add("zeros-for-a-gradient", gradient((s, g, t, u) -> new double[s.length]))
                    .addRemembering("weights-remembered", GumbelSoftmaxMistakes::remembering);

    private GumbelSoftmaxMistakes() {}

    private static GumbelSoftmaxContract remembering() {
        Remembered field = new Remembered();
        return of(field.noting(Noisy::soft), (s, g, t, u) -> field.gradient(t, u));
    }

    private static GumbelSoftmaxContract forward(GumbelForward forward) {
        return of(forward, WrongGradients.RIGHT);
    }

    private static GumbelSoftmaxContract gradient(GumbelBackward backward) {
        return of(Noisy::soft, backward);
    }

    static GumbelSoftmaxContract of(GumbelForward forward, GumbelBackward backward) {
        return new GumbelSoftmaxContract() {
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
