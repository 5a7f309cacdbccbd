package attention.checks.gumbelsoftmax;

import attention.check.Mistakes;
import attention.exercise.GumbelSoftmaxContract;

/** Wrong answers to GumbelSoftmax that learners write. */
final class GumbelSoftmaxMistakes {
    static final Mistakes<GumbelSoftmaxContract> ALL =
            backward(temperatures(noises(Mistakes.none())));

    private GumbelSoftmaxMistakes() {}

    private static Mistakes<GumbelSoftmaxContract> noises(Mistakes<GumbelSoftmaxContract> none) {
        return none.add(
                        "noise-ignored",
                        "{place} is {got}, the plain softmax of the scores. Add the noise to the"
                                + " scores first: {expected}.",
                        forward((s, g, t) -> Loops.softmax(Loops.over(s, t))))
                .add(
                        "noise-added-to-the-weights",
                        "{place} is {got}: softmax first, noise afterwards. Those are no weights"
                                + " (they add up to {sum}). The noise belongs to the scores, before"
                                + " the softmax.",
                        forward((s, g, t) -> Loops.plus(Loops.softmax(Loops.over(s, t)), g)))
                .add(
                        "noise-on-the-weights",
                        "{place} is {got} instead of {expected}: you added the noise to softmax"
                                + " weights and took a softmax of that. The noise belongs to the"
                                + " scores (or to the logarithms of the weights).",
                        forward((s, g, t) -> Loops.soft(Loops.softmax(s), g, t)))
                .add(
                        "noise-subtracted",
                        "{place} is {got} instead of {expected}: the noise was subtracted. It is"
                                + " added to the score.",
                        forward((s, g, t) -> Loops.soft(s, Loops.over(g, -1), t)))
                .add(
                        "noise-made-twice",
                        "{place} is {got} instead of {expected}: your code takes the logarithms of"
                                + " the noise once more. What comes in is Gumbel noise already.",
                        forward(
                                (s, g, t) ->
                                        Loops.soft(
                                                s, Loops.each(g, u -> -Math.log(-Math.log(u))), t)))
                .add(
                        "hard",
                        "{place} is {got}: all or nothing. Gumbel-softmax stays soft, {expected}"
                                + " here; the hard choice is the next exercise.",
                        forward((s, g, t) -> Loops.hard(s, g)));
    }

    private static Mistakes<GumbelSoftmaxContract> temperatures(
            Mistakes<GumbelSoftmaxContract> noises) {
        return noises.add(
                        "temperature-multiplied",
                        "{place} is {got} instead of {expected}: multiplied by the temperature."
                                + " Divide by it; a small temperature stretches the differences.",
                        forward((s, g, t) -> Loops.soft(s, g, 1 / t)))
                .add(
                        "temperature-forgotten",
                        "{place} is {got}, what temperature 1 gives. Divide the noisy scores by the"
                                + " temperature before the softmax: {expected}.",
                        forward((s, g, t) -> Loops.soft(s, g, 1)))
                .add(
                        "only-the-scores-divided",
                        "{place} is {got} instead of {expected}: only the score was divided by the"
                                + " temperature. Add the noise first, then divide the sum.",
                        forward((s, g, t) -> Loops.soft(Loops.over(s, t), g, 1)))
                .add(
                        "only-the-noise-divided",
                        "{place} is {got} instead of {expected}: only the noise was divided by the"
                                + " temperature. Mind the brackets: (score + noise) / temperature.",
                        forward((s, g, t) -> Loops.soft(s, Loops.over(g, t), 1)))
                .add(
                        "weights-divided",
                        "{place} is {got}: the temperature divides your weights, which now add up to"
                                + " {sum}. It divides the noisy scores, before the softmax.",
                        forward((s, g, t) -> Loops.over(Loops.soft(s, g, 1), t)))
                .add(
                        "no-max-shift",
                        "{place} is {got} instead of {expected}: Math.exp overflows above 709, and"
                                + " dividing by a small temperature gets you there quickly. Subtract"
                                + " the largest first.",
                        forward(
                                (s, g, t) ->
                                        Loops.shares(Loops.over(Loops.plus(s, g), t), Math::exp)));
    }

    private static Mistakes<GumbelSoftmaxContract> backward(Mistakes<GumbelSoftmaxContract> more) {
        return WrongGradients.addTo(more, GumbelSoftmaxMistakes::gradient)
                .add(
                        "zeros-for-a-gradient",
                        "{place} is {got} instead of {expected}: a Gumbel-softmax moves smoothly with"
                                + " its scores, so the gradient is not 0.",
                        gradient((s, g, t, u) -> new double[s.length]))
                .addRemembering(
                        "weights-remembered",
                        Remembered.MESSAGE,
                        GumbelSoftmaxMistakes::remembering);
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
