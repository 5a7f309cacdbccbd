package attention.checks.hardattention;

import attention.check.Attempts;
import attention.exercise.ExactGradientContract;
import attention.normalize.Softmax;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Answers to ExactGradient beyond the named mistakes. */
final class ExactGradientAttemptsTest extends Attempts<ExactGradientContract> {
    private static final double[] KEPT = new double[3];

    ExactGradientAttemptsTest() {
        wrongExpectations();
        wrongSlopes();
        wrongHabits();
        rightFormulas();
        rightLoops();
        softmaxes(softmax -> ExactGradientMistakes.weighting(softmax::apply));
    }

    private void wrongExpectations() {
        wrong("nothing costs anything", expecting((s, l) -> 0));
        wrong("4.5, learned by heart", expecting((s, l) -> 4.5));
        wrong("the smallest loss", expecting((s, l) -> Arrays.stream(l).min().getAsDouble()));
        wrong("the sum of the losses", expecting((s, l) -> Arrays.stream(l).sum()));
        wrong("likely keys count less", expecting((s, l) -> dot(softmax(negative(s)), l)));
        wrong("the expected gain", expecting((s, l) -> -dot(softmax(s), l)));
        wrong("the loss squared", expecting((s, l) -> dot(softmax(s), product(l, l))));
        wrong("at temperature 2", expecting((s, l) -> dot(new Softmax(2).weights(s), l)));
        wrong("the last key left out", expecting((s, l) -> dot(zeroedLast(softmax(s)), l)));
        wrong("cut to int", expecting((s, l) -> (int) dot(softmax(s), l)));
        wrong("rounded to two decimals", expecting((s, l) -> rounded(dot(softmax(s), l))));
    }

    private void wrongSlopes() {
        wrong("zeros", sloping((s, l) -> new double[s.length]));
        wrong("1.25, 0.5, −1.75, by heart", sloping((s, l) -> new double[] {1.25, 0.5, -1.75}));
        wrong("the losses", sloping((s, l) -> l.clone()));
        wrong("a single number", sloping((s, l) -> new double[] {dot(softmax(s), l)}));
        wrong("one number too many", sloping((s, l) -> Arrays.copyOf(right(s, l), s.length + 1)));
        wrong("twice", sloping((s, l) -> scaled(right(s, l), 2)));
        wrong(
                "divided by the number of keys",
                sloping((s, l) -> scaled(right(s, l), 1.0 / s.length)));
        wrong("the minimum subtracted", sloping((s, l) -> against(s, l, min(l))));
        wrong("the best key's loss subtracted", sloping((s, l) -> against(s, l, l[best(s)])));
        wrong("the softmax of the losses", sloping((s, l) -> right(l, s)));
        wrong("differences of neighbours", sloping((s, l) -> neighbours(softmax(s), l)));
        wrong(
                "the Jacobian's row times the weights",
                sloping((s, l) -> product(softmax(s), right(s, l))));
        wrong("the squared weight", sloping((s, l) -> product(product(softmax(s), softmax(s)), l)));
        wrong(
                "at temperature 2, half of it",
                sloping((s, l) -> scaled(right(scaled(s, .5), l), .5)));
        wrong("rounded to two decimals, all of them", sloping((s, l) -> roundedAll(right(s, l))));
        wrong("nudged by a whole unit", sloping((s, l) -> nudged(s, l, 1)));
    }

    private void wrongHabits() {
        wrong("the weights of the last expected loss, if it had as many keys", new Remembering());
        wrong(
                "the losses overwritten",
                sloping(
                        (s, l) -> {
                            double[] right = right(s, l);
                            System.arraycopy(right, 0, l, 0, l.length);
                            return right;
                        }));
        wrong(
                "written into the losses and returned",
                sloping(
                        (s, l) -> {
                            System.arraycopy(right(s, l), 0, l, 0, l.length);
                            return l;
                        }));
        wrong(
                "one array for all calls",
                sloping(
                        (s, l) -> {
                            double[] right = right(s, l);
                            if (s.length != KEPT.length) {
                                return right;
                            }
                            System.arraycopy(right, 0, KEPT, 0, KEPT.length);
                            return KEPT;
                        }));
    }

    private void rightFormulas() {
        right("as the contract says", sloping(ExactGradientAttemptsTest::right));
        right(
                "through the whole Jacobian",
                sloping(
                        (s, l) -> {
                            double[] p = softmax(s);
                            double[] gradient = new double[p.length];
                            for (int i = 0; i < p.length; i++) {
                                for (int j = 0; j < p.length; j++) {
                                    gradient[j] += p[i] * ((i == j ? 1 : 0) - p[j]) * l[i];
                                }
                            }
                            return gradient;
                        }));
        right(
                "pair by pair",
                sloping(
                        (s, l) -> {
                            double[] p = softmax(s);
                            double[] gradient = new double[p.length];
                            for (int i = 0; i < p.length; i++) {
                                for (int j = 0; j < p.length; j++) {
                                    gradient[j] += p[i] * p[j] * (l[j] - l[i]);
                                }
                            }
                            return gradient;
                        }));
        right(
                "brackets multiplied out",
                sloping(
                        (s, l) -> {
                            double[] p = softmax(s);
                            double mean = dot(p, l);
                            return IntStream.range(0, p.length)
                                    .mapToDouble(j -> p[j] * l[j] - p[j] * mean)
                                    .toArray();
                        }));
        right("by tiny nudges in both directions", sloping((s, l) -> nudged(s, l, 1e-5)));
    }

