package attention.checks.gumbelsoftmax;

import attention.check.Attempts;
import attention.checks.pieces.Vectors;
import attention.exercise.StraightThroughContract;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Answers to StraightThrough beyond the named mistakes. */
final class StraightThroughAttemptsTest extends Attempts<StraightThroughContract> {
    StraightThroughAttemptsTest() {
        wrongForward();
        wrongBackward();
        wrongHabits();
        rightForward();
        rightBackward();
        softmaxes(
                softmax ->
                        backward(
                                (s, g, t, u) -> {
                                    double[] sums = Vectors.plus(s, g);
                                    double[] soft = softmax.apply(Vectors.over(sums, t));
                                    return Vectors.over(Noisy.back(soft, u), t);
                                }));
    }

    private void wrongForward() {
        wrong("always the first", forward((s, g, t) -> Noisy.oneHot(s.length, 0)));
        wrong("the shown choice", forward((s, g, t) -> Noisy.oneHot(s.length, 1 % s.length)));
        wrong("nobody", forward((s, g, t) -> new double[s.length]));
        wrong("everybody", forward((s, g, t) -> Vectors.each(s, x -> 1)));
        wrong("the largest noise", forward((s, g, t) -> Noisy.oneHot(s.length, Vectors.best(g))));
        wrong("the smallest sum", forward((s, g, t) -> Noisy.hard(minus(s), minus(g))));
        wrong(
                "the largest soft weight where it was",
                forward(
                        (s, g, t) ->
                                Vectors.both(
                                        Noisy.hard(s, g),
                                        Noisy.soft(s, g, t),
                                        (one, soft) -> one * soft)));
        wrong(
                "the largest sum where it was",
                forward(
                        (s, g, t) ->
                                Vectors.both(
                                        Noisy.hard(s, g),
                                        Vectors.plus(s, g),
                                        (one, sum) -> one * sum)));
        wrong("very cold softmax", forward((s, g, t) -> Noisy.soft(s, g, 0.2)));
        wrong(
                "rounded with Math.round",
                forward((s, g, t) -> Vectors.each(Noisy.soft(s, g, t), Math::round)));
        wrong(
                "soft where it is warm",
                forward((s, g, t) -> t > 1 ? Noisy.soft(s, g, t) : Noisy.hard(s, g)));
        wrong(
                "a largest that starts at −100",
                forward(
                        (s, g, t) ->
                                Noisy.oneHot(
                                        s.length,
                                        Noisy.startingAt(
                                                0,
                                                Vectors.each(Vectors.plus(s, g), x -> x + 100)))));
        startingAt("−1000", -1000);
        startingAt("−1e4", -1e4);
        startingAt("−1e9", -1e9);
        wrong("only the scores divided", forward((s, g, t) -> Noisy.hard(Vectors.over(s, t), g)));
        wrong("minus one for the losers", forward((s, g, t) -> losersMinusOne(s, g)));
        wrong(
                "drawn with a chance of its own",
                forward((s, g, t) -> Noisy.oneHot(s.length, new Random(5).nextInt(s.length))));
        wrong(
                "the temperature on the noise alone",
                forward((s, g, t) -> Noisy.hard(s, Vectors.over(g, t))));
        wrong(
                "hard plus soft",
                forward((s, g, t) -> Vectors.plus(Noisy.hard(s, g), Noisy.soft(s, g, t))));
    }

    private void startingAt(String name, double start) {
        wrong(
                "a largest that starts at " + name,
                forward(
                        (s, g, t) ->
                                Noisy.oneHot(
                                        s.length, Noisy.startingAt(start, Vectors.plus(s, g)))));
    }

    private void wrongBackward() {
        wrong(
                "the hard choice in place of the gradient",
                backward((s, g, t, u) -> Noisy.hard(s, g)));
        wrong("upstream over the temperature", backward((s, g, t, u) -> Vectors.over(u, t)));
        wrong(
                "soft sum, hard factor",
                backward(
                        (s, g, t, u) -> {
                            double mean = Vectors.dot(Noisy.soft(s, g, t), u);
                            return Vectors.both(
                                    Noisy.hard(s, g), u, (one, up) -> one * (up - mean) / t);
                        }));
        wrong(
                "hard sum, soft factor",
                backward(
                        (s, g, t, u) -> {
                            double picked = Vectors.dot(Noisy.hard(s, g), u);
                            return Vectors.both(
                                    Noisy.soft(s, g, t), u, (w, up) -> w * (up - picked) / t);
                        }));
        wrong(
                "REINFORCE",
                backward(
                        (s, g, t, u) -> {
                            double loss = Vectors.dot(Noisy.hard(s, g), u);
                            return Vectors.both(
                                    Noisy.hard(s, g),
                                    Vectors.softmax(s),
                                    (one, p) -> loss * (one - p));
                        }));
        wrong(
                "the exact gradient of the expected loss",
                backward((s, g, t, u) -> Noisy.back(Vectors.softmax(s), u)));
        wrong(
                "never below a fifth",
                backward((s, g, t, u) -> WrongGradients.RIGHT.gradient(s, g, Math.max(.2, t), u)));
        wrong(
                "never above 5",
                backward((s, g, t, u) -> WrongGradients.RIGHT.gradient(s, g, Math.min(5, t), u)));
        wrong(
                "twice",
                backward(
                        (s, g, t, u) ->
                                Vectors.over(WrongGradients.RIGHT.gradient(s, g, t, u), .5)));
    }

