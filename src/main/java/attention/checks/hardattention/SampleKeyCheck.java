package attention.checks.hardattention;

import static attention.checks.pieces.Vectors.numbers;

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

    @Part(number = 1, points = 1)
    void an_index_that_exists(Attempt<SampleKeyContract> attempt) {
        attempt.asks(it -> it.pick(numbers(.3, .5, .2), .4))
                .satisfies(pick -> pick >= 0 && pick < 3);
    }

    @Part(number = 2, points = 2, needs = 1)
    void where_u_falls(Attempt<SampleKeyContract> attempt) {
        attempt.calling(
                        "five-keys",
                        it -> keys(it, numbers(.3, .5, .2), numbers(.4, .1, .7, .9, .32)))
                .byHand()
                .equalsReference();
        attempt.asks(it -> it.pick(numbers(.3, .2, .5), .7)).byHand("2b").equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void a_piece_begins_at_its_left_end(Attempt<SampleKeyContract> attempt) {
        for (double u : numbers(0, .25, .5, .75)) {
            attempt.asks(it -> it.pick(numbers(.25, .25, .5), u)).byHand().equalsReference();
        }
        attempt.calling("just-below", it -> it.pick(numbers(.25, .25, .5), .2499999))
                .byHand()
                .equalsReference();
        for (double u : numbers(0, 1 / 2048.0, 1 / 1024.0)) {
            attempt.calling(
                            "a-1024th",
                            it -> it.pick(numbers(1 / 1024.0, 1023 / 1024.0), u),
                            "u",
                            u)
                    .byHand("3b")
                    .equalsReference();
        }
    }

    @Part(number = 4, points = 2, needs = 2)
    void a_key_of_weight_zero(Attempt<SampleKeyContract> attempt) {
        attempt.asks(it -> it.pick(numbers(0, .5, 0, .5), 0)).byHand().equalsReference();
        attempt.asks(it -> it.pick(numbers(0, .5, 0, .5), .5)).equalsReference();
        attempt.calling("largest-u", it -> it.pick(numbers(.5, .5, 0, 0), ALMOST_ONE))
                .equalsReference();
        attempt.asks(it -> it.pick(numbers(0, 0, 1), 0)).equalsReference();
    }

    @Part(number = 5, points = 1, needs = 2)
    void a_little_less_than_one(Attempt<SampleKeyContract> attempt) {
        attempt.calling("ten-tenths", it -> it.pick(TEN_TENTHS, ALMOST_ONE))
                .byHand()
                .equalsReference();
        attempt.calling("three-short-of-1", it -> it.pick(numbers(.333, .333, .333), .9995))
                .equalsReference();
        attempt.asks(it -> it.pick(numbers(.333, .334, .332), .9995)).equalsReference();
        attempt.calling(
                        "ten-tenths-and-zeros",
                        it -> it.pick(Arrays.copyOf(TEN_TENTHS, 12), ALMOST_ONE))
                .equalsReference();
    }

    @Part(number = 6, points = 1, needs = 2)
    void as_often_as_its_weight(Attempt<SampleKeyContract> attempt) {
        double[] weights = {.005, .4, .295, .3};
        attempt.calling("how-often", it -> shares(it, weights)).byHand().equalTo(weights);
    }

    @Part(number = 7, points = 1, needs = 2)
    void any_weights(Attempt<SampleKeyContract> attempt) {
        attempt.forAll(
                draw -> {
                    double[] weights = sixteenths(draw, draw.size(1, 7));
                    double u = draw.below(32) / 32.0;
                    attempt.asks(it -> it.pick(weights, u)).equalsReference();
                });
    }

    @Part(number = 8, points = 1, needs = 1)
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
}
