package attention.checks.gumbelsoftmax;

import attention.check.Attempts;
import attention.checks.pieces.Vectors;
import attention.exercise.GumbelMaxContract;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;

/** Answers to GumbelMax beyond the named mistakes. */
final class GumbelMaxAttemptsTest extends Attempts<GumbelMaxContract> {
    GumbelMaxAttemptsTest() {
        wrongNoise();
        wrongPicks();
        wrongHabits();
        rightInOtherWords();
        rightWithCare();
    }

    private void wrongNoise() {
        wrong("the uniforms as they are", noise(u -> u));
        wrong("the logarithm as it is", noise(Math::log));
        wrong("two logarithms of the size", noise(u -> Math.log(Math.abs(Math.log(u)))));
        wrong("log of log", noise(u -> Math.log(Math.log(u))));
        wrong("exponentials in place of logarithms", noise(u -> -Math.exp(-Math.exp(u))));
        wrong("the distribution function", noise(u -> Math.exp(-Math.exp(-u))));
        wrong("log of one plus u", noise(u -> -Math.log(Math.log1p(u))));
        wrong("twice the noise", noise(u -> 2 * gumbel(u)));
        wrong("the mean taken away", noise(u -> gumbel(u) - 0.577216));
        wrong("cut to int", noise(u -> (int) gumbel(u)));
        wrong("rounded to two decimals", noise(u -> Math.round(100 * gumbel(u)) / 100.0));
        wrong("kept away from 0 by a thousandth", noise(u -> -Math.log(-Math.log(u + 0.001))));
        wrong("cut off above 2", noise(u -> Math.min(2, gumbel(u))));
        wrong("cut off above 10", noise(u -> Math.min(10, gumbel(u))));
        wrong("kept away from 1 by a millionth", noise(u -> -Math.log(-Math.log(u) + 1e-6)));
        wrong("u cut off at both ends", noise(u -> gumbel(Math.max(1e-4, Math.min(1 - 1e-4, u)))));
        wrong("noise of its own", noise(u -> gumbel(new Random(1).nextDouble())));
        wrong("the shown numbers", noise(u -> u == .5 ? .366513 : u == .9 ? 2.250367 : -.834032));
    }

    private void wrongPicks() {
        wrong("always the first", pick((s, g) -> 0));
        wrong("the last", pick((s, g) -> s.length - 1));
        wrong(
                "the largest size",
                pick((s, g) -> Vectors.best(Vectors.each(Vectors.plus(s, g), Math::abs))));
        wrong(
                "the race in its own terms, which overflows",
                pick(
                        (s, g) ->
                                Vectors.best(
                                        Vectors.both(s, g, (score, x) -> -Math.exp(-x - score)))));
        wrong(
                "log weights of a softmax that overflows",
                pick(
                        (s, g) -> {
                            double[] weights = Noisy.shares(s, Math::exp);
                            return picked(Vectors.each(weights, Math::log), g);
                        }));
        wrong(
                "a largest that starts at −100",
                pick(
                        (s, g) ->
                                Noisy.startingAt(
                                        0, Vectors.each(Vectors.plus(s, g), x -> x + 100))));
        startingAt("−1000", -1000);
        startingAt("−1e4", -1e4);
        startingAt("−1e9", -1e9);
        wrong(
                "the first key never looked at",
                pick((s, g) -> s.length == 1 ? 0 : 1 + picked(tail(s), tail(g))));
        wrong(
                "a little more is not enough",
                pick(
                        (s, g) -> {
                            int best = 0;
                            for (int j = 1; j < s.length; j++) {
                                best = s[j] + g[j] > s[best] + g[best] + .1 ? j : best;
                            }
                            return best;
                        }));
        wrong("half of the noise", pick((s, g) -> picked(s, Vectors.over(g, 2))));
        wrong("the noise twice", pick((s, g) -> picked(Vectors.plus(s, g), g)));
        wrong("the noise of the next key", pick((s, g) -> picked(s, turned(g))));
        wrong("the last key left out", pick((s, g) -> picked(shorter(s), g)));
        wrong("the sum cut to int", pick((s, g) -> Vectors.best(cut(Vectors.plus(s, g)))));
        wrong(
                "the second largest",
                pick(
                        (s, g) -> {
                            double[] sums = Vectors.plus(s, g);
                            sums[Vectors.best(sums)] = -1e9;
                            return Vectors.best(sums);
                        }));
        wrong(
                "not found is −1",
                pick(
                        (s, g) -> {
                            double[] sums = Vectors.plus(s, g);
                            int[] above =
                                    IntStream.range(0, s.length).filter(j -> sums[j] > 0).toArray();
                            return above.length == 0 ? -1 : picked(s, g);
                        }));
        wrong(
                "compared with the neighbour only",
                pick(
                        (s, g) -> {
                            double[] sums = Vectors.plus(s, g);
                            int best = 0;
                            for (int j = 1; j < sums.length; j++) {
                                best = sums[j] > sums[j - 1] ? j : best;
                            }
                            return best;
                        }));
        wrong(
                "softmax of the scores drawn by chance",
                pick((s, g) -> new Random(3).nextInt(s.length)));
        wrong(
                "exponential of the scores plus noise",
                pick((s, g) -> Vectors.best(Vectors.plus(Vectors.each(s, Math::exp), g))));
        wrong(
                "the noise made again",
                pick((s, g) -> picked(s, Vectors.each(g, GumbelMaxAttemptsTest::gumbel))));
    }

    private void startingAt(String name, double start) {
        wrong(
                "a largest that starts at " + name,
                pick((s, g) -> Noisy.startingAt(start, Vectors.plus(s, g))));
    }

