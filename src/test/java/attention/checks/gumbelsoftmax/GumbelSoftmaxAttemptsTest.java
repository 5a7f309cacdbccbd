package attention.checks.gumbelsoftmax;

import attention.check.Attempts;
import attention.checks.pieces.Vectors;
import attention.exercise.GumbelSoftmaxContract;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Answers to GumbelSoftmax beyond the named mistakes. */
final class GumbelSoftmaxAttemptsTest extends Attempts<GumbelSoftmaxContract> {
    GumbelSoftmaxAttemptsTest() {
        wrongForward();
        wrongTemperatures();
        wrongBackward();
        wrongHabits();
        rightForward();
        rightBackward();
        softmaxes(
                softmax ->
                        forward((s, g, t) -> softmax.apply(Vectors.over(Vectors.plus(s, g), t))));
    }

    private void wrongForward() {
        wrong("all equal", forward((s, g, t) -> Vectors.softmax(new double[s.length])));
        wrong("the shown weights", forward((s, g, t) -> of(.117310, .866814, .0158763)));
        wrong("softmax of the noise", forward((s, g, t) -> Vectors.softmax(Vectors.over(g, t))));
        wrong(
                "scores times noise",
                forward(
                        (s, g, t) ->
                                Vectors.softmax(
                                        Vectors.over(Vectors.both(s, g, (a, b) -> a * b), t))));
        wrong(
                "powers of 2",
                forward(
                        (s, g, t) ->
                                Noisy.shares(
                                        Vectors.over(Vectors.plus(s, g), t), x -> Math.pow(2, x))));
        wrong(
                "not divided by their sum",
                forward((s, g, t) -> Vectors.each(Vectors.plus(s, g), x -> Math.exp(x / t))));
        wrong(
                "logarithms of the weights",
                forward((s, g, t) -> Vectors.each(Noisy.soft(s, g, t), Math::log)));
        wrong(
                "noise of its own",
                forward((s, g, t) -> Noisy.soft(s, new Random(1).doubles(s.length).toArray(), t)));
        wrong("the largest starts at zero", forward(GumbelSoftmaxAttemptsTest::shiftedFromZero));
        wrong(
                "shifted by the largest score, not by the largest sum, far too late",
                forward(
                        (s, g, t) ->
                                Noisy.shares(
                                        Vectors.over(Vectors.plus(s, g), t),
                                        x -> Math.exp(x) / Math.exp(s[0] / t))));
    }

    private void wrongTemperatures() {
        wrong("the root of the temperature", forward((s, g, t) -> Noisy.soft(s, g, Math.sqrt(t))));
        wrong("the square of the temperature", forward((s, g, t) -> Noisy.soft(s, g, t * t)));
        wrong("temperature one half for all", forward((s, g, t) -> Noisy.soft(s, g, 0.5)));
        wrong("never above 1", forward((s, g, t) -> Noisy.soft(s, g, Math.min(1, t))));
        wrong("never below a quarter", forward((s, g, t) -> Noisy.soft(s, g, Math.max(.25, t))));
        wrong("never below a tenth", forward((s, g, t) -> Noisy.soft(s, g, Math.max(.1, t))));
        wrong("never above 10", forward((s, g, t) -> Noisy.soft(s, g, Math.min(10, t))));
        wrong(
                "on the way back never below a fifth",
                backward((s, g, t, u) -> WrongGradients.RIGHT.gradient(s, g, Math.max(.2, t), u)));
        wrong(
                "on the way back never above 5",
                backward((s, g, t, u) -> WrongGradients.RIGHT.gradient(s, g, Math.min(5, t), u)));
        wrong("a thousandth more", forward((s, g, t) -> Noisy.soft(s, g, t + 0.001)));
        wrong(
                "shifted by the largest score",
                forward(
                        (s, g, t) -> {
                            double most = Arrays.stream(s).max().orElse(0);
                            return Noisy.shares(Vectors.plus(s, g), x -> Math.exp((x - most) / t));
                        }));
        wrong(
                "the noise scaled alone, then both divided",
                forward((s, g, t) -> Noisy.soft(s, Vectors.over(g, t), t)));
    }