    private void wrongHabits() {
        wrong("the soft weights of the last forward, if it had as many keys", new Remembering());
        wrong(
                "the choice written into the scores",
                forward(
                        (s, g, t) -> {
                            System.arraycopy(Noisy.hard(s, g), 0, s, 0, s.length);
                            return s;
                        }));
        wrong(
                "one array for all choices, never set back to zeros",
                forward(
                        new GumbelForward() {
                            private double[] kept = new double[0];

                            @Override
                            public double[] weights(double[] s, double[] g, double t) {
                                kept = kept.length == s.length ? kept : new double[s.length];
                                kept[Vectors.best(Vectors.plus(s, g))] = 1;
                                return kept;
                            }
                        }));
        wrong(
                "one array for all choices, set back to zeros",
                forward(
                        new GumbelForward() {
                            private double[] kept = new double[0];

                            @Override
                            public double[] weights(double[] s, double[] g, double t) {
                                kept = kept.length == s.length ? kept : new double[s.length];
                                Arrays.fill(kept, 0);
                                kept[Vectors.best(Vectors.plus(s, g))] = 1;
                                return kept;
                            }
                        }));
        wrong(
                "upstream spoilt",
                backward(
                        (s, g, t, u) -> {
                            double[] gradient = WrongGradients.RIGHT.gradient(s, g, t, u);
                            u[0] = 0;
                            return gradient;
                        }));
    }

    private void rightForward() {
        right("the reference", of((s, g, t) -> Noisy.hard(s, g), WrongGradients.RIGHT));
        right(
                "hard minus soft plus soft, as in a library",
                forward(
                        (s, g, t) -> {
                            double[] soft = Noisy.soft(s, g, t);
                            double[] rest = Vectors.both(Noisy.hard(s, g), soft, (h, w) -> h - w);
                            return Vectors.plus(rest, soft);
                        }));
        right(
                "from the end, with equals taken",
                forward(
                        (s, g, t) -> {
                            int best = s.length - 1;
                            for (int j = s.length - 1; j >= 0; j--) {
                                best = s[j] + g[j] >= s[best] + g[best] ? j : best;
                            }
                            return Noisy.oneHot(s.length, best);
                        }));
        right(
                "streams",
                forward(
                        (s, g, t) -> {
                            int best =
                                    IntStream.range(0, s.length)
                                            .reduce((a, b) -> s[b] + g[b] > s[a] + g[a] ? b : a)
                                            .orElseThrow();
                            return IntStream.range(0, s.length)
                                    .mapToDouble(j -> j == best ? 1 : 0)
                                    .toArray();
                        }));
        right(
                "log-softmax plus noise, as in the paper",
                forward((s, g, t) -> Noisy.hard(GumbelMaxAttemptsTest.logSoftmax(s), g)));
        right(
                "the largest soft weight",
                forward((s, g, t) -> Noisy.oneHot(s.length, Vectors.best(Noisy.soft(s, g, t)))));
    }

    private void rightBackward() {
        right(
                "the library's gradient",
                backward(
                        (s, g, t, u) -> {
                            Matrix scores = Matrix.ofRow(s).asParameter();
                            new Softmax(t)
                                    .weights(scores.plus(Matrix.ofRow(g)))
                                    .timesTransposed(Matrix.ofRow(u))
                                    .backward();
                            return scores.gradient().row(0);
                        }));
        right(
                "each pair of keys by itself",
                backward(
                        (s, g, t, u) -> {
                            double[] w = Noisy.soft(s, g, t);
                            double[] slopes = new double[w.length];
                            for (int i = 0; i < w.length; i++) {
                                for (int j = 0; j < w.length; j++) {
                                    slopes[i] += w[i] * w[j] * (u[i] - u[j]) / t;
                                }
                            }
                            return slopes;
                        }));
        right(
                "float inside",
                backward(
                        (s, g, t, u) -> {
                            double[] w = Vectors.each(Noisy.soft(s, g, t), x -> (float) x);
                            float mean = (float) Vectors.dot(w, u);
                            return Vectors.both(
                                    w, u, (x, up) -> (float) x * ((float) up - mean) / (float) t);
                        }));
    }

    /** Goes back with the weights it computed last, if there are as many keys. */
    private static final class Remembering implements StraightThroughContract {
        private double[] weights = new double[0];

        @Override
        public double[] forward(double[] scores, double[] noise, double temperature) {
            weights = Noisy.soft(scores, noise, temperature);
            return Noisy.hard(scores, noise);
        }

        @Override
        public double[] backward(
                double[] scores, double[] noise, double temperature, double[] upstream) {
            boolean fits = weights.length == scores.length;
            double[] soft = fits ? weights : Noisy.soft(scores, noise, temperature);
            return Vectors.over(Noisy.back(soft, upstream), temperature);
        }
    }

    private static double[] losersMinusOne(double[] s, double[] g) {
        return Vectors.each(Noisy.hard(s, g), one -> one == 1 ? 1 : -1);
    }

    private static double[] minus(double[] numbers) {
        return Vectors.over(numbers, -1);
    }

    private static StraightThroughContract forward(GumbelForward forward) {
        return of(forward, WrongGradients.RIGHT);
    }

    private static StraightThroughContract backward(GumbelBackward backward) {
        return of((s, g, t) -> Noisy.hard(s, g), backward);
    }

    private static StraightThroughContract of(GumbelForward forward, GumbelBackward backward) {
        return StraightThroughMistakes.of(forward, backward);
    }
}
