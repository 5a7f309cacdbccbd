package attention.checks.themap;

import attention.checks.pieces.Vectors;
import attention.exercise.OwnVariantContract;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Attentions made of a score and what turns scores into weights, for wrong and right answers. */
final class Weigh {
    private Weigh() {}

    /** How well a key fits. */
    interface Fit {
        double of(double[] query, double[] key);
    }

    /** Scores of one query, given all keys that are no padding. */
    interface Row {
        double[] of(double[] query, double[][] keys);
    }

    /** The weights of all keys of one query. */
    interface FullRow {
        double[] of(double[] query, double[][] keys, boolean... padding);
    }

    /** The smaller the distance the better: right, and no softmax of dot products. */
    static double near(double[] query, double[] key) {
        double[] apart = Vectors.both(query, key, (x, y) -> x - y);
        return -Vectors.dot(apart, apart) / 4;
    }

    /** Lesson 03's cosine: 0 where one of them is all zeros. */
    static double cosine(double[] query, double[] key) {
        double lengths = Math.sqrt(Vectors.dot(query, query) * Vectors.dot(key, key));
        return lengths == 0 ? 0 : Vectors.dot(query, key) / lengths;
    }

    /** Query by query, over the keys that are no padding. */
    static OwnVariantContract by(Fit fit, UnaryOperator<double[]> normalizer) {
        return by((query, keys) -> normalizer.apply(scores(fit, query, keys)));
    }

    static double[] scores(Fit fit, double[] query, double[][] keys) {
        return Arrays.stream(keys).mapToDouble(key -> fit.of(query, key)).toArray();
    }

    /** Weights of the keys that are no padding, put where they belong. */
    static OwnVariantContract by(Row row) {
        return full(
                (query, keys, padding) -> {
                    int[] real = WeightLaws.flagged(padding, false);
                    double[][] kept =
                            Arrays.stream(real).mapToObj(j -> keys[j]).toArray(double[][]::new);
                    double[] weights = row.of(query, kept);
                    double[] all = new double[keys.length];
                    IntStream.range(0, real.length).forEach(j -> all[real[j]] = weights[j]);
                    return all;
                });
    }

    static OwnVariantContract full(FullRow row) {
        return (queries, keys, padding) ->
                Matrix.of(
                        Arrays.stream(queries.toArray())
                                .map(query -> row.of(query, keys.toArray(), padding))
                                .toArray(double[][]::new));
    }
}