    private void wrongBackward() {
        wrong(
                "the weights of the hard choice",
                backward((s, g, t, u) -> Vectors.over(Noisy.back(Noisy.hard(s, g), u), t)));
        wrong(
                "the noise gone through twice",
                backward(
                        (s, g, t, u) ->
                                Vectors.over(
                                        Noisy.back(Noisy.soft(Vectors.plus(s, g), g, t), u), t)));
        wrong(
                "the sum of upstream alone",
                backward(
                        (s, g, t, u) -> {
                            double sum = Arrays.stream(u).sum();
                            return Vectors.both(
                                    Noisy.soft(s, g, t), u, (w, up) -> w * (up - sum) / t);
                        }));
        wrong(
                "the Jacobian without upstream",
                backward((s, g, t, u) -> Vectors.each(Noisy.soft(s, g, t), w -> w * (1 - w) / t)));
        wrong(
                "the sum divided again by the number of keys",
                backward(
                        (s, g, t, u) -> {
                            double[] w = Noisy.soft(s, g, t);
                            double mean = Vectors.dot(w, u) / w.length;
                            return Vectors.both(w, u, (a, up) -> a * (up - mean) / t);
                        }));
        wrong("the loss", backward((s, g, t, u) -> of(Vectors.dot(Noisy.soft(s, g, t), u))));
        wrong(
                "upstream times the weights of forward, divided by the sum",
                backward((s, g, t, u) -> Noisy.back(u, Noisy.soft(s, g, t))));
        wrong(
                "the temperature in the bracket only",
                backward(
                        (s, g, t, u) -> {
                            double[] w = Noisy.soft(s, g, t);
                            double mean = Vectors.dot(w, u);
                            return Vectors.both(w, u, (a, up) -> a * (up - mean / t));
                        }));
        wrong(
                "nudged in one direction by far too much",
                backward((s, g, t, u) -> nudged(s, g, t, u, 0.5)));
    }

    private void wrongHabits() {
        wrong(
                "the noise added to the scores in place",
                forward(
                        (s, g, t) -> {
                            for (int j = 0; j < s.length; j++) {
                                s[j] += g[j];
                            }
                            return Vectors.softmax(Vectors.over(s, t));
                        }));
        wrong(
                "the result written into the noise",
                forward(
                        (s, g, t) -> {
                            System.arraycopy(Noisy.soft(s, g, t), 0, g, 0, g.length);
                            return g;
                        }));
        wrong(
                "the gradient written into upstream",
                backward(
                        (s, g, t, u) -> {
                            double[] right = WrongGradients.RIGHT.gradient(s, g, t, u);
                            System.arraycopy(right, 0, u, 0, u.length);
                            return u;
                        }));
        wrong("the weights of the last forward, if the scores are the same", new Remembering());
    }

    private void rightForward() {
        right("the reference", of(Noisy::soft, WrongGradients.RIGHT));
        right(
                "the library's softmax",
                forward((s, g, t) -> new Softmax(t).weights(Vectors.plus(s, g))));
        right(
                "log weights in place of scores, as in the paper",
                forward(
                        (s, g, t) -> {
                            double most = Arrays.stream(s).max().orElseThrow();
                            double sum = Arrays.stream(s).map(x -> Math.exp(x - most)).sum();
                            double log = most + Math.log(sum);
                            return Noisy.soft(Vectors.each(s, x -> x - log), g, t);
                        }));
        right(
                "the exponent multiplied by one over the temperature",
                forward(
                        (s, g, t) -> {
                            double most = Arrays.stream(Vectors.plus(s, g)).max().orElseThrow();
                            double cold = 1 / t;
                            return Noisy.shares(
                                    Vectors.plus(s, g), x -> Math.exp((x - most) * cold));
                        }));
        right(
                "float inside",
                forward(
                        (s, g, t) -> {
                            float[] x = new float[s.length];
                            float most = Float.NEGATIVE_INFINITY;
                            for (int j = 0; j < x.length; j++) {
                                x[j] = ((float) s[j] + (float) g[j]) / (float) t;
                                most = Math.max(most, x[j]);
                            }
                            float sum = 0;
                            for (int j = 0; j < x.length; j++) {
                                x[j] = (float) Math.exp(x[j] - most);
                                sum += x[j];
                            }
                            double[] w = new double[x.length];
                            for (int j = 0; j < x.length; j++) {
                                w[j] = x[j] / sum;
                            }
                            return w;
                        }));
    }

