package attention.checks.softmax;

import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.largest;
import static attention.checks.pieces.Vectors.shares;
import static attention.checks.pieces.Vectors.softmax;
import static attention.checks.pieces.Vectors.unlessSmall;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Vectors;
import attention.normalize.Normalizer;
import java.util.Arrays;

/** Softmax of thousands of scores: weights too small to be seen still add up. */
final class SoftmaxHeldBackCheck extends SoftmaxCheck {
    private static final int MANY = 3_000;
    private static final Mistakes<Normalizer> MISTAKES =
            Mistakes.<Normalizer>none()
                    .add("rounded", scores -> each(softmax(scores), Vectors::rounded))
                    .add(
                            "small-weights-left-out",
                            scores -> {
                                double max = largest(scores);
                                return shares(scores, x -> unlessSmall(Math.exp(x - max)));
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
