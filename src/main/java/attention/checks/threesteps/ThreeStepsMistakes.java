package attention.checks.threesteps;

import static attention.checks.pieces.Rows.blend;
import static attention.checks.pieces.Rows.times;
import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.largest;
import static attention.checks.pieces.Vectors.oneHot;
import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.overTheSum;
import static attention.checks.pieces.Vectors.runningSums;
import static attention.checks.pieces.Vectors.shares;

import attention.check.Mistakes;
import attention.exercise.ThreeStepsContract;
import java.util.function.UnaryOperator;

/** Wrong answers to ThreeSteps that learners write. */
final class ThreeStepsMistakes {
    static final Mistakes<ThreeStepsContract> ALL =
            Mistakes.<ThreeStepsContract>none()
                    .add(
                            "the-best-wins",
                            withWeights(scores -> oneHot(scores.length, best(scores))))
                    .add("no-division", withWeights(scores -> scores))
                    .add(
                            "keys-for-values",
                            (query, keys, values) -> blend(overTheSum(times(keys, query)), keys))
                    .add("divided-by-the-count", withWeights(scores -> over(scores, scores.length)))
                    .add(
                            "divided-by-the-best",
                            withWeights(scores -> over(scores, largest(scores))))
                    .add(
                            "sum-still-growing",
                            withWeights(
                                    scores ->
                                            both(scores, runningSums(scores), (x, sum) -> x / sum)))
                    .add("sum-in-an-int", withWeights(ThreeStepsMistakes::overTheWholeSum))
                    .add(
                            "plain-average",
                            withWeights(scores -> each(scores, x -> 1.0 / scores.length)))
                    .add("softmax-already", withWeights(scores -> shares(scores, Math::exp)))
                    .add(
                            "divided-twice",
                            withWeights(scores -> over(overTheSum(scores), scores.length)))
                    .add("signs-lost", withWeights(scores -> shares(scores, Math::abs)))
                    .add(
                            "negative-scores-as-zero",
                            withWeights(scores -> shares(scores, x -> Math.max(0, x))));

    private ThreeStepsMistakes() {}

    static ThreeStepsContract withWeights(UnaryOperator<double[]> weights) {
        return (query, keys, values) -> blend(weights.apply(times(keys, query)), values);
    }

    private static double[] overTheWholeSum(double[] scores) {
        int sum = 0;
        for (double score : scores) {
            sum = (int) (sum + score);
        }
        return over(scores, sum);
    }
}
