package attention.checks.softmax;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.normalize.Normalizer;
import java.util.Arrays;

/** Softmax of thousands of scores: weights too small to be seen still add up. */
final class SoftmaxHeldBackCheck extends SoftmaxCheck {
    private static final int MANY = 3_000;

    @Override
    public Mistakes<Normalizer> mistakes() {
        return SoftmaxHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 7, points = 2, title = "small weights of thousands of scores count", needs = 2)
    void small_weights_count(Attempt<Normalizer> attempt) {
        double[] scores = new double[MANY];
        attempt.calling("the weights of 3000 scores of 0", it -> it.weights(scores))
                .satisfies(
                        "The weights of any scores add up to 1.",
                        weights -> Math.abs(Arrays.stream(weights).sum() - 1) < 1e-5);
        double[] one = new double[MANY];
        Arrays.fill(one, 1, MANY, -14);
        attempt.calling("the weights of a 0 and 2999 scores of −14", it -> it.weights(one))
                .equalsReference();
    }
}