    private void rightBackward() {
        right(
                "through the Jacobian",
                backward(
                        (s, g, t, u) -> {
                            double[] w = Noisy.soft(s, g, t);
                            return IntStream.range(0, w.length)
                                    .mapToDouble(
                                            j ->
                                                    IntStream.range(0, w.length)
                                                                    .mapToDouble(
                                                                            i ->
                                                                                    u[i]
                                                                                            * w[i]
                                                                                            * ((i
                                                                                                                    == j
                                                                                                            ? 1
                                                                                                            : 0)
                                                                                                    - w[
                                                                                                            j]))
                                                                    .sum()
                                                            / t)
                                    .toArray();
                        }));
        right(
                "the library's gradient",
                backward(
                        (s, g, t, u) -> {
                            Matrix scores = Matrix.ofRow(s).asParameter();
                            Matrix weights = new Softmax(t).weights(scores.plus(Matrix.ofRow(g)));
                            weights.timesTransposed(Matrix.ofRow(u)).backward();
                            return scores.gradient().row(0);
                        }));
        right(
                "the temperature divided out of upstream",
                backward((s, g, t, u) -> Noisy.back(Noisy.soft(s, g, t), Vectors.over(u, t))));
        right("nudged and measured", backward((s, g, t, u) -> nudged(s, g, t, u, 1e-5)));
    }

    private static double[] nudged(double[] s, double[] g, double t, double[] u, double nudge) {
        double[] slopes = new double[s.length];
        for (int j = 0; j < s.length; j++) {
            double[] up = s.clone();
            double[] down = s.clone();
            up[j] += nudge;
            down[j] -= nudge;
            double rise =
                    Vectors.dot(Noisy.soft(up, g, t), u) - Vectors.dot(Noisy.soft(down, g, t), u);
            slopes[j] = rise / (2 * nudge);
        }
        return slopes;
    }

    private static double[] shiftedFromZero(double[] s, double[] g, double t) {
        double[] x = Vectors.over(Vectors.plus(s, g), t);
        double most = Math.max(0, Arrays.stream(x).max().orElse(0));
        return Noisy.shares(x, it -> Math.exp(it - most));
    }

    /** Goes back with the weights it computed last, if they were those of the same noisy scores. */
    private static final class Remembering implements GumbelSoftmaxContract {
        private double[] sums = new double[0];
        private double[] weights = new double[0];

        @Override
        public double[] forward(double[] scores, double[] noise, double temperature) {
            sums = Vectors.plus(scores, noise);
            weights = Noisy.soft(scores, noise, temperature);
            return weights.clone();
        }

        @Override
        public double[] backward(
                double[] scores, double[] noise, double temperature, double[] upstream) {
            boolean known = Arrays.equals(sums, Vectors.plus(scores, noise));
            double[] soft = known ? weights : Noisy.soft(scores, noise, temperature);
            return Vectors.over(Noisy.back(soft, upstream), temperature);
        }
    }

    private static GumbelSoftmaxContract forward(GumbelForward forward) {
        return of(forward, WrongGradients.RIGHT);
    }

    private static GumbelSoftmaxContract backward(GumbelBackward backward) {
        return of(Noisy::soft, backward);
    }

    private static GumbelSoftmaxContract of(GumbelForward forward, GumbelBackward backward) {
        return GumbelSoftmaxMistakes.of(forward, backward);
    }

    private static double[] of(double... numbers) {
        return numbers;
    }
}
