package attention.checks.hierarchical;

import static attention.checks.pieces.Grids.maxima;
import static attention.checks.pieces.Grids.mean;
import static attention.checks.pieces.Grids.ones;
import static attention.checks.pieces.Vectors.best;

import attention.check.Mistakes;
import attention.checks.pieces.Vectors;
import attention.exercise.AttentionPoolingContract;
import attention.exercise.AttentionPoolingContract.Pooled;
import attention.matrix.Matrix;
import attention.normalize.DivideBySum;
import attention.normalize.HardAttention;
import attention.normalize.Softmax;
import java.util.Arrays;

/** Wrong answers to AttentionPooling that learners write. */
final class AttentionPoolingMistakes {
    private static final PoolingSteps RIGHT = PoolingSteps.RIGHT;

    static final Mistakes<AttentionPoolingContract> ALL =
            Mistakes.<AttentionPoolingContract>none()
                    .and(wrongBends())
                    .and(wrongScores())
                    .and(wrongWeights())
                    .and(wrongMixtures());

    private AttentionPoolingMistakes() {}

    private static Mistakes<AttentionPoolingContract> wrongBends() {
        return Mistakes.<AttentionPoolingContract>none()
                .add("no-tanh", RIGHT.score((h, w, b, u) -> h.times(w).plusRow(b).times(u)))
                .add(
                        "tanh-outside",
                        RIGHT.score((h, w, b, u) -> h.times(w).plusRow(b).times(u).tanh()))
                .add(
                        "sigmoid-in-place-of-tanh",
                        RIGHT.score((h, w, b, u) -> h.times(w).plusRow(b).sigmoid().times(u)))
                .add(
                        "relu-in-place-of-tanh",
                        RIGHT.score((h, w, b, u) -> h.times(w).plusRow(b).relu().times(u)))
                .add(
                        "bent-twice",
                        RIGHT.score((h, w, b, u) -> PoolingSteps.hidden(h, w, b).tanh().times(u)))
                .add("no-bias", RIGHT.score((h, w, b, u) -> h.times(w).tanh().times(u)))
                .add(
                        "bias-taken-away",
                        RIGHT.score(
                                (h, w, b, u) -> PoolingSteps.hidden(h, w, b.scaled(-1)).times(u)))
                .add(
                        "bias-for-the-first-row-alone",
                        RIGHT.score((h, w, b, u) -> h.times(w).plus(onTop(b, h)).tanh().times(u)))
                .add(
                        "tanh-by-hand",
                        RIGHT.score((h, w, b, u) -> quotients(h.times(w).plusRow(b)).times(u)))
                .add(
                        "bias-after-the-tanh",
                        RIGHT.score((h, w, b, u) -> h.times(w).tanh().plusRow(b).times(u)));
    }

    private static Mistakes<AttentionPoolingContract> wrongScores() {
        return Mistakes.<AttentionPoolingContract>none()
                .add("asked-by-the-last-row", RIGHT.score((h, w, b, u) -> askedByLast(h, w, b)))
                .add(
                        "no-question",
                        RIGHT.score(
                                (h, w, b, u) ->
                                        PoolingSteps.hidden(h, w, b).times(ones(u.rows(), 1))))
                .add("question-meets-the-rows", RIGHT.score((h, w, b, u) -> h.times(u)))
                .add(
                        "table-transposed",
                        RIGHT.score(
                                (h, w, b, u) -> PoolingSteps.hidden(h, w.transpose(), b).times(u)))
                .add(
                        "scaled-by-the-width",
                        RIGHT.score(
                                (h, w, b, u) ->
                                        PoolingSteps.hidden(h, w, b)
                                                .times(u)
                                                .scaled(1 / Math.sqrt(u.rows()))))
                .add("rows-of-zeros-left-out", RIGHT.score(AttentionPoolingMistakes::unlessZero))
                .add(
                        "scaled-by-the-number-of-rows",
                        RIGHT.before(it -> it.scaled(1 / Math.sqrt(it.rows()))));
    }

