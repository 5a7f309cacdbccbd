package attention.checks.threesteps;

import attention.check.Mistakes;
import attention.exercise.ThreeStepsContract;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Wrong answers to ThreeSteps that learners write. */
final class ThreeStepsMistakes {
    static final Mistakes<ThreeStepsContract> ALL =
            Mistakes.<ThreeStepsContract>none()
                    .add("the-best-wins", withWeights(ThreeStepsMistakes::onlyTheBest))
                    .add("no-division", withWeights(scores -> scores))
                    .add(
                            "keys-for-values",
                            (query, keys, values) -> blend(overTheSum(scores(query, keys)), keys))
                    .add("divided-by-the-count", withWeights(scores -> over(scores, scores.length)))
                    .add(
                            "divided-by-the-best",
                            withWeights(
                                    scores -> over(scores, Arrays.stream(scores).max().orElse(1))))
                    .add("sum-still-growing", withWeights(ThreeStepsMistakes::overTheSumSoFar))
                    .add("sum-in-an-int", withWeights(ThreeStepsMistakes::overTheWholeSum))
                    .add(
                            "plain-average",
                            withWeights(
                                    scores -> {
                                        double[] same = new double[scores.length];
                                        Arrays.fill(same, 1.0 / scores.length);
                                        return same;
                                    }))
                    .add(
                            "softmax-already",
                            withWeights(
                                    scores ->
                                            overTheSum(
                                                    Arrays.stream(scores)
                                                            .map(Math::exp)
                                                            .toArray())))
                    .add(
                            "divided-twice",
                            withWeights(scores -> over(overTheSum(scores), scores.length)))
                    .add(
                            "signs-lost",
                            withWeights(
                                    scores ->
                                            overTheSum(
                                                    Arrays.stream(scores)
                                                            .map(Math::abs)
                                                            .toArray())))
                    .add(
                            "negative-scores-as-zero",
                            withWeights(
                                    scores ->
                                            overTheSum(
                                                    Arrays.stream(scores)
                                                            .map(x -> Math.max(0, x))
                                                            .toArray())));

    private ThreeStepsMistakes() {}

    static ThreeStepsContract withWeights(UnaryOperator<double[]> weights) {
        return (query, keys, values) -> blend(weights.apply(scores(query, keys)), values);
    }

    private static double[] scores(double[] query, double[][] keys) {
        double[] scores = new double[keys.length];
        for (int j = 0; j < keys.length; j++) {
            for (int k = 0; k < query.length; k++) {
                scores[j] += query[k] * keys[j][k];
            }
        }
        return scores;
    }

    private static double[] blend(double[] weights, double[][] values) {
        double[] context = new double[values[0].length];
        for (int j = 0; j < values.length; j++) {
            for (int k = 0; k < context.length; k++) {
                context[k] += weights[j] * values[j][k];
            }
        }
        return context;
    }

    static double[] over(double[] scores, double divisor) {
        return Arrays.stream(scores).map(score -> score / divisor).toArray();
    }

    private static double[] overTheSum(double[] scores) {
        return over(scores, Arrays.stream(scores).sum());
    }

    private static double[] overTheSumSoFar(double[] scores) {
        double[] weights = new double[scores.length];
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            sum += scores[j];
            weights[j] = scores[j] / sum;
        }
        return weights;
    }

    private static double[] overTheWholeSum(double[] scores) {
        int sum = 0;
        for (double score : scores) {
            sum = (int) (sum + score);
        }
        return over(scores, sum);
    }

    private static double[] onlyTheBest(double[] scores) {
        int best = 0;
        for (int j = 1; j < scores.length; j++) {
            best = scores[j] > scores[best] ? j : best;
        }
        double[] weights = new double[scores.length];
        weights[best] = 1;
        return weights;
    }
}
