package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.numbers;
import static attention.checks.pieces.Vectors.plus;
import static attention.checks.pieces.Vectors.softmax;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.exercise.GumbelMaxContract;
import attention.exercise.HardAttentionContract;
import attention.normalize.GumbelMax;
import attention.normalize.Noise;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * Checks Gumbel noise and the picks that it makes. With two keys a turned sign would be invisible,
 * so there are always more.
 */
class GumbelMaxCheck implements Check<GumbelMaxContract> {
    private static final double[] SCORES = {1.5, 0.5, -1, 0};
    private static final double[][] NOISES = {
        {-1, 0.25, 0.5, 0.5}, {-0.5, 0.25, 3, -1}, {1, -1, 0.5, 2.25}, {-0.75, -1, -1.5, 0.5}
    };
    private static final int DRAWS = 400;

    /**
     * How far a share may be from its weight: 3.7 standard deviations of the widest, √(¼ / 400).
     * One of 4 keys is farther off in less than one of 1,000 series of draws; this series is fixed,
     * and a right answer passes it always.
     */
    private static final double BAND = 0.0925;

    @Override
    public GumbelMaxContract reference() {
        return new GumbelMaxContract() {
            @Override
            public double[] noise(double[] uniforms) {
                return GumbelMax.noise(uniforms);
            }

            @Override
            public int pick(double[] scores, double[] noise) {
                return GumbelMax.pick(scores, noise);
            }
        };
    }

    @Override
    public Mistakes<GumbelMaxContract> mistakes() {
        return GumbelMaxMistakes.ALL;
    }

    @Override
    public Optional<GumbelMaxContract> madeOf(OwnParts own) {
        HardAttentionContract hard = own.part("HardAttention", HardAttentionContract.class);
        return Optional.of(
                GumbelMaxMistakes.of(
                        Noise::gumbel, (scores, noise) -> hard.pick(plus(scores, noise))));
    }

    @Part(number = 1, points = 1)
    void one_noise_each(Attempt<GumbelMaxContract> attempt) {
        attempt.asks(it -> it.noise(numbers(.5, .9, .1))).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void the_noise_by_hand(Attempt<GumbelMaxContract> attempt) {
        attempt.asks(it -> it.noise(numbers(.5, .9, .1))).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void any_uniforms(Attempt<GumbelMaxContract> attempt) {
        attempt.calling("near-the-ends", it -> it.noise(numbers(1 / 1024.0, 1023 / 1024.0)))
                .equalsReference();
        // A tiny number beside u, or beside its logarithm, shows here.
        attempt.asks(it -> it.noise(numbers(1 - Math.scalb(1.0, -23), Math.scalb(1.0, -23))))
                .equalsReference();
        // 11.09 and −2.406: cut off or kept away from 0 and 1, the noise would not get there.
        attempt.calling("nearer-the-ends", it -> it.noise(numbers(65_535 / 65_536.0, 1 / 65_536.0)))
                .equalsReference();
        attempt.forAll(
                draw -> {
                    double[] uniforms = uniforms(draw, draw.size(1, 6));
                    attempt.asks(it -> it.noise(uniforms)).equalsReference();
                });
    }

    @Part(number = 4, points = 2)
    void four_picks_by_hand(Attempt<GumbelMaxContract> attempt) {
        attempt.calling(
                        "four-picks",
                        it ->
                                Arrays.stream(NOISES)
                                        .mapToInt(noise -> it.pick(SCORES, noise))
                                        .toArray(),
                        "noises",
                        NOISES)
                .byHand()
                .equalsReference();
    }

    @Part(number = 5, points = 1, needs = 4)
    void ties_and_sums_of_any_size(Attempt<GumbelMaxContract> attempt) {
        attempt.calling(
                        "asked-after-another",
                        it -> {
                            it.pick(numbers(0, 0, 0, 1), numbers(0, 0, 0, 0));
                            return it.pick(numbers(0, 2, 2, 2), numbers(-1, .5, .5, .5));
                        })
                .byHand()
                .equalsReference();
        attempt.asks(it -> it.pick(numbers(-5, -7, -4), numbers(.5, 1, -.25)))
                .byHand("5b")
                .equalsReference();
        for (double far : numbers(1_000, -1_000)) {
            attempt.calling(
                            "all-moved",
                            it -> it.pick(numbers(far, far + 2, far + 1), numbers(1.5, 0, .75)),
                            "far",
                            far)
                    .byHand("5c")
                    .equalsReference();
        }
        EdgeScores.askFar(attempt, (it, scores) -> it.pick(scores, new double[scores.length]));
        attempt.calling("close", it -> it.pick(numbers(1, .5, 1.25), numbers(0, .5078125, -.75)))
                .byHand("5d")
                .equalsReference();
    }

    @Part(number = 6, points = 1, needs = 4)
    void any_scores(Attempt<GumbelMaxContract> attempt) {
        attempt.forAll(
                draw -> {
                    int keys = draw.size(1, 6);
                    double[] scores = draw.vector(keys);
                    double[] noise = draw.vector(keys);
                    if (!Noisy.isTied(scores, noise)) {
                        attempt.asks(it -> it.pick(scores, noise)).equalsReference();
                    }
                });
    }

    @Part(
            number = 7,
            points = 1,
            needs = {1, 4})
    void both_together(Attempt<GumbelMaxContract> attempt) {
        double[] weights = softmax(SCORES);
        attempt.calling("many-picks", GumbelMaxCheck::shares)
                .satisfies(
                        "7",
                        shares ->
                                Arrays.stream(both(shares, weights, (a, b) -> a - b))
                                        .allMatch(miss -> Math.abs(miss) <= BAND),
                        "weights",
                        weights);
    }

    @Part(
            number = 8,
            points = 1,
            needs = {1, 4})
    void nothing_else_changes(Attempt<GumbelMaxContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] shares(GumbelMaxContract it) {
        double[] uniforms = new Random(7).doubles(DRAWS * 4L).toArray();
        double[] noise = it.noise(uniforms);
        double[] shares = new double[4];
        boolean usable = Arrays.stream(noise).allMatch(Double::isFinite);
        for (int k = 0; k < DRAWS && usable; k++) {
            int picked = it.pick(SCORES, Arrays.copyOfRange(noise, 4 * k, 4 * k + 4));
            if (picked >= 0 && picked < 4) {
                shares[picked] += 1.0 / DRAWS;
            }
        }
        return shares;
    }

    private static double[] uniforms(Draw draw, int count) {
        double[] uniforms = new double[count];
        for (int j = 0; j < count; j++) {
            uniforms[j] = (1 + draw.below(63)) / 64.0;
        }
        return uniforms;
    }
}
