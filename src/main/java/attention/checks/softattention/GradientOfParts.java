package attention.checks.softattention;

import static attention.checks.pieces.Rows.transposed;

import attention.exercise.SoftAttentionGradientContract;
import attention.exercise.SoftmaxJacobianContract;
import attention.exercise.WeightedSumContract;
import attention.normalize.Normalizer;
import attention.score.ScoreFunction;
import java.util.Arrays;

/**
 * The gradient of soft attention, made of what was written in lessons 01 to 04 alone: dot products,
 * a softmax, its Jacobian, and weighted sums.
 */
record GradientOfParts(
        ScoreFunction dot,
        Normalizer softmax,
        SoftmaxJacobianContract jacobian,
        WeightedSumContract sum)
        implements SoftAttentionGradientContract {

    @Override
    public Gradients gradient(
            double[][] queries,
            double[][] keys,
            double[][] values,
            double scale,
            double[][] upstream) {
        double[][] weights = new double[queries.length][];
        double[][] slopes = new double[queries.length][];
        for (int i = 0; i < queries.length; i++) {
            double[] scores = times(dots(queries[i], keys), scale);
            weights[i] = softmax.weights(scores);
            // Row = weight, column = score: the pushes on the weights go through its rows.
            slopes[i] =
                    times(
                            sum.context(dots(upstream[i], values), jacobian.jacobian(weights[i])),
                            scale);
        }
        return new Gradients(
                Arrays.stream(slopes).map(row -> sum.context(row, keys)).toArray(double[][]::new),
                columns(slopes, queries),
                columns(weights, upstream));
    }

    private double[] dots(double[] one, double[][] many) {
        return Arrays.stream(many).mapToDouble(other -> dot.score(one, other)).toArray();
    }

    private static double[] times(double[] numbers, double factor) {
        return Arrays.stream(numbers).map(number -> number * factor).toArray();
    }

    /** For each column of the table the rows, weighted with it. */
    private double[][] columns(double[][] table, double[][] rows) {
        return Arrays.stream(transposed(table))
                .map(column -> sum.context(column, rows))
                .toArray(double[][]::new);
    }
}
