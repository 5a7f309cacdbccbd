package attention.model;

import attention.matrix.Matrix;
import attention.matrix.Operation;
import java.util.Arrays;
import java.util.List;

/**
 * Several sentences of one length at once, the rows of each below those of the one before: one
 * product with many rows takes a fraction of the time of many with one.
 */
final class Sentences {
    private Sentences() {}

    /** One below the other. */
    static Matrix pile(List<Matrix> rows) {
        return rows.get(0).below(rows.subList(1, rows.size()).toArray(Matrix[]::new));
    }

    /**
     * From step by step to sentence by sentence.
     *
     * @param steps for each step a row for each sentence, (sentences × d)
     * @return the rows of the first sentence, then those of the next one, (sentences · n × d)
     */
    static Matrix bySentence(List<Matrix> steps) {
        int sentences = steps.get(0).rows();
        int[] order = new int[sentences * steps.size()];
        Arrays.setAll(order, i -> i % steps.size() * sentences + i / steps.size());
        return sentences == 1 ? pile(steps) : pile(steps).rows(order);
    }

    /** Rows row, row, row …: each of them so often. */
    static Matrix repeated(Matrix rows, int often) {
        int[] order = new int[rows.rows() * often];
        Arrays.setAll(order, i -> i / often);
        return rows.rows(order);
    }

    /** The rows of one sentence, counted from 0. */
    static Matrix only(int sentence, Matrix rows, int sentences) {
        int n = rows.rows() / sentences;
        return rows.rowRange(sentence * n, (sentence + 1) * n);
    }

    /**
     * Scores that lie below one another, {@code (sentences · n × 1)}, as a row for each sentence,
     * {@code (sentences × sentences · n)}: −∞ at the words of all others, so that no sentence looks
     * into its neighbour.
     */
    static Matrix apart(Matrix column, int sentences) {
        int n = column.rows() / sentences;
        double[][] scores = new double[sentences][column.rows()];
        for (int i = 0; i < sentences; i++) {
            Arrays.fill(scores[i], Double.NEGATIVE_INFINITY);
            for (int j = i * n; j < (i + 1) * n; j++) {
                scores[i][j] = column.get(j, 0);
            }
        }
        Operation apart =
                Operation.of(
                        "scores apart",
                        (upstream, result, in) ->
                                Matrix.generate(in[0].rows(), 1, (j, k) -> upstream.get(j / n, j)));
        return Matrix.operation(scores, apart, column);
    }

    /** Of weights that lie apart, those that each sentence has for its own words. */
    static Matrix own(Matrix apart) {
        int n = apart.cols() / apart.rows();
        return Matrix.generate(apart.rows(), n, (i, j) -> apart.get(i, i * n + j));
    }
}
