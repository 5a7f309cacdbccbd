package attention.checks.softmax;

import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.largest;
import static attention.checks.pieces.Vectors.runningSums;
import static attention.checks.pieces.Vectors.shares;
import static attention.checks.pieces.Vectors.softmax;

import attention.check.Mistakes;
import attention.checks.pieces.WrongSoftmaxes;
import attention.normalize.Normalizer;

/** Wrong answers to Softmax that learners write. */
final class SoftmaxMistakes {
    static final Mistakes<Normalizer> ALL = WrongSoftmaxes.addTo(all(), softmax -> softmax::apply);

    private SoftmaxMistakes() {}

    private static Mistakes<Normalizer> all() {
        return Mistakes.<Normalizer>none()
                .add("divides-by-the-sum-of-scores", scores -> shares(scores, score -> score))
                .add("no-division", scores -> each(scores, Math::exp))
                .add(
                        "sum-still-growing",
                        scores -> {
                            double[] powers = each(scores, Math::exp);
                            return both(powers, runningSums(powers), (x, sum) -> x / sum);
                        })
                .add("sign-turned", scores -> shares(scores, score -> Math.exp(-score)))
                .add(
                        "hard-maximum",
                        scores -> {
                            double max = largest(scores);
                            return shares(scores, score -> score == max ? 1 : 0);
                        })
                .add("scores-pressed-into-0-to-1", WrongSoftmaxes::pressed)
                .add("base-two", scores -> shares(scores, score -> Math.pow(2, score)))
                .add(
                        "argument-overwritten",
                        scores -> {
                            double[] weights = softmax(scores);
                            System.arraycopy(weights, 0, scores, 0, scores.length);
                            return weights;
                        });
    }
}
