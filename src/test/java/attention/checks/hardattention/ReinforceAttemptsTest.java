package attention.checks.hardattention;

import static attention.checks.hardattention.Estimates.add;
import static attention.checks.hardattention.Estimates.averaged;
import static attention.checks.hardattention.Estimates.best;
import static attention.checks.hardattention.Estimates.each;
import static attention.checks.hardattention.Estimates.half;
import static attention.checks.hardattention.Estimates.last;
import static attention.checks.hardattention.Estimates.leaveOneOut;
import static attention.checks.hardattention.Estimates.leftOver;
import static attention.checks.hardattention.Estimates.logNudged;
import static attention.checks.hardattention.Estimates.logarithms;
import static attention.checks.hardattention.Estimates.mean;
import static attention.checks.hardattention.Estimates.one;
import static attention.checks.hardattention.Estimates.others;
import static attention.checks.hardattention.Estimates.scaled;
import static attention.checks.hardattention.Estimates.softmax;
import static attention.checks.hardattention.Estimates.sum;

import attention.check.Attempts;
import attention.exercise.ReinforceContract;
import java.util.Arrays;
import java.util.Random;

/** Answers to Reinforce beyond the named mistakes. */
final class ReinforceAttemptsTest extends Attempts<ReinforceContract> {
    ReinforceAttemptsTest() {
        wrongSingleDraws();
        wrongBaselines();
        wrongMeans();
        wrongHabits();
        rightSingleDraws();
        rightSeveralDraws();
        softmaxes(Draws::weighting);
    }

    private void wrongSingleDraws() {
        wrong("zeros", single((s, k, l, b) -> new double[s.length]));
        wrong("−1, 4, −3, learned by heart", single((s, k, l, b) -> new double[] {-1, 4, -3}));
        wrong("the advantage alone", single((s, k, l, b) -> new double[] {l - b}));
        wrong("the weights", single((s, k, l, b) -> softmax(s)));
        wrong("the advantage squared", single((s, k, l, b) -> one(s, k, (l - b) * (l - b))));
        wrong("the size of the advantage", single((s, k, l, b) -> one(s, k, Math.abs(l - b))));
        wrong("the sign of the advantage", single((s, k, l, b) -> one(s, k, Math.signum(l - b))));
        wrong("the baseline's share", single((s, k, l, b) -> one(s, k, l / (b == 0 ? 1 : b))));
        wrong("the logarithm of the weights", single((s, k, l, b) -> logarithms(s, k, l - b)));
        wrong(
                "only when worse than expected",
                single((s, k, l, b) -> one(s, k, Math.max(0, l - b))));
        wrong("its own draw", own());
        wrong(
                "the likeliest key in place of the drawn one",
                single((s, k, l, b) -> one(s, best(s), l - b)));
        wrong("at temperature 2", single((s, k, l, b) -> one(half(s), k, l - b)));
        wrong(
                "the loss times one-hot, the baseline times the weights",
                single((s, k, l, b) -> each(s, j -> l * (j == k ? 1 : 0) - b * softmax(s)[j])));
    }

    private void wrongBaselines() {
        wrong("the largest loss", several((l, k) -> Arrays.stream(l).max().getAsDouble()));
        wrong("the smallest loss", several((l, k) -> Arrays.stream(l).min().getAsDouble()));
        wrong("the loss of the next draw", several((l, k) -> l[(k + 1) % l.length]));
        wrong("the loss of the draw before", several((l, k) -> k == 0 ? 0 : l[k - 1]));
        wrong("the median of the others", several(Estimates::medianOfOthers));
        wrong(
                "the mean of the later ones",
                several((l, k) -> mean(Arrays.copyOfRange(l, k + 1, l.length))));
        wrong("the sum of the others", several((l, k) -> sum(l) - l[k]));
        wrong("the mean of the others, cut to int", several((l, k) -> (int) others(l, k)));
        wrong(
                "the own loss where there is no other",
                several((l, k) -> l.length == 1 ? l[0] : others(l, k)));
        wrong("an average that runs", several(Estimates::running));
    }

    private void wrongMeans() {
        wrong("the last draw alone", draws((s, keys, l) -> last(s, keys, l)));
        wrong("the first draw alone", draws((s, keys, l) -> one(s, keys[0], l[0] - others(l, 0))));
        wrong(
                "divided by one draw less",
                draws(
                        (s, keys, l) ->
                                scaled(
                                        leaveOneOut(s, keys, l),
                                        keys.length / Math.max(1.0, keys.length - 1.0))));
        wrong("a softmax that overflows, for several draws", draws(Estimates::overflowing));
        wrong("a key counts once", draws(Estimates::distinct));
        wrong("advantages divided by their spread", draws(Estimates::normalized));
        wrong(
                "one-hot alone, which a lone draw shows",
                draws((s, keys, l) -> leftOver(s, keys, l)));
    }

