package attention.checks.hierarchical;

import attention.check.Attempts;
import attention.exercise.AttentionPoolingContract;
import attention.exercise.AttentionPoolingContract.Pooled;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Answers to AttentionPooling beyond the named mistakes. */
final class AttentionPoolingAttemptsTest extends Attempts<AttentionPoolingContract> {
    private static final PoolingSteps RIGHT = PoolingSteps.RIGHT;

    AttentionPoolingAttemptsTest() {
        wrongNumbers();
        wrongSteps();
        wrongShapes();
        wrongMemory();
        rightInOtherWords();
        rightOnArrays();
    }

    private void wrongNumbers() {
        wrong("zeros", (h, w, b, u, n) -> pooled(row(h.rows(), 0), row(h.cols(), 0)));
        wrong("scores doubled", RIGHT.before(it -> it.scaled(2)));
        wrong("scores of the other sign", RIGHT.before(it -> it.scaled(-1)));
        wrong("scores shifted to start at 0", RIGHT.before(it -> it.shifted(-it.get(0, 0))));
        wrong(
                "the bias subtracted",
                RIGHT.score((h, w, b, u) -> bent(h, w, b.scaled(-1)).times(u)));
        wrong("the bias twice", RIGHT.score((h, w, b, u) -> bent(h, w, b.scaled(2)).times(u)));
        wrong("scores rounded", RIGHT.before(AttentionPoolingAttemptsTest::rounded));
        wrong("the bend of exp", RIGHT.score((h, w, b, u) -> h.times(w).plusRow(b).exp().times(u)));
    }

    private void wrongSteps() {
        wrong("the first row added", RIGHT.mix((a, h, w, b) -> a.times(h).plus(h.rows(0))));
        wrong("the mean added", RIGHT.mix((a, h, w, b) -> a.times(h).plus(mean(h))));
        wrong(
                "the last row left out",
                RIGHT.mix(
                        (a, h, w, b) -> {
                            int n = Math.max(1, h.rows() - 1);
                            return a.colRange(0, n).times(h.rowRange(0, n));
                        }));
        wrong(
                "weights of one asking, the vector of another",
                (h, w, b, u, n) ->
                        pooled(
                                RIGHT.pooled(h, w, b, u, n).weights(),
                                RIGHT.pooled(h, w, b, u, n).vector()));
        wrong("weights in reverse", RIGHT.mix((a, h, w, b) -> turned(a).times(h)));
        wrong(
                "each feature with a softmax of its own",
                (h, w, b, u, n) -> {
                    Matrix all = n.weights(h.transpose()).transpose();
                    return pooled(n.weights(h.transpose().rowRange(0, 1)), sums(all.hadamard(h)));
                });
        wrong(
                "asked by the mean of the rows",
                (h, w, b, u, n) -> {
                    Matrix weights = n.weights(mean(h).timesTransposed(h));
                    return pooled(weights, weights.times(h));
                });
    }

    private void wrongShapes() {
        wrong("weights as a column", with((a, v) -> pooled(a.transpose(), v)));
        wrong("the vector as a column", with((a, v) -> pooled(a, v.transpose())));
        wrong("weights and vector exchanged", with((a, v) -> pooled(v, a)));
        wrong("the vector for both", with((a, v) -> pooled(v, v)));
        wrong(
                "the vector once for each row",
                (h, w, b, u, n) -> {
                    Pooled right = RIGHT.pooled(h, w, b, u, n);
                    return pooled(right.weights(), column(h.rows()).times(right.vector()));
                });
    }

    private void wrongMemory() {
        wrong(
                "the first normalizer for all calls",
                new AttentionPoolingContract() {
                    private final List<Normalizer> kept = new ArrayList<>();

                    @Override
                    public Pooled pooled(Matrix h, Matrix w, Matrix b, Matrix u, Normalizer n) {
                        kept.add(n);
                        return RIGHT.pooled(h, w, b, u, kept.get(0));
                    }
                });
        wrong(
                "the first question for all calls of its size",
                new AttentionPoolingContract() {
                    private final List<Matrix> kept = new ArrayList<>();

                    @Override
                    public Pooled pooled(Matrix h, Matrix w, Matrix b, Matrix u, Normalizer n) {
                        kept.add(u);
                        Matrix first = kept.get(0).rows() == u.rows() ? kept.get(0) : u;
                        return RIGHT.pooled(h, w, b, first, n);
                    }
                });
    }

