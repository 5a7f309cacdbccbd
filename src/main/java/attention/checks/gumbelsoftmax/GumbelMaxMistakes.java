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
        return none.add("one-logarithm", noise(u -> -Math.log(u)))
                .add("sign-turned", noise(u -> Math.log(-Math.log(u))))
                .add("no-inner-minus", noise(u -> -Math.log(Math.log(u))))
                .add("one-minus-u", noise(u -> -Math.log(-Math.log(1 - u))))
                .add("base-ten", noise(u -> -Math.log10(-Math.log10(u))))
                .add("logistic", noise(u -> Math.log(u / (1 - u))));
    }

    private static Mistakes<GumbelMaxContract> sums(Mistakes<GumbelMaxContract> noises) {
        return noises.add("noise-ignored", pick((scores, noise) -> Loops.largest(scores)))
                .add("scores-ignored", pick((scores, noise) -> Loops.largest(noise)))
                .add(
                        "noise-subtracted",
                        pick(
                                (scores, noise) ->
                                        Loops.largest(Loops.both(scores, noise, (s, g) -> s - g))))
                .add(
                        "noise-on-the-weights",
                        pick(
                                (scores, noise) ->
                                        Loops.largest(Loops.plus(Loops.softmax(scores), noise))))
                .add(
                        "noise-multiplied",
                        pick(
                                (scores, noise) ->
                                        Loops.largest(Loops.both(scores, noise, (s, g) -> s * g))));
    }

    private static Mistakes<GumbelMaxContract> comparisons(Mistakes<GumbelMaxContract> sums) {
        return sums.add(
                        "smallest-sum",
                        pick(
                                (scores, noise) ->
                                        Loops.largest(Loops.both(scores, noise, (s, g) -> -s - g))))
                .add(
                        "counted-from-one",
                        pick((scores, noise) -> 1 + Loops.largest(Loops.plus(scores, noise))))
                .add(
                        "last-of-equals",
                        pick((scores, noise) -> Loops.last(Loops.plus(scores, noise))));
    }

    private static Mistakes<GumbelMaxContract> sizes(Mistakes<GumbelMaxContract> comparisons) {
        return comparisons
                .add(
                        "largest-starts-at-zero",
                        pick((scores, noise) -> Loops.fromZero(Loops.plus(scores, noise))))
                .add(
                        "largest-starts-too-high",
                        pick(
                                (scores, noise) ->
                                        Loops.fromZero(
                                                Loops.each(
                                                        Loops.plus(scores, noise),
                                                        sum -> sum + 10_000))))
                .add(
                        "exponentials-overflow",
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
