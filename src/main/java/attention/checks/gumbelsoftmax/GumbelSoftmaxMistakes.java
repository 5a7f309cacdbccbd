package attention.checks.gumbelsoftmax;

import attention.check.Mistakes;
import attention.exercise.GumbelSoftmaxContract;

/** Wrong answers to GumbelSoftmax that learners write. */
final class GumbelSoftmaxMistakes {
    static final Mistakes<GumbelSoftmaxContract> ALL =
            backward(temperatures(noises(Mistakes.none())));

    private GumbelSoftmaxMistakes() {}

    private static Mistakes<GumbelSoftmaxContract> noises(Mistakes<GumbelSoftmaxContract> none) {
        return none.add("noise-ignored", forward((s, g, t) -> Loops.softmax(Loops.over(s, t))))
                .add(
                        "noise-added-to-the-weights",
                        forward((s, g, t) -> Loops.plus(Loops.softmax(Loops.over(s, t)), g)))
                .add(
                        "noise-on-the-weights",
                        forward((s, g, t) -> Loops.soft(Loops.softmax(s), g, t)))
                .add("noise-subtracted", forward((s, g, t) -> Loops.soft(s, Loops.over(g, -1), t)))
                .add(
                        "noise-made-twice",
                        forward(
                                (s, g, t) ->
                                        Loops.soft(
                                                s, Loops.each(g, u -> -Math.log(-Math.log(u))), t)))
                .add("hard", forward((s, g, t) -> Loops.hard(s, g)));
    }

    private static Mistakes<GumbelSoftmaxContract> temperatures(
            Mistakes<GumbelSoftmaxContract> noises) {
        return noises.add("temperature-multiplied", forward((s, g, t) -> Loops.soft(s, g, 1 / t)))
                .add("temperature-forgotten", forward((s, g, t) -> Loops.soft(s, g, 1)))
                .add(
                        "only-the-scores-divided",
                        forward((s, g, t) -> Loops.soft(Loops.over(s, t), g, 1)))
                .add(
                        "only-the-noise-divided",
                        forward((s, g, t) -> Loops.soft(s, Loops.over(g, t), 1)))
                .add("weights-divided", forward((s, g, t) -> Loops.over(Loops.soft(s, g, 1), t)))
                .add(
                        "no-max-shift",
                        forward(
                                (s, g, t) ->
                                        Loops.shares(Loops.over(Loops.plus(s, g), t), Math::exp)));
    }

    private static Mistakes<GumbelSoftmaxContract> backward(Mistakes<GumbelSoftmaxContract> more) {
        return WrongGradients.addTo(more, GumbelSoftmaxMistakes::gradient)
                .add("zeros-for-a-gradient", gradient((s, g, t, u) -> new double[s.length]))
                .addRemembering("weights-remembered", GumbelSoftmaxMistakes::remembering);
    }

    private static GumbelSoftmaxContract remembering() {
        Remembered field = new Remembered();
        return of(field.noting(Loops::soft), (s, g, t, u) -> field.gradient(t, u));
    }

    private static GumbelSoftmaxContract forward(GumbelForward forward) {
        return of(forward, WrongGradients.RIGHT);
    }

    private static GumbelSoftmaxContract gradient(GumbelBackward backward) {
        return of(Loops::soft, backward);
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