    private void wrongHabits() {
        wrong(
                "the advantages written into the losses",
                draws(
                        (s, keys, l) -> {
                            double[] right = leaveOneOut(s, keys, l);
                            for (int k = 0; k < l.length; k++) {
                                l[k] -= 1;
                            }
                            return right;
                        }));
        wrong(
                "the draws sorted",
                draws(
                        (s, keys, l) -> {
                            double[] right = leaveOneOut(s, keys, l);
                            Arrays.sort(keys);
                            return right;
                        }));
        wrong(
                "written into the scores",
                single(
                        (s, k, l, b) -> {
                            System.arraycopy(one(s, k, l - b), 0, s, 0, s.length);
                            return s;
                        }));
    }

    private void rightSingleDraws() {
        right("as the contract says", single((s, k, l, b) -> one(s, k, l - b)));
        right(
                "the drawn key corrected at the end",
                single(
                        (s, k, l, b) -> {
                            double[] result = scaled(softmax(s), b - l);
                            result[k] += l - b;
                            return result;
                        }));
        right(
                "through the logarithm of softmax, nudged",
                single(
                        (s, k, l, b) ->
                                each(
                                        s,
                                        j ->
                                                (l - b)
                                                        * (logNudged(s, k, j, 1e-5)
                                                                - logNudged(s, k, j, -1e-5))
                                                        / 2e-5)));
        right(
                "the Jacobian's row over the weight",
                single(
                        (s, k, l, b) -> {
                            double[] p = softmax(s);
                            if (p[k] == 0) {
                                return one(s, k, l - b);
                            }
                            return each(
                                    s, j -> (l - b) * (p[k] * ((j == k ? 1 : 0) - p[j])) / p[k]);
                        }));
        right(
                "float inside",
                single(
                        (s, k, l, b) ->
                                each(
                                        s,
                                        j ->
                                                (float) (l - b)
                                                        * ((j == k ? 1f : 0f)
                                                                - (float) softmax(s)[j]))));
    }

    private void rightSeveralDraws() {
        right(
                "one-hot alone, but for a lone draw",
                draws(
                        (s, keys, l) ->
                                l.length == 1 ? leaveOneOut(s, keys, l) : leftOver(s, keys, l)));
        right(
                "loss minus mean of all, stretched",
                draws(
                        (s, keys, l) -> {
                            int count = keys.length;
                            double[] result = new double[s.length];
                            for (int k = 0; k < count; k++) {
                                double advantage =
                                        count == 1 ? l[0] : (l[k] - mean(l)) * count / (count - 1);
                                add(result, one(s, keys[k], advantage), 1.0 / count);
                            }
                            return result;
                        }));
        right(
                "the others added up in a loop",
                draws(
                        (s, keys, l) -> {
                            double[] result = new double[s.length];
                            for (int k = 0; k < keys.length; k++) {
                                double sum = 0;
                                int count = 0;
                                for (int other = 0; other < l.length; other++) {
                                    if (other != k) {
                                        sum += l[other];
                                        count++;
                                    }
                                }
                                add(result, one(s, keys[k], l[k] - sum / Math.max(1, count)), 1);
                            }
                            return scaled(result, 1.0 / keys.length);
                        }));
        right(
                "pair by pair",
                draws(
                        (s, keys, l) -> {
                            int count = keys.length;
                            if (count == 1) {
                                return one(s, keys[0], l[0]);
                            }
                            double[] result = new double[s.length];
                            for (int a = 0; a < count; a++) {
                                for (int b = 0; b < a; b++) {
                                    double part = (l[a] - l[b]) / count / (count - 1);
                                    result[keys[a]] += part;
                                    result[keys[b]] -= part;
                                }
                            }
                            return result;
                        }));
    }

    private interface Single {
        double[] of(double[] scores, int sampled, double loss, double baseline);
    }

    private interface Several {
        double[] of(double[] scores, int[] sampled, double[] losses);
    }

    private static ReinforceContract single(Single it) {
        return both(it, Estimates::leaveOneOut);
    }

    private static ReinforceContract draws(Several it) {
        return both((s, k, l, b) -> one(s, k, l - b), it);
    }

    private static ReinforceContract several(Estimates.Baseline baseline) {
        return draws((s, keys, l) -> averaged(s, keys, l, baseline));
    }

    private static ReinforceContract both(Single single, Several several) {
        return new ReinforceContract() {
            @Override
            public double[] gradient(double[] scores, int sampled, double loss, double baseline) {
                return single.of(scores, sampled, loss, baseline);
            }

            @Override
            public double[] gradient(double[] scores, int[] sampled, double[] losses) {
                return several.of(scores, sampled, losses);
            }
        };
    }

    private static ReinforceContract own() {
        Random random = new Random(3);
        return single((s, k, l, b) -> one(s, random.nextInt(s.length), l - b));
    }
}