    private void rightInOtherWords() {
        right("in steps", RIGHT);
        right(
                "transposed throughout",
                RIGHT.score(
                        (h, w, b, u) -> {
                            Matrix bent = w.transpose().times(h.transpose());
                            Matrix shifted = bent.plusColumn(b.transpose()).tanh();
                            return u.transpose().times(shifted).transpose();
                        }));
        right(
                "tanh by the sigmoid",
                RIGHT.score(
                        (h, w, b, u) ->
                                h.times(w)
                                        .plusRow(b)
                                        .scaled(2)
                                        .sigmoid()
                                        .scaled(2)
                                        .shifted(-1)
                                        .times(u)));
        right(
                "the bias as one more row of W",
                RIGHT.score(
                        (h, w, b, u) ->
                                h.beside(column(h.rows())).times(w.below(b)).tanh().times(u)));
        right("weights asked for on an array", RIGHT.weigh((s, n) -> onArray(s, n)));
        right(
                "rows scaled and added up",
                RIGHT.mix((a, h, w, b) -> sums(h.timesColumn(a.transpose()))));
        right(
                "asked twice, the first answer thrown away",
                (h, w, b, u, n) -> {
                    RIGHT.pooled(h, w, b, u, n);
                    return RIGHT.pooled(h, w, b, u, n);
                });
    }

    private void rightOnArrays() {
        right(
                "loops",
                (h, w, b, u, n) -> {
                    double[] scores = new double[h.rows()];
                    for (int t = 0; t < h.rows(); t++) {
                        for (int k = 0; k < w.cols(); k++) {
                            double sum = b.get(0, k);
                            for (int j = 0; j < h.cols(); j++) {
                                sum += h.get(t, j) * w.get(j, k);
                            }
                            scores[t] += Math.tanh(sum) * u.get(k, 0);
                        }
                    }
                    double[] weights = n.weights(scores);
                    double[] vector = new double[h.cols()];
                    for (int t = 0; t < h.rows(); t++) {
                        for (int j = 0; j < h.cols(); j++) {
                            vector[j] += weights[t] * h.get(t, j);
                        }
                    }
                    return pooled(Matrix.ofRow(weights), Matrix.ofRow(vector));
                });
        right("floats inside", RIGHT.before(AttentionPoolingAttemptsTest::toFloat));
    }

    private interface Both {
        Pooled of(Matrix weights, Matrix vector);
    }

    private static AttentionPoolingContract with(Both both) {
        return (h, w, b, u, n) -> {
            Pooled right = RIGHT.pooled(h, w, b, u, n);
            return both.of(right.weights(), right.vector());
        };
    }

    private static Pooled pooled(Matrix weights, Matrix vector) {
        return new Pooled(weights, vector);
    }

    private static Matrix bent(Matrix h, Matrix w, Matrix b) {
        return PoolingSteps.hidden(h, w, b);
    }

    private static Matrix row(int length, double number) {
        return Matrix.generate(1, length, (i, j) -> number);
    }

    private static Matrix column(int length) {
        return row(length, 1).transpose();
    }

    private static Matrix sums(Matrix rows) {
        return row(rows.rows(), 1).times(rows);
    }

    private static Matrix mean(Matrix rows) {
        return sums(rows).scaled(1.0 / rows.rows());
    }

    private static Matrix turned(Matrix weights) {
        int n = weights.cols();
        return Matrix.generate(1, n, (i, j) -> weights.get(0, n - 1 - j));
    }

    private static Matrix onArray(Matrix scores, Normalizer normalizer) {
        return Matrix.ofRow(normalizer.weights(scores.transpose().row(0)));
    }

    private static Matrix rounded(Matrix scores) {
        return Matrix.generate(
                scores.rows(), 1, (i, j) -> Math.round(scores.get(i, j) * 10) / 10.0);
    }

    private static Matrix toFloat(Matrix scores) {
        return Matrix.generate(scores.rows(), 1, (i, j) -> (float) scores.get(i, j));
    }
}
