package attention.normalize;

import java.util.Arrays;

/** Rows of masked scores: what is forbidden, and what is no score at all. */
final class NormalizerRows {
    private NormalizerRows() {}

    /** The weights of one row: the normalizer sees only the allowed scores. */
    static double[] weights(Normalizer normalizer, int query, double[] scores) {
        double[] allowed = new double[scores.length];
        int count = 0;
        for (int j = 0; j < scores.length; j++) {
            if (isAllowed(query, j, scores[j])) {
                allowed[count++] = scores[j];
            }
        }
        double[] weights = new double[scores.length];
        if (count == 0) {
            return weights;
        }
        double[] given = normalizer.weights(Arrays.copyOf(allowed, count));
        requireLength(given, count, query);
        int next = 0;
        for (int j = 0; j < scores.length; j++) {
            weights[j] = scores[j] == Double.NEGATIVE_INFINITY ? 0 : given[next++];
        }
        return weights;
    }

    /**
     * Whether a score is a number, and not −∞.
     *
     * @throws IllegalArgumentException if it is NaN or +∞; names the query and key, from 1
     */
    static boolean isAllowed(int query, int key, double score) {
        if (Double.isNaN(score) || score == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "The score of query %s and key %s is %s, so that there are no weights. Look for it in the queries and keys, or in a division by 0."
                            .formatted(
                                    query + 1,
                                    key + 1,
                                    Double.isNaN(score) ? "NaN" : "plus infinity"));
        }
        return score != Double.NEGATIVE_INFINITY;
    }

    /** The largest score of a single row, −∞ if all are forbidden. */
    static double largest(double[] scores) {
        requireScores(0, scores);
        return Arrays.stream(scores).max().orElseThrow();
    }

    /** Stops a row without scores, or with one that is NaN or +∞. */
    static void requireScores(int query, double[] scores) {
        if (scores.length == 0) {
            throw new IllegalArgumentException("There are no scores to make weights of.");
        }
        for (int j = 0; j < scores.length; j++) {
            isAllowed(query, j, scores[j]);
        }
    }

    private static void requireLength(double[] weights, int count, int query) {
        if (weights == null || weights.length != count) {
            throw new IllegalArgumentException(
                    "The normalizer got %s scores of query %s, but returned %s."
                            .formatted(
                                    count,
                                    query + 1,
                                    weights == null ? "null" : weights.length + " weights"));
        }
    }
}
