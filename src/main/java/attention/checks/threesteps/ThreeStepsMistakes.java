package attention.checks.threesteps;

import attention.check.Mistakes;
import attention.exercise.ThreeStepsContract;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Wrong answers to ThreeSteps that learners write. */
final class ThreeStepsMistakes {
    static final Mistakes<ThreeStepsContract> ALL =
            Mistakes.<ThreeStepsContract>none()
                    .add(
                            "the-best-wins",
                            "{got} comes from the best match alone. Attention blends: every"
                                    + " value counts as much as its weight says, which gives"
                                    + " {expected}.",
                            withWeights(ThreeStepsMistakes::onlyTheBest))
                    .add(
                            "no-division",
                            "{got} comes from blending with the scores themselves. Divide each score by the"
                                    + " sum of all scores first.",
                            withWeights(scores -> scores))
                    .add(
                            "keys-for-values",
                            "{result}: that is a blend of the keys. The keys only decide how much"
                                    + " each counts; add up the values.",
                            (query, keys, values) -> blend(overTheSum(scores(query, keys)), keys))
                    .add(
                            "divided-by-the-count",
                            "{got} comes from dividing by how many keys there are. Divide by the sum"
                                    + " of the scores.",
                            withWeights(scores -> over(scores, scores.length)))
                    .add(
                            "divided-by-the-best",
                            "{got} comes from dividing by the largest score. Then the weights do not"
                                    + " add up to 1; divide by the sum of the scores.",
                            withWeights(
                                    scores -> over(scores, Arrays.stream(scores).max().orElse(1))))
                    .add(
                            "sum-still-growing",
                            "{got} was divided by a sum that was not complete yet. One loop adds up"
                                    + " the scores, a second one divides.",
                            withWeights(ThreeStepsMistakes::overTheSumSoFar))
                    .add(
                            "sum-in-an-int",
                            "{got} instead of {expected}: the sum of your scores seems to be an int,"
                                    + " which cuts its decimals. Make it a double.",
                            withWeights(ThreeStepsMistakes::overTheWholeSum))
                    .add(
                            "plain-average",
                            "{got} comes from counting every value the same, whatever the query says:"
                                    + " the plain average. Where does your code use the scores?",
                            withWeights(
                                    scores -> {
                                        double[] same = new double[scores.length];
                                        Arrays.fill(same, 1.0 / scores.length);
                                        return same;
                                    }))
                    .add(
                            "softmax-already",
                            "{got} is what softmax gives. It comes in lesson 02; here each score is"
                                    + " divided by the sum of the scores.",
                            withWeights(
                                    scores ->
                                            overTheSum(
                                                    Arrays.stream(scores)
                                                            .map(Math::exp)
                                                            .toArray())))
                    .add(
                            "divided-twice",
                            "{got} was divided once more by the number of values. The weights already"
                                    + " add up to 1.",
                            withWeights(scores -> over(overTheSum(scores), scores.length)))
                    .add(
                            "signs-lost",
                            "{got} comes from scores without their signs. A score below 0 has a"
                                    + " weight below 0 here; lesson 02 repairs that.",
                            withWeights(
                                    scores ->
                                            overTheSum(
                                                    Arrays.stream(scores)
                                                            .map(Math::abs)
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
