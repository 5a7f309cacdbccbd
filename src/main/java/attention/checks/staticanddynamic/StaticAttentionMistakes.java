package attention.checks.staticanddynamic;

import static attention.checks.pieces.Grids.mean;

import attention.check.Mistakes;
import attention.exercise.AttentionFunction;
import attention.exercise.StaticAttentionContract;
import attention.matrix.Matrix;
import attention.normalize.HardAttention;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.score.DotProduct;
import attention.variant.Attention;

/** Wrong answers to StaticAttention that learners write. */
final class StaticAttentionMistakes {
    static final Mistakes<StaticAttentionContract> ALL =
            Mistakes.<StaticAttentionContract>none()
                    .add("one-row", (q, k, v, steps, a) -> a.context(q, k, v))
                    .add(
                            "one-step-short",
                            (q, k, v, steps, a) -> right(q, k, v, Math.max(1, steps - 1), a))
                    .add("one-step-more", (q, k, v, steps, a) -> right(q, k, v, steps + 1, a))
                    .add("as-many-rows-as-keys", (q, k, v, steps, a) -> right(q, k, v, k.rows(), a))
                    .add("three-steps-by-heart", (q, k, v, steps, a) -> right(q, k, v, 3, a))
                    .add("side-by-side", StaticAttentionMistakes::sideBySide)
                    .add("only-the-first-row", changed((t, row) -> t == 0 ? row : row.scaled(0)))
                    .add("fades", changed((t, row) -> row.scaled(Math.pow(.5, t))))
                    .add("added-up", changed((t, row) -> row.scaled(t + 1)))
                    .add(
                            "divided-by-the-steps",
                            (q, k, v, steps, a) -> right(q, k, v, steps, a).scaled(1.0 / steps))
                    .add("last-output-asks", StaticAttentionMistakes::dynamic)
                    .add("sharper-every-step", asking((t, query) -> query.scaled(t + 1)))
                    .add("flatter-every-step", asking((t, query) -> query.scaled(1.0 / (t + 1))))
                    .add(
                            "keys-up-to-the-step",
                            eachStep(
                                    (t, q, k, v, a) ->
                                            until(Math.min(t + 1, k.rows()), q, k, v, a)))
                    .add(
                            "keys-from-the-step-on",
                            eachStep(
                                    (t, q, k, v, a) -> {
                                        int first = Math.min(t, k.rows() - 1);
                                        return a.context(
                                                q,
                                                k.rowRange(first, k.rows()),
                                                v.rowRange(first, k.rows()));
                                    }))
                    .add("last-key-left-out", eachStep(StaticAttentionMistakes::withoutTheLast))
                    .add("value-of-the-step", eachStep((t, q, k, v, a) -> v.rows(t % v.rows())))
                    .add("plain-mean", eachStep((t, q, k, v, a) -> mean(v)))
                    .add("keys-in-place-of-values", (q, k, v, n, a) -> right(q, k, k, n, a))
                    .add("values-in-place-of-keys", (q, k, v, n, a) -> right(q, v, v, n, a))
                    .add("keys-and-values-exchanged", (q, k, v, n, a) -> right(q, v, k, n, a))
                    .add(
                            "keys-ask",
                            eachStep((t, q, k, v, a) -> a.context(k.rows(t % k.rows()), k, v)))
                    .add(
                            "scaled-once-more",
                            (q, k, v, n, a) -> right(q.scaled(1 / Math.sqrt(k.cols())), k, v, n, a))
                    .add("own-attention", own(new Attention()))
                    .add("own-attention-without-scale", own(new Softmax()))
                    .add("own-hard-attention", own(new HardAttention()));

    private StaticAttentionMistakes() {}

    /** What a step reads, counted from 0. */
    interface OneStep {
        Matrix read(int step, Matrix query, Matrix keys, Matrix values, AttentionFunction a);
    }

    private interface Change {
        Matrix of(int step, Matrix row);
    }

    private static Matrix right(Matrix q, Matrix k, Matrix v, int steps, AttentionFunction a) {
        return a.context(q, k, v).rows(new int[steps]);
    }

    /** Each step reads for itself. */
    static StaticAttentionContract eachStep(OneStep each) {
        return (q, k, v, steps, a) -> {
            Matrix rows = each.read(0, q, k, v, a);
            for (int t = 1; t < steps; t++) {
                rows = rows.below(each.read(t, q, k, v, a));
            }
            return rows;
        };
    }

    private static StaticAttentionContract changed(Change change) {
        return eachStep((t, q, k, v, a) -> change.of(t, a.context(q, k, v)));
    }

    private static StaticAttentionContract asking(Change query) {
        return eachStep((t, q, k, v, a) -> a.context(query.of(t, q), k, v));
    }

    private static Matrix sideBySide(Matrix q, Matrix k, Matrix v, int steps, AttentionFunction a) {
        Matrix row = a.context(q, k, v);
        Matrix joined = row;
        for (int t = 1; t < steps; t++) {
            joined = joined.beside(row);
        }
        return joined;
    }

    private static Matrix dynamic(Matrix q, Matrix k, Matrix v, int steps, AttentionFunction a) {
        Matrix last = a.context(q, k, v);
        Matrix rows = last;
        for (int t = 1; t < steps; t++) {
            last = a.context(last, k, v);
            rows = rows.below(last);
        }
        return rows;
    }

    private static Matrix until(int end, Matrix q, Matrix k, Matrix v, AttentionFunction a) {
        return a.context(q, k.rowRange(0, end), v.rowRange(0, end));
    }

    private static Matrix withoutTheLast(
            int step, Matrix q, Matrix k, Matrix v, AttentionFunction a) {
        return until(Math.max(1, k.rows() - 1), q, k, v, a);
    }

    private static StaticAttentionContract own(Normalizer normalizer) {
        return own(new Attention(new DotProduct(), normalizer));
    }

    private static StaticAttentionContract own(Attention mine) {
        return (q, k, v, steps, a) -> right(q, k, v, steps, function(mine));
    }

    static AttentionFunction function(Attention attention) {
        return (q, k, v) -> attention.attend(q, k, v).context();
    }
}
