package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.plus;
import static attention.checks.pieces.Vectors.softmax;

import attention.check.Mistakes;
import attention.exercise.GumbelMaxContract;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntBiFunction;

/** Wrong answers to GumbelMax that learners write. */
final class GumbelMaxMistakes {
    static final Mistakes<GumbelMaxContract> ALL =
            Mistakes.<GumbelMaxContract>none()
                    .add("one-logarithm", noise(u -> -Math.log(u)))
                    .add("sign-turned", noise(u -> Math.log(-Math.log(u))))
                    .add("no-inner-minus", noise(u -> -Math.log(Math.log(u))))
                    .add("one-minus-u", noise(u -> -Math.log(-Math.log(1 - u))))
                    .add("base-ten", noise(u -> -Math.log10(-Math.log10(u))))
                    .add("logistic", noise(u -> Math.log(u / (1 - u))))
                    .add("noise-ignored", pick((scores, noise) -> best(scores)))
                    .add("scores-ignored", pick((scores, noise) -> best(noise)))
                    .add(
                            "noise-subtracted",
                            pick((scores, noise) -> best(both(scores, noise, (s, g) -> s - g))))
                    .add(
                            "logarithm-of-the-scores",
                            pick((scores, noise) -> best(plus(each(scores, Math::log), noise))))
                    .add(
                            "noise-on-the-weights",
                            pick((scores, noise) -> best(plus(softmax(scores), noise))))
                    .add(
                            "noise-multiplied",
                            pick((scores, noise) -> best(both(scores, noise, (s, g) -> s * g))))
                    .add(
                            "smallest-sum",
                            pick((scores, noise) -> best(both(scores, noise, (s, g) -> -s - g))))
                    .add("counted-from-one", pick((scores, noise) -> 1 + best(plus(scores, noise))))
                    .add("last-of-equals", pick((scores, noise) -> Noisy.last(plus(scores, noise))))
                    .add(
                            "largest-starts-at-zero",
                            pick((scores, noise) -> Noisy.startingAt(0, plus(scores, noise))))
                    .add(
                            "largest-starts-too-high",
                            pick((scores, noise) -> Noisy.startingAt(-10_000, plus(scores, noise))))
                    .add(
                            "exponentials-overflow",
                            pick(
                                    (scores, noise) ->
                                            best(Noisy.shares(plus(scores, noise), Math::exp))));

    private GumbelMaxMistakes() {}

    private static GumbelMaxContract noise(DoubleUnaryOperator f) {
        return of(f, (scores, noise) -> best(plus(scores, noise)));
    }

    private static GumbelMaxContract pick(ToIntBiFunction<double[], double[]> pick) {
        return of(u -> -Math.log(-Math.log(u)), pick);
    }

    static GumbelMaxContract of(DoubleUnaryOperator f, ToIntBiFunction<double[], double[]> pick) {
        return new GumbelMaxContract() {
            @Override
            public double[] noise(double[] uniforms) {
                return each(uniforms, f);
            }

            @Override
            public int pick(double[] scores, double[] noise) {
                return pick.applyAsInt(scores, noise);
            }
        };
    }
}
