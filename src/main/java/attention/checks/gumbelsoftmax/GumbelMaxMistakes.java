package attention.checks.gumbelsoftmax;

import attention.check.Mistakes;
import attention.exercise.GumbelMaxContract;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntBiFunction;

/** Wrong answers to GumbelMax that learners write. */
final class GumbelMaxMistakes {
    static final Mistakes<GumbelMaxContract> ALL =
            sizes(comparisons(sums(noises(Mistakes.none()))));

    private GumbelMaxMistakes() {}

    private static Mistakes<GumbelMaxContract> noises(Mistakes<GumbelMaxContract> none) {
        return none.add(
                        "one-logarithm",
                        "{place} is {got} = −log u, where only one logarithm was taken. Gumbel noise"
                                + " takes two: −log(−log u) = {expected}.",
                        noise(u -> -Math.log(u)))
                .add(
                        "sign-turned",
                        "{place} is {got} instead of {expected}: the outer minus is missing. With the"
                                + " sign turned the noise has its long tail on the wrong side, and"
                                + " from three keys on the picks no longer follow softmax.",
                        noise(u -> Math.log(-Math.log(u))))
                .add(
                        "no-inner-minus",
                        "{place} is {got} instead of {expected}: log u is below 0, and a negative"
                                + " number has no logarithm. Turn its sign first: −log(−log u).",
                        noise(u -> -Math.log(Math.log(u))))
                .add(
                        "one-minus-u",
                        "{place} is {got}, the noise of 1 − u. It would be spread alike, but here"
                                + " each u has its own noise: {expected}.",
                        noise(u -> -Math.log(-Math.log(1 - u))))
                .add(
                        "base-ten",
                        "{place} is {got}: Math.log10 is the logarithm to base 10. Take Math.log: it"
                                + " should be {expected}.",
                        noise(u -> -Math.log10(-Math.log10(u))))
                .add(
                        "logistic",
                        "{place} is {got} = log(u / (1 − u)). That is logistic noise, the difference"
                                + " of two Gumbel numbers; it works for two keys only. Gumbel noise"
                                + " is −log(−log u) = {expected}.",
                        noise(u -> Math.log(u / (1 - u))));
    }

    private static Mistakes<GumbelMaxContract> sums(Mistakes<GumbelMaxContract> noises) {
        return noises.add(
                        "noise-ignored",
                        "Index {got} has the largest score, but with the noise it is index"
                                + " {expected}: add the noise to the scores before you compare.",
                        pick((scores, noise) -> Loops.largest(scores)))
                .add(
                        "scores-ignored",
                        "Index {got} has the largest noise, but with the scores it is index"
                                + " {expected}: the noise is added to the scores.",
                        pick((scores, noise) -> Loops.largest(noise)))
                .add(
                        "noise-subtracted",
                        "You picked index {got} instead of {expected}: the noise was subtracted. It"
                                + " is added; its sign matters, for it has a tail on one side only.",
                        pick(
                                (scores, noise) ->
                                        Loops.largest(Loops.both(scores, noise, (s, g) -> s - g))))
                .add(
                        "noise-on-the-weights",
                        "You picked index {got} instead of {expected}: the noise was added to the"
                                + " softmax weights. It belongs to the scores; no softmax is needed"
                                + " here at all.",
                        pick(
                                (scores, noise) ->
                                        Loops.largest(Loops.plus(Loops.softmax(scores), noise))))
                .add(
                        "noise-multiplied",
                        "You picked index {got} instead of {expected}: score times noise. The noise"
                                + " is added.",
                        pick(
                                (scores, noise) ->
                                        Loops.largest(Loops.both(scores, noise, (s, g) -> s * g))));
    }

    private static Mistakes<GumbelMaxContract> comparisons(Mistakes<GumbelMaxContract> sums) {
        return sums.add(
                        "smallest-sum",
                        "Index {got} has the smallest sum of score and noise; wanted is the largest,"
                                + " index {expected}. Is the comparison the wrong way round?",
                        pick(
                                (scores, noise) ->
                                        Loops.largest(Loops.both(scores, noise, (s, g) -> -s - g))))
                .add(
                        "counted-from-one",
                        "You answered {got}, and the index is {expected}: the first key has index 0.",
                        pick((scores, noise) -> 1 + Loops.largest(Loops.plus(scores, noise))))
                .add(
                        "last-of-equals",
                        "You picked index {got}, where {expected} is just as large. Of equals the"
                                + " lowest index wins: compare with >, not with >=.",
                        pick((scores, noise) -> Loops.last(Loops.plus(scores, noise))));
    }

    private static Mistakes<GumbelMaxContract> sizes(Mistakes<GumbelMaxContract> comparisons) {
        return comparisons
                .add(
                        "largest-starts-at-zero",
                        "You picked index {got} instead of {expected}: your largest sum starts at 0"
                                + " or Double.MIN_VALUE, and here all sums are below. Start at the"
                                + " first key, or at Double.NEGATIVE_INFINITY.",
                        pick((scores, noise) -> Loops.fromZero(Loops.plus(scores, noise))))
                .add(
                        "largest-starts-too-high",
                        "You picked index {got} instead of {expected}: your largest sum starts at a"
                                + " number that you took for small enough, and here all sums are"
                                + " below. Start at the first key, or at Double.NEGATIVE_INFINITY.",
                        pick(
                                (scores, noise) ->
                                        Loops.fromZero(
                                                Loops.each(
                                                        Loops.plus(scores, noise),
                                                        sum -> sum + 10_000))))
                .add(
                        "exponentials-overflow",
                        "You picked index {got} instead of {expected}: Math.exp(1000) is infinite and"
                                + " Math.exp(−1000) is 0, so all keys look alike. Compare the sums"
                                + " themselves: no exponential is needed here.",
                        pick(
                                (scores, noise) ->
                                        Loops.largest(
                                                Loops.shares(
                                                        Loops.plus(scores, noise), Math::exp))));
    }

    private static GumbelMaxContract noise(DoubleUnaryOperator f) {
        return of(f, (scores, noise) -> Loops.largest(Loops.plus(scores, noise)));
    }

    private static GumbelMaxContract pick(ToIntBiFunction<double[], double[]> pick) {
        return of(u -> -Math.log(-Math.log(u)), pick);
    }

    static GumbelMaxContract of(DoubleUnaryOperator f, ToIntBiFunction<double[], double[]> pick) {
        return new GumbelMaxContract() {
            @Override
            public double[] noise(double[] uniforms) {
                return Loops.each(uniforms, f);
            }

            @Override
            public int pick(double[] scores, double[] noise) {
                return pick.applyAsInt(scores, noise);
            }
        };
    }
}
