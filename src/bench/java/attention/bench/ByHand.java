package attention.bench;

import org.openjdk.jmh.annotations.Benchmark;

/**
 * The formula on arrays as somebody writes it who wants it fast: no matrix class, no copies of
 * operands, and every inner loop runs along whole rows, which the JVM turns into vector
 * instructions.
 */
public class ByHand extends Contestant {
    @Override
    void convert() {}

    @Override
    @Benchmark
    public double[][] times() {
        return times(inputs.square, inputs.values);
    }

    @Override
    @Benchmark
    public double[][] softmax() {
        double[][] square = inputs.square;
        double[][] weights = new double[square.length][];
        for (int i = 0; i < square.length; i++) {
            weights[i] = square[i].clone();
            softmaxInPlace(weights[i], 1);
        }
        return weights;
    }

    @Override
    @Benchmark
    public double[][] attention() {
        return times(weights(), inputs.values);
    }

    @Override
    @Benchmark
    public double[][][] attentionAndGradients() {
        double[][] weights = weights();
        double[][] context = times(weights, inputs.values);
        double[][] forValues = transposedTimes(weights, inputs.upstream);
        double[][] forScores = times(inputs.upstream, TripleLoop.transpose(inputs.values));
        double scale = 1 / Math.sqrt(WIDTH);
        for (int i = 0; i < weights.length; i++) {
            throughSoftmaxInPlace(weights[i], forScores[i], scale);
        }
        double[][] forQueries = times(forScores, inputs.keys);
        double[][] forKeys = transposedTimes(forScores, inputs.queries);
        return new double[][][] {context, forQueries, forKeys, forValues};
    }

    @Override
    double[][] numbers(Object result) {
        return (double[][]) result;
    }

    private double[][] weights() {
        double[][] weights = times(inputs.queries, TripleLoop.transpose(inputs.keys));
        double scale = 1 / Math.sqrt(WIDTH);
        for (double[] row : weights) {
            softmaxInPlace(row, scale);
        }
        return weights;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                addScaled(a[i][k], b[k], c[i]);
            }
        }
        return c;
    }

    private static double[][] transposedTimes(double[][] a, double[][] b) {
        double[][] c = new double[a[0].length][b[0].length];
        for (int k = 0; k < a.length; k++) {
            for (int i = 0; i < c.length; i++) {
                addScaled(a[k][i], b[k], c[i]);
            }
        }
        return c;
    }

    private static void addScaled(double factor, double[] from, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * from[j];
        }
    }

    private static void softmaxInPlace(double[] row, double scale) {
        double max = Double.NEGATIVE_INFINITY;
        for (double score : row) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.exp((row[j] - max) * scale);
            sum += row[j];
        }
        double share = 1 / sum;
        for (int j = 0; j < row.length; j++) {
            row[j] *= share;
        }
    }

    private static void throughSoftmaxInPlace(double[] weights, double[] gradient, double scale) {
        double mean = 0;
        for (int k = 0; k < weights.length; k++) {
            mean += weights[k] * gradient[k];
        }
        for (int j = 0; j < weights.length; j++) {
            gradient[j] = weights[j] * (gradient[j] - mean) * scale;
        }
    }
}
