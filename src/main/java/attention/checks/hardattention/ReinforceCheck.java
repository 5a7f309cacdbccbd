package attention.checks.hardattention;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.exercise.ReinforceContract;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.train.ExactGradient;
import attention.train.Reinforce;
import java.util.Optional;

/**
 * Checks the estimate of a gradient. That it is right on average is proved by going through all
 * draws, each with its weight, and not by drawing: there is no chance in it, and no right answer is
 * ever refused.
 */
class ReinforceCheck implements Check<ReinforceContract> {
    /** Their weights are 1/6, 1/3, 1/2. */
    private static final double[] SCORES = {0, Math.log(2), Math.log(3)};

    @Override
    public ReinforceContract reference() {
        return new ReinforceContract() {
            @Override
            public double[] gradient(double[] scores, int sampled, double loss, double baseline) {
                return Reinforce.gradient(scores, sampled, loss, baseline);
            }

            @Override
            public double[] gradient(double[] scores, int[] sampled, double[] losses) {
                return Reinforce.gradient(scores, sampled, losses);
            }
        };
    }

    @Override
    public Mistakes<ReinforceContract> mistakes() {
        return ReinforceMistakes.ALL;
    }

    @Override
    public Optional<ReinforceContract> madeOf(OwnParts own) {
        Normalizer softmax = own.part("Softmax", Normalizer.class);
        return Optional.of(Draws.weighting(softmax::weights));
    }

    @Part(number = 1, points = 1)
    void one_number_for_each_score(Attempt<ReinforceContract> attempt) {
        attempt.calling("estimate-by-hand", it -> it.gradient(SCORES, 1, 9, 3)).hasTheRightShape();
    }

    @Part(number = 2, points = 3, needs = 1)
    void one_draw_by_hand(Attempt<ReinforceContract> attempt) {
        attempt.calling("estimate-by-hand", it -> it.gradient(SCORES, 1, 9, 3))
                .byHand()
                .equalsReference();
        attempt.asks(it -> it.gradient(numbers(1, -2, 0.5, 1), 0, 2, -1)).equalsReference();
    }

    @Part(number = 3, points = 2, needs = 2)
    void any_single_draw(Attempt<ReinforceContract> attempt) {
        attempt.forAll(
                draw -> {
                    double[] scores = draw.vector(draw.size(1, 6));
                    int key = draw.below(scores.length);
                    double loss = draw.number();
                    double baseline = draw.number();
                    attempt.asks(it -> it.gradient(scores, key, loss, baseline)).equalsReference();
                });
    }

    @Part(number = 4, points = 2, needs = 2)
    void right_on_average(Attempt<ReinforceContract> attempt) {
        double[] losses = {3, -2, 4};
        for (double baseline : numbers(0, 5)) {
            attempt.calling(
                            "mean-over-keys",
                            it -> averageOverKeys(it, losses, baseline),
                            "baseline",
                            baseline)
                    .byHand()
                    .equalTo(ExactGradient.gradient(SCORES, losses));
        }
    }

    @Part(number = 5, points = 3, needs = 1)
    void three_draws_by_hand(Attempt<ReinforceContract> attempt) {
        attempt.calling(
                        "gradient-by-hand",
                        it -> it.gradient(SCORES, keys(1, 0, 1), numbers(9, 2, 4)))
                .byHand()
                .equalsReference();
        attempt.asks(it -> it.gradient(numbers(1, -2), keys(0, 1, 0, 0), numbers(-1, 3, 0, 6)))
                .equalsReference();
    }

    @Part(number = 6, points = 1, needs = 5)
    void a_lone_draw(Attempt<ReinforceContract> attempt) {
        attempt.calling("one-draw", it -> it.gradient(SCORES, keys(1), numbers(6)))
                .byHand()
                .equalsReference();
    }

    @Part(number = 7, points = 2, needs = 6)
    void any_draws(Attempt<ReinforceContract> attempt) {
        attempt.forAll(
                draw -> {
                    double[] scores = draw.vector(draw.size(1, 5));
                    int[] keys = new int[draw.size(1, 6)];
                    for (int k = 0; k < keys.length; k++) {
                        keys[k] = draw.below(scores.length);
                    }
                    double[] losses = draw.vector(keys.length);
                    attempt.asks(it -> it.gradient(scores, keys, losses)).equalsReference();
                });
    }

    @Part(
            number = 8,
            points = 1,
            needs = {2, 5})
    void large_scores(Attempt<ReinforceContract> attempt) {
        EdgeScores.askApart(attempt, (it, scores) -> it.gradient(scores, best(scores), 3, 1));
        EdgeScores.askApart(
                attempt, (it, scores) -> it.gradient(scores, keys(best(scores)), numbers(2)));
        attempt.asks(it -> it.gradient(numbers(10_000, 9_999, 9_000), 1, 2, 1)).equalsReference();
        attempt.asks(it -> it.gradient(numbers(-2_000, -2_001), 0, 3, 1)).equalsReference();
        attempt.asks(it -> it.gradient(numbers(10_000, 9_999, 9_000), keys(1, 0), numbers(2, 1)))
                .equalsReference();
        // Neither the first score nor the last nor the mean is near the largest.
        attempt.asks(it -> it.gradient(numbers(-10_000, 10_000, 9_999, -10_000), 2, 3, 1))
                .equalsReference();
        EdgeScores.askFar(attempt, (it, scores) -> it.gradient(scores, best(scores), 3, 1));
        EdgeScores.askFar(
                attempt, (it, scores) -> it.gradient(scores, keys(best(scores)), numbers(2)));
    }

    @Part(number = 9, points = 1, needs = 1)
    void nothing_else_changes(Attempt<ReinforceContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] averageOverKeys(
            ReinforceContract it, double[] losses, double baseline) {
        double[] p = new Softmax().weights(SCORES);
        double[] average = new double[p.length];
        for (int key = 0; key < p.length; key++) {
            double[] one = it.gradient(SCORES, key, losses[key], baseline);
            for (int j = 0; j < p.length; j++) {
                average[j] += p[key] * one[j];
            }
        }
        return average;
    }

    private static int[] keys(int... keys) {
        return keys;
    }
}
