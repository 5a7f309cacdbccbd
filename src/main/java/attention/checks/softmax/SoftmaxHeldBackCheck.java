package attention.checks.softmax;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import java.util.Arrays;

/** Softmax of thousands of scores: weights too small to be seen still add up. */
final class SoftmaxHeldBackCheck extends SoftmaxCheck {
    private static final int MANY = 3_000;
    private static final Mistakes<Normalizer> MISTAKES =
            Mistakes.<Normalizer>none()
                    .add(
                            "rounded",
                            scores ->
                                    Arrays.stream(new Softmax().weights(scores))
                                            .map(weight -> Math.round(weight * 1e6) / 1e6)
                                            .toArray())
                    .add(
                            "small-weights-left-out",
                            scores -> {
                                double max = Arrays.stream(scores).max().orElseThrow();
                                double[] weights =
                                        Arrays.stream(scores)
                                                .map(score -> Math.exp(score - max))
                                                .map(power -> power < 1e-6 ? 0 : power)
                                                .toArray();
                                double sum = Arrays.stream(weights).sum();
                                return Arrays.stream(weights).map(it -> it / sum).toArray();
                            });

    @Override
    public Mistakes<Normalizer> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 7, points = 2, needs = 2)
    void small_weights_count(Attempt<Normalizer> attempt) {
        double[] scores = new double[MANY];
        attempt.calling("many-equal", it -> it.weights(scores))
                .satisfies(weights -> Math.abs(Arrays.stream(weights).sum() - 1) < 1e-5);
        double[] one = new double[MANY];
        Arrays.fill(one, 1, MANY, -14);
        attempt.calling("one-above-many", it -> it.weights(one)).equalsReference();
    }
}