    private void rightLoops() {
        right(
                "exponentials divided at the end",
                expecting(
                        (s, l) -> {
                            double max = Arrays.stream(s).max().getAsDouble();
                            double above = 0;
                            double below = 0;
                            for (int j = 0; j < s.length; j++) {
                                above += Math.exp(s[j] - max) * l[j];
                                below += Math.exp(s[j] - max);
                            }
                            return above / below;
                        }));
        right(
                "from the last key to the first",
                expecting(
                        (s, l) -> {
                            double[] p = softmax(s);
                            double sum = 0;
                            for (int j = p.length - 1; j >= 0; j--) {
                                sum += l[j] * p[j];
                            }
                            return sum;
                        }));
        right(
                "float inside",
                sloping(
                        (s, l) -> {
                            double[] p = softmax(s);
                            float mean = 0;
                            for (int j = 0; j < p.length; j++) {
                                mean += (float) p[j] * (float) l[j];
                            }
                            double[] gradient = new double[p.length];
                            for (int j = 0; j < p.length; j++) {
                                gradient[j] = (float) p[j] * ((float) l[j] - mean);
                            }
                            return gradient;
                        }));
    }

    /** Goes on with the weights it computed last, if there are as many keys. */
    private static final class Remembering implements ExactGradientContract {
        private double[] weights = new double[0];

        @Override
        public double expectedLoss(double[] scores, double[] losses) {
            weights = softmax(scores);
            return dot(weights, losses);
        }

        @Override
        public double[] gradient(double[] scores, double[] losses) {
            double[] p = weights.length == scores.length ? weights : softmax(scores);
            double level = dot(p, losses);
            return IntStream.range(0, p.length)
                    .mapToDouble(j -> p[j] * (losses[j] - level))
                    .toArray();
        }
    }

    private static ExactGradientContract expecting(ToDoubleBiFunction<double[], double[]> it) {
        return both(it, ExactGradientAttemptsTest::right);
    }

    private static ExactGradientContract sloping(BinaryOperator<double[]> it) {
        return both((s, l) -> dot(softmax(s), l), it);
    }

    private static ExactGradientContract both(
            ToDoubleBiFunction<double[], double[]> expected, BinaryOperator<double[]> gradient) {
        return new ExactGradientContract() {
            @Override
            public double expectedLoss(double[] scores, double[] losses) {
                return expected.applyAsDouble(scores, losses);
            }

            @Override
            public double[] gradient(double[] scores, double[] losses) {
                return gradient.apply(scores, losses);
            }
        };
    }

    private static double[] right(double[] s, double[] l) {
        return against(s, l, dot(softmax(s), l));
    }

    private static double[] against(double[] s, double[] l, double level) {
        double[] p = softmax(s);
        return IntStream.range(0, p.length).mapToDouble(j -> p[j] * (l[j] - level)).toArray();
    }

    private static double[] nudged(double[] s, double[] l, double nudge) {
        double[] slopes = new double[s.length];
        for (int j = 0; j < s.length; j++) {
            double[] up = s.clone();
            double[] down = s.clone();
            up[j] += nudge;
            down[j] -= nudge;
            slopes[j] = (dot(softmax(up), l) - dot(softmax(down), l)) / (up[j] - down[j]);
        }
        return slopes;
    }

    private static double[] neighbours(double[] p, double[] l) {
        return IntStream.range(0, p.length)
                .mapToDouble(j -> p[j] * (l[j] - l[(j + 1) % l.length]))
                .toArray();
    }

    private static double[] softmax(double[] s) {
        return new Softmax().weights(s);
    }

    private static double dot(double[] a, double[] b) {
        return Arrays.stream(product(a, b)).sum();
    }

    private static double[] product(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(j -> a[j] * b[j]).toArray();
    }

    private static double[] negative(double[] s) {
        return scaled(s, -1);
    }

    private static double[] scaled(double[] s, double by) {
        return Arrays.stream(s).map(x -> x * by).toArray();
    }

    private static double[] zeroedLast(double[] p) {
        double[] zeroed = p.clone();
        zeroed[p.length - 1] = 0;
        return zeroed;
    }

    private static double rounded(double x) {
        return Math.round(100 * x) / 100.0;
    }

    private static double[] roundedAll(double[] numbers) {
        return Arrays.stream(numbers).map(ExactGradientAttemptsTest::rounded).toArray();
    }

    private static double min(double[] l) {
        return Arrays.stream(l).min().getAsDouble();
    }

    private static int best(double[] s) {
        return IntStream.range(0, s.length).reduce((a, b) -> s[b] > s[a] ? b : a).getAsInt();
    }
}
