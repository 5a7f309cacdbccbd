package attention.variant;

import attention.matrix.Formula;
import attention.matrix.Matrix;
import attention.matrix.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pairs inside a fixed window, in a narrow table: a row for each query, a column for each place
 * in its window, from so many to the left up to so many to the right. What is outside is neither
 * computed nor stored.
 *
 * @param left how many places to the left of the query, at most halfWidth
 * @param right how many places to the right of it, at most halfWidth
 * @param queryLen number of queries
 * @param keyLen number of keys
 */
record Band(int left, int right, int queryLen, int keyLen) {
    /** A window wider than the text is as wide as the text. */
    static Band of(int halfWidth, int queryLen, int keyLen) {
        return new Band(
                Math.min(halfWidth, queryLen - 1),
                Math.min(halfWidth, keyLen - 1),
                queryLen,
                keyLen);
    }

    private int width() {
        return left + right + 1;
    }

    /** The first key that query i may look at. */
    private int first(int i) {
        return Math.max(0, i - left);
    }

    /**
     * The key behind the last one that query i may look at; for some it is not behind the first.
     */
    private int end(int i) {
        return Math.min(keyLen, i + right + 1);
    }

    /** The column of key j in the row of query i. */
    private int column(int i, int j) {
        return j - i + left;
    }

    /** The places of a window: −1, 0, +1. */
    Axis places() {
        List<String> labels =
                IntStream.rangeClosed(-left, right)
                        .mapToObj(it -> it < 0 ? "−" + -it : it > 0 ? "+" + it : "0")
                        .toList();
        return new Axis("place", "places in the window", labels);
    }

    /**
     * The dot product of each query with each key in its window, −∞ where there is no key: {@code
     * (n × d), (m × d) → (n × width)}.
     */
    Matrix scores(Matrix queries, Matrix keys) {
        Operation dotProducts =
                Operation.of(
                                "dot products in the window",
                                (upstream, result, in) -> Matrix.of(mixed(upstream, in[1])),
                                (upstream, result, in) -> spread(upstream, in[0]))
                        .showing((lines, result, in) -> showScores(lines, in[0], in[1]));
        double[][] scores = products(queries, keys, Double.NEGATIVE_INFINITY);
        return Matrix.operation(scores, dotProducts, queries, keys);
    }

    /** The values in each window, mixed: {@code (n × width), (m × dV) → (n × dV)}. */
    Matrix mix(Matrix weights, Matrix values) {
        Operation mix =
                Operation.of(
                                "mix of the window",
                                (upstream, result, in) -> Matrix.of(products(upstream, in[1], 0)),
                                (upstream, result, in) -> spread(in[0], upstream))
                        .showing((lines, result, in) -> showMix(lines, in[0], in[1]));
        return Matrix.operation(mixed(weights, values), mix, weights, values);
    }

    /** {@code a[i] · b[j]} of each pair in the window, and what stands where there is no key. */
    private double[][] products(Matrix a, Matrix b, double outside) {
        double[][] x = a.toArray();
        double[][] y = b.toArray();
        double[][] products = new double[queryLen][width()];
        for (int i = 0; i < queryLen; i++) {
            Arrays.fill(products[i], outside);
            for (int j = first(i); j < end(i); j++) {
                products[i][column(i, j)] = dot(x[i], y[j]);
            }
        }
        return products;
    }

    /** {@code Σⱼ table[i][j] · rows[j]} over the keys j in the window of query i. */
    private double[][] mixed(Matrix table, Matrix rows) {
        double[][] factors = table.toArray();
        double[][] r = rows.toArray();
        double[][] sums = new double[queryLen][rows.cols()];
        for (int i = 0; i < queryLen; i++) {
            for (int j = first(i); j < end(i); j++) {
                add(factors[i][column(i, j)], r[j], sums[i]);
            }
        }
        return sums;
    }

    /** {@code Σᵢ table[i][j] · rows[i]} over the queries i that have key j in their window. */
    private Matrix spread(Matrix table, Matrix rows) {
        double[][] factors = table.toArray();
        double[][] r = rows.toArray();
        double[][] sums = new double[keyLen][rows.cols()];
        for (int i = 0; i < queryLen; i++) {
            for (int j = first(i); j < end(i); j++) {
                add(factors[i][column(i, j)], r[i], sums[j]);
            }
        }
        return Matrix.of(sums);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static void add(double factor, double[] row, double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += factor * row[k];
        }
    }

    private void showScores(Operation.Lines lines, Matrix queries, Matrix keys) {
        for (int i = 0; i < queryLen; i++) {
            for (int j = first(i); j < end(i); j++) {
                showSum(lines, i, column(i, j), queries.row(i), keys.row(j));
            }
        }
    }

    private void showMix(Operation.Lines lines, Matrix weights, Matrix values) {
        for (int i = 0; i < queryLen; i++) {
            int first = first(i);
            int count = Math.max(0, end(i) - first);
            double[] w =
                    Arrays.copyOfRange(weights.row(i), column(i, first), column(i, first) + count);
            for (int k = 0; k < values.cols(); k++) {
                int column = k;
                double[] v =
                        IntStream.range(first, first + count)
                                .mapToDouble(j -> values.get(j, column))
                                .toArray();
                showSum(lines, i, k, w, v);
            }
        }
    }

    /** {@code Σ a[k] · b[k]}, one product and one sum at a time. */
    private static void showSum(Operation.Lines lines, int i, int j, double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            double product = a[k] * b[k];
            lines.cell(i, j, Formula.times(a[k], b[k]), product);
            if (k > 0) {
                lines.cell(i, j, Formula.plus(sum, product), sum + product);
            }
            sum += product;
        }
    }
}
