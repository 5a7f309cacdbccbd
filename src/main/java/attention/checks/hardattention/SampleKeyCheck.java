package attention.checks.hardattention;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.SampleKeyContract;
import attention.normalize.SampleKey;
import java.util.Arrays;

/**
 * Checks the drawing of a key. Nothing in it is left to chance: the "random" numbers are given, and
 * the frequencies are counted over evenly spaced ones, so no right answer is ever refused.
 */
class SampleKeyCheck implements Check<SampleKeyContract> {
    private static final int EVENLY_SPACED = 200;
    private static final double[] TEN_TENTHS = {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1};
    private static final double ALMOST_ONE = Math.nextDown(1.0);

    @Override
    public SampleKeyContract reference() {
        return SampleKey::pick;
    }

    @Override
    public Mistakes<SampleKeyContract> mistakes() {
        return SampleKeyMistakes.ALL;
    }

    @Part(number = 1, points = 1, title = "an index that exists")
    void an_index_that_exists(Attempt<SampleKeyContract> attempt) {
        attempt.calling("the key for .3, .5, .2 and u = .4", it -> it.pick(of(.3, .5, .2), .4))
                .satisfies("Three keys have the indices 0 to 2.", pick -> pick >= 0 && pick < 3);
    }

    @Part(number = 2, points = 2, title = "where u falls on the ruler", needs = 1)
    void where_u_falls(Attempt<SampleKeyContract> attempt) {
        attempt.calling(
                        "the keys for .3, .5, .2 and u = .4, .1, .7, .9, .32",
                        it -> keys(it, of(.3, .5, .2), of(.4, .1, .7, .9, .32)))
                .byHand(
                        "the pieces end at .3, .8 and 1. The first end above .4 is .8: key 1; the"
                                + " first above .1 is .3: key 0.")
                .equalsReference();
        attempt.calling("the key for .3, .2, .5 and u = .7", it -> it.pick(of(.3, .2, .5), .7))
                .byHand("the pieces end at .3, .5 and 1.")
                .equalsReference();
    }

    @Part(number = 3, points = 1, title = "a piece begins at its left end", needs = 2)
    void a_piece_begins_at_its_left_end(Attempt<SampleKeyContract> attempt) {
        for (double u : of(0, .25, .2499999, .5, .75)) {
            attempt.calling(
                            "the key for .25, .25, .5 and u = " + u,
                            it -> it.pick(of(.25, .25, .5), u))
                    .byHand("the pieces are 0 ≤ u < .25, then .25 ≤ u < .5, then .5 ≤ u < 1.")
                    .equalsReference();
        }
        for (double u : of(0, 1 / 2048.0, 1 / 1024.0)) {
            attempt.calling(
                            "the key for 1/1024, 1023/1024 and u = " + u,
                            it -> it.pick(of(1 / 1024.0, 1023 / 1024.0), u))
                    .byHand("a small piece is a piece: 0 ≤ u < 0.0009765625 is key 0's.")
                    .equalsReference();
        }
    }

    @Part(number = 4, points = 2, title = "a key of weight 0 is never drawn", needs = 2)
    void a_key_of_weight_zero(Attempt<SampleKeyContract> attempt) {
        attempt.calling("the key for 0, .5, 0, .5 and u = 0", it -> it.pick(of(0, .5, 0, .5), 0))
                .byHand("the first end above 0 is .5, that of key 1.")
                .equalsReference();
        attempt.calling("the key for 0, .5, 0, .5 and u = .5", it -> it.pick(of(0, .5, 0, .5), .5))
                .equalsReference();
        attempt.calling(
                        "the key for .5, .5, 0, 0 and the largest u below 1",
                        it -> it.pick(of(.5, .5, 0, 0), ALMOST_ONE))
                .equalsReference();
        attempt.calling("the key for 0, 0, 1 and u = 0", it -> it.pick(of(0, 0, 1), 0))
                .equalsReference();
    }

    @Part(number = 5, points = 1, title = "weights that add up to a little less than 1", needs = 2)
    void a_little_less_than_one(Attempt<SampleKeyContract> attempt) {
        attempt.calling(
                        "the key for ten weights of .1 and the largest u below 1",
                        it -> it.pick(TEN_TENTHS, ALMOST_ONE))
                .byHand(
                        "ten times .1 is 0.99999999999999989, and u is just as large: the last key.")
                .equalsReference();
        attempt.calling(
                        "the key for three weights of .333 and u = .9995",
                        it -> it.pick(of(.333, .333, .333), .9995))
                .equalsReference();
        attempt.calling(
                        "the key for .333, .334, .332 and u = .9995",
                        it -> it.pick(of(.333, .334, .332), .9995))
                .equalsReference();
        attempt.calling(
                        "the key for ten weights of .1, two of 0, and the largest u below 1",
                        it -> it.pick(Arrays.copyOf(TEN_TENTHS, 12), ALMOST_ONE))
                .equalsReference();
    }

    @Part(number = 6, points = 1, title = "each as often as its weight says", needs = 2)
    void as_often_as_its_weight(Attempt<SampleKeyContract> attempt) {
        double[] weights = {.005, .4, .295, .3};
        attempt.calling(
                        "how often each of the weights .005, .4, .295, .3 is drawn by evenly spaced u",
                        it -> shares(it, weights))
                .byHand("of evenly spaced numbers, each key gets the share that its weight says.")
                .equalTo(weights);
    }

    @Part(number = 7, points = 1, title = "any weights, any u", needs = 2)
    void any_weights(Attempt<SampleKeyContract> attempt) {
        attempt.forAll(
                draw -> {
                    double[] weights = sixteenths(draw, draw.size(1, 7));
                    double u = draw.below(32) / 32.0;
                    attempt.calling(
                                    "the key for " + Draw.text(weights) + " and u = " + u,
                                    it -> it.pick(weights, u))
                            .equalsReference();
                });
    }

    @Part(number = 8, points = 1, title = "nothing but the result changes", needs = 1)
    void nothing_else_changes(Attempt<SampleKeyContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** Several draws at once: one alone could be right by accident, or wrong in many ways. */
    private static int[] keys(SampleKeyContract it, double[] weights, double[] us) {
        return Arrays.stream(us).mapToInt(u -> it.pick(weights, u)).toArray();
    }

    private static double[] shares(SampleKeyContract it, double[] weights) {
        double[] shares = new double[weights.length];
        for (int k = 0; k < EVENLY_SPACED; k++) {
            int pick = it.pick(weights, (k + 0.5) / EVENLY_SPACED);
            if (pick >= 0 && pick < shares.length) {
                shares[pick] += 1.0 / EVENLY_SPACED;
            }
        }
        return shares;
    }

    /** Weights that add up to exactly 1 in whatever order, some of them 0. */
    private static double[] sixteenths(Draw draw, int count) {
        double[] weights = new double[count];
        for (int k = 0; k < 16; k++) {
            weights[draw.below(count)] += 1 / 16.0;
        }
        return weights;
    }

    private static double[] of(double... numbers) {
        return numbers;
    }
}