    private static Mistakes<AttentionPoolingContract> wrongWeights() {
        return Mistakes.<AttentionPoolingContract>none()
                .add(
                        "each-row-by-itself",
                        RIGHT.weigh((scores, normalizer) -> normalizer.weights(scores).transpose()))
                .add("own-softmax", RIGHT.weigh((s, n) -> new Softmax().weights(s.transpose())))
                .add("no-normalizer", RIGHT.weigh((s, n) -> s.transpose()))
                .add("divided-by-the-sum", RIGHT.weigh((s, n) -> dividedBySum(s.transpose())))
                .add(
                        "sigmoid-in-place-of-normalizer",
                        RIGHT.weigh((s, n) -> s.transpose().sigmoid()))
                .add("hard", RIGHT.weigh((s, n) -> new HardAttention().weights(s.transpose())))
                .add("mean", RIGHT.weigh((s, n) -> ones(1, s.rows()).scaled(1.0 / s.rows())))
                .add(
                        "normalized-twice",
                        RIGHT.weigh((s, n) -> n.weights(n.weights(s.transpose()))));
    }

    private static Mistakes<AttentionPoolingContract> wrongMixtures() {
        return Mistakes.<AttentionPoolingContract>none()
                .add(
                        "bent-rows-mixed",
                        RIGHT.mix((a, h, w, b) -> a.times(PoolingSteps.hidden(h, w, b))))
                .add(
                        "projected-rows-mixed",
                        RIGHT.mix((a, h, w, b) -> a.times(h.times(w).plusRow(b))))
                .add(
                        "divided-by-the-number-again",
                        RIGHT.mix((a, h, w, b) -> a.times(h).scaled(1.0 / h.rows())))
                .add(
                        "scores-in-place-of-weights",
                        (h, w, b, u, n) ->
                                new Pooled(
                                        PoolingSteps.hidden(h, w, b).times(u).transpose(),
                                        RIGHT.pooled(h, w, b, u, n).vector()))
                .add("rows-added-up", RIGHT.mix((a, h, w, b) -> ones(1, h.rows()).times(h)))
                .add("mean-mixed", RIGHT.mix((a, h, w, b) -> mean(h)))
                .add("largest-row-alone", RIGHT.mix((a, h, w, b) -> h.rows(best(a.row(0)))))
                .add("largest-numbers", RIGHT.mix((a, h, w, b) -> maxima(h)))
                .add("vector-bent", RIGHT.mix((a, h, w, b) -> a.times(h).tanh()));
    }

    /** The row on top, zeros below it. */
    private static Matrix onTop(Matrix row, Matrix rows) {
        return Matrix.generate(rows.rows(), row.cols(), (i, j) -> i == 0 ? row.get(0, j) : 0);
    }

    private static Matrix quotients(Matrix sums) {
        return Matrix.generate(
                sums.rows(), sums.cols(), (i, j) -> Vectors.quotient(sums.get(i, j)));
    }

    /** −∞ for rows of zeros, as if they could only be padding. */
    private static Matrix unlessZero(Matrix rows, Matrix w, Matrix bias, Matrix u) {
        Matrix scores = PoolingSteps.hidden(rows, w, bias).times(u);
        return Matrix.generate(
                rows.rows(),
                1,
                (i, j) ->
                        Arrays.stream(rows.row(i)).allMatch(x -> x == 0)
                                ? Double.NEGATIVE_INFINITY
                                : scores.get(i, 0));
    }

    private static Matrix dividedBySum(Matrix scores) {
        return new DivideBySum().weights(scores);
    }

    private static Matrix askedByLast(Matrix rows, Matrix w, Matrix bias) {
        Matrix bent = PoolingSteps.hidden(rows, w, bias);
        return bent.timesTransposed(bent.rows(rows.rows() - 1));
    }
}
