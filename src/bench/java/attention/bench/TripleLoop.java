package attention.bench;

import org.openjdk.jmh.annotations.Benchmark;

/** The formula with the three loops that everybody writes first: i, j, and the sum over k. */
public class TripleLoop extends Contestant {
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
        return softmax(inputs.square);
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
        double[][] forValues = times(transpose(weights), inputs.upstream);
        double[][] forWeights = times(inputs.upstream, transpose(inputs.values));
        double[][] forScores = throughSoftmax(weights, forWeights, 1 / Math.sqrt(WIDTH));
        double[][] forQueries = times(forScores, inputs.keys);
        double[][] forKeys = times(transpose(forScores), inputs.queries);
        return new double[][][] {context, forQueries, forKeys, forValues};
    }

    @Override
    double[][] numbers(Object result) {
        return (double[][]) result;
    }

    private double[][] weights() {
        double[][] scores = times(inputs.queries, transpose(inputs.keys));
        double scale = 1 / Math.sqrt(WIDTH);
        for (double[] row : scores) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= scale;
            }
        }
        return softmax(scores);
    }

    static double[][] times(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                double sum = 0;
                for (int k = 0; k < b.length; k++) {
                    sum += a[i][k] * b[k][j];
                }
                c[i][j] = sum;
            }
        }
        return c;
    }

    static double[][] transpose(double[][] a) {
        double[][] c = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                c[j][i] = a[i][j];
            }
        }
        return c;
    }

    static double[][] softmax(double[][] scores) {
        double[][] weights = new double[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            weights[i] = softmax(scores[i]);
        }
        return weights;
    }

    private static double[] softmax(double[] scores) {
        double max = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double[] weights = new double[scores.length];
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            weights[j] = Math.exp(scores[j] - max);
            sum += weights[j];
        }
        for (int j = 0; j < scores.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }

    /** w_j (g_j − Σ_k w_k g_k) · scale, row by row. */
    static double[][] throughSoftmax(double[][] weights, double[][] gradient, double scale) {
        double[][] result = new double[weights.length][weights[0].length];
        for (int i = 0; i < weights.length; i++) {
            double mean = 0;
            for (int k = 0; k < weights[i].length; k++) {
                mean += weights[i][k] * gradient[i][k];
            }
            for (int j = 0; j < weights[i].length; j++) {
                result[i][j] = weights[i][j] * (gradient[i][j] - mean) * scale;
            }
        }
        return result;
    }
}