    private void wrongHabits() {
        wrong(
                "the best of the last call to begin with",
                pick(
                        new ToIntBiFunction<double[], double[]>() {
                            private int best;

                            @Override
                            public int applyAsInt(double[] s, double[] g) {
                                best = Math.min(best, s.length - 1);
                                for (int j = 0; j < s.length; j++) {
                                    best = s[j] + g[j] > s[best] + g[best] ? j : best;
                                }
                                return best;
                            }
                        }));
        wrong(
                "the noise written over the uniforms",
                new Both(
                        uniforms -> {
                            for (int k = 0; k < uniforms.length; k++) {
                                uniforms[k] = gumbel(uniforms[k]);
                            }
                            return uniforms;
                        },
                        GumbelMaxAttemptsTest::picked));
        wrong(
                "the noise added in place",
                pick(
                        (s, g) -> {
                            for (int j = 0; j < s.length; j++) {
                                s[j] += g[j];
                            }
                            return Vectors.best(s);
                        }));
        wrong(
                "one array for all noise",
                new Both(
                        new Noise() {
                            private double[] kept = new double[0];

                            @Override
                            public double[] of(double[] u) {
                                kept = kept.length == u.length ? kept : new double[u.length];
                                for (int k = 0; k < u.length; k++) {
                                    kept[k] = gumbel(u[k]);
                                }
                                return kept;
                            }
                        },
                        GumbelMaxAttemptsTest::picked));
        wrong(
                "one noise too many",
                new Both(
                        u -> Arrays.copyOf(right(u), u.length + 1), GumbelMaxAttemptsTest::picked));
        wrong("no noise at all", new Both(u -> new double[0], GumbelMaxAttemptsTest::picked));
    }

    private void rightInOtherWords() {
        right(
                "the solution",
                new Both(GumbelMaxAttemptsTest::right, GumbelMaxAttemptsTest::picked));
        right("log of one over the logarithm", noise(u -> Math.log(1 / Math.log(1 / u))));
        right(
                "streams",
                new Both(
                        u -> Arrays.stream(u).map(GumbelMaxAttemptsTest::gumbel).toArray(),
                        (s, g) ->
                                IntStream.range(0, s.length)
                                        .boxed()
                                        .max(
                                                Comparator.<Integer>comparingDouble(
                                                                j -> s[j] + g[j])
                                                        .thenComparing(j -> -j))
                                        .orElseThrow()));
        right(
                "from the last key to the first",
                pick(
                        (s, g) -> {
                            int best = s.length - 1;
                            for (int j = s.length - 1; j >= 0; j--) {
                                best = s[j] + g[j] >= s[best] + g[best] ? j : best;
                            }
                            return best;
                        }));
        right(
                "softmax of the noisy scores",
                pick((s, g) -> Vectors.best(Vectors.softmax(Vectors.plus(s, g)))));
        right("log-softmax plus noise, as in the paper", pick((s, g) -> picked(logSoftmax(s), g)));
        right(
                "the race on a scale of logarithms: who is first",
                pick((s, g) -> Vectors.best(Vectors.both(s, g, (score, x) -> -(-x - score)))));
    }

    private void rightWithCare() {
        right(
                "kept away from 0 and 1 by very little",
                noise(u -> -Math.log(-Math.log(u + 1e-20) + 1e-20)));
        right("float inside", noise(u -> (float) -Math.log((float) -Math.log((float) u))));
        right(
                "the best sum remembered from minus infinity on",
                pick(
                        (s, g) -> {
                            int best = -1;
                            double most = Double.NEGATIVE_INFINITY;
                            for (int j = 0; j < s.length; j++) {
                                if (s[j] + g[j] > most) {
                                    most = s[j] + g[j];
                                    best = j;
                                }
                            }
                            return best;
                        }));
    }

    private interface Noise {
        double[] of(double[] uniforms);
    }

    private record Both(Noise made, ToIntBiFunction<double[], double[]> choice)
            implements GumbelMaxContract {
        @Override
        public double[] noise(double[] uniforms) {
            return made.of(uniforms);
        }

        @Override
        public int pick(double[] scores, double[] noise) {
            return choice.applyAsInt(scores, noise);
        }
    }

    private static double gumbel(double u) {
        return -Math.log(-Math.log(u));
    }

    private static int picked(double[] scores, double[] noise) {
        return Vectors.best(Vectors.plus(scores, noise));
    }

    static double[] logSoftmax(double[] scores) {
        double largest = Vectors.largest(scores);
        double[] powers = Vectors.each(scores, x -> Math.exp(x - largest));
        double log = largest + Math.log(Vectors.total(powers));
        return Vectors.each(scores, x -> x - log);
    }

    private static double[] right(double[] uniforms) {
        return Vectors.each(uniforms, GumbelMaxAttemptsTest::gumbel);
    }

    private static GumbelMaxContract noise(DoubleUnaryOperator f) {
        return GumbelMaxMistakes.of(f, GumbelMaxAttemptsTest::picked);
    }

    private static GumbelMaxContract pick(ToIntBiFunction<double[], double[]> pick) {
        return GumbelMaxMistakes.of(GumbelMaxAttemptsTest::gumbel, pick);
    }

    private static double[] turned(double[] noise) {
        double[] turned = noise.clone();
        for (int j = 0; j < turned.length; j++) {
            turned[j] = noise[(j + 1) % noise.length];
        }
        return turned;
    }

    private static double[] tail(double[] numbers) {
        return Arrays.copyOfRange(numbers, 1, numbers.length);
    }

    private static double[] shorter(double[] scores) {
        return Arrays.copyOf(scores, Math.max(1, scores.length - 1));
    }

    private static double[] cut(double[] numbers) {
        return Vectors.each(numbers, number -> (int) number);
    }
}
