package attention.checks.gumbelsoftmax;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
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
                        Noise::gumbel, (scores, noise) -> hard.pick(Loops.plus(scores, noise))));
    }

    @Part(number = 1, points = 1, title = "one noise for each uniform number")
    void one_noise_each(Attempt<GumbelMaxContract> attempt) {
        attempt.calling("the noise of .5, .9, .1", it -> it.noise(of(.5, .9, .1)))
                .hasTheRightShape();
    }

    @Part(number = 2, points = 2, title = "the noise by hand", needs = 1)
    void the_noise_by_hand(Attempt<GumbelMaxContract> attempt) {
        attempt.calling("the noise of .5, .9, .1", it -> it.noise(of(.5, .9, .1)))
                .byHand("log .5 = −0.693147; −log 0.693147 = 0.366513.")
                .equalsReference();
    }

    @Part(number = 3, points = 1, title = "any uniform numbers", needs = 2)
    void any_uniforms(Attempt<GumbelMaxContract> attempt) {
        attempt.calling(
                        "the noise of 1/1024, 1023/1024",
                        it -> it.noise(of(1 / 1024.0, 1023 / 1024.0)))
                .equalsReference();
        // 11.09 and −2.406: cut off or kept away from 0 and 1, the noise would not get there.
        attempt.calling(
                        "the noise of 65535/65536, 1/65536",
                        it -> it.noise(of(65_535 / 65_536.0, 1 / 65_536.0)))
                .equalsReference();
        attempt.forAll(
                draw -> {
                    double[] uniforms = uniforms(draw, draw.size(1, 6));
                    attempt.calling("the noise of " + Draw.text(uniforms), it -> it.noise(uniforms))
                            .equalsReference();
                });
    }

    @Part(number = 4, points = 2, title = "four picks by hand")
    void four_picks_by_hand(Attempt<GumbelMaxContract> attempt) {
        attempt.calling(
                        "four picks: the scores (1.5, 0.5, −1, 0) with the noises "
                                + Draw.text(NOISES),
                        it ->
                                Arrays.stream(NOISES)
                                        .mapToInt(noise -> it.pick(SCORES, noise))
                                        .toArray())
                .byHand(
                        "1.5 − 1 = 0.5, 0.5 + 0.25 = 0.75, −1 + 0.5 = −0.5, 0 + 0.5: index 1 first.")
                .equalsReference();
    }

    @Part(number = 5, points = 1, title = "ties, and sums of any size", needs = 4)
    void ties_and_sums_of_any_size(Attempt<GumbelMaxContract> attempt) {
        attempt.calling(
                        "the pick of the scores (0, 2, −1, 1) and the noise (−1, 0.5, 3.5, 1.5),"
                                + " asked after another one",
                        it -> {
                            it.pick(of(0, 0, 0, 1), of(0, 0, 0, 0));
                            return it.pick(of(0, 2, -1, 1), of(-1, .5, 3.5, 1.5));
                        })
                .byHand("the sums are −1, 2.5, 2.5, 2.5: of equals the lowest index, 1.")
                .equalsReference();
        attempt.calling(
                        "the pick of the scores (−5, −7, −4) and the noise (0.5, 1, −0.25)",
                        it -> it.pick(of(-5, -7, -4), of(.5, 1, -.25)))
                .byHand("the sums are −4.5, −6, −4.25: index 2.")
                .equalsReference();
        for (double far : of(1_000, -1_000)) {
            attempt.calling(
                            "the pick of the scores 0, 2, 1, all moved by %d, and the noise (1.5, 0, 0.75)"
                                    .formatted((int) far),
                            it -> it.pick(of(far, far + 2, far + 1), of(1.5, 0, .75)))
                    .byHand("1.5, 2 and 1.75, moved by the same: index 1.")
                    .equalsReference();
        }
        // Below Integer.MIN_VALUE and −1e9, which people start their largest sum at.
        attempt.calling(
                        "the pick of the scores (−4e9, −3e9, −5e9) and the noise (1, 0, 2)",
                        it -> it.pick(of(-4e9, -3e9, -5e9), of(1, 0, 2)))
                .equalsReference();
        attempt.calling(
                        "the pick of the scores (1, 0.5, 1.25) and the noise (0, 0.5078125, −0.75)",
                        it -> it.pick(of(1, .5, 1.25), of(0, .5078125, -.75)))
                .byHand("the sums are 1, 1.0078125, 0.5: index 1, by little.")
                .equalsReference();
    }

    @Part(number = 6, points = 1, title = "any scores, any noise", needs = 4)
    void any_scores(Attempt<GumbelMaxContract> attempt) {
        attempt.forAll(
                draw -> {
                    int keys = draw.size(1, 6);
                    double[] scores = draw.vector(keys);
                    double[] noise = draw.vector(keys);
                    attempt.calling(
                                    "the pick of the scores "
                                            + Draw.text(scores)
                                            + " and the noise "
                                            + Draw.text(noise),
                                    it -> it.pick(scores, noise))
                            .equalsReference();
                });
    }

    @Part(
            number = 7,
            points = 1,
            title = "both together pick as often as softmax says",
            needs = {1, 4})
    void both_together(Attempt<GumbelMaxContract> attempt) {
        double[] weights = Loops.softmax(SCORES);
        attempt.calling(
                        "400 picks with your noise, for the scores (1.5, 0.5, −1, 0)",
                        GumbelMaxCheck::shares)
                .satisfies(
                        "Each key is picked as often as its softmax weight says, "
                                + Draw.text(weights)
                                + ", give or take 0.0925.",
                        shares ->
                                Arrays.stream(Loops.both(shares, weights, (a, b) -> a - b))
                                        .allMatch(miss -> Math.abs(miss) <= BAND));
    }

    @Part(
            number = 8,
            points = 1,
            title = "nothing but the result changes",
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

    private static double[] of(double... numbers) {
        return numbers;
    }
}
