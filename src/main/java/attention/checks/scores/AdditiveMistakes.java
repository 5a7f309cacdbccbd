package attention.checks.scores;

import static attention.checks.pieces.Rows.times;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.plus;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.checks.pieces.Vectors;
import attention.exercise.AdditiveContract;

/** Wrong answers to Additive that learners write. */
final class AdditiveMistakes {
    static final Mistakes<AdditiveContract> ALL =
            Mistakes.<AdditiveContract>none()
                    .add(
                            "tanh-before-adding",
                            (query, key, wq, wk, v) ->
                                    dot(
                                            v,
                                            plus(
                                                    each(times(wk, key), Math::tanh),
                                                    each(times(wq, query), Math::tanh))))
                    .add("no-tanh", (query, key, wq, wk, v) -> dot(v, sums(query, key, wq, wk)))
                    .add(
                            "v-left-out",
                            (query, key, wq, wk, v) ->
                                    total(each(sums(query, key, wq, wk), Math::tanh)))
                    .add(
                            "tanh-last",
                            (query, key, wq, wk, v) -> Math.tanh(dot(v, sums(query, key, wq, wk))))
                    .add(
                            "key-left-out",
                            (query, key, wq, wk, v) -> dot(v, each(times(wq, query), Math::tanh)))
                    .add(
                            "query-left-out",
                            (query, key, wq, wk, v) -> dot(v, each(times(wk, key), Math::tanh)))
                    .add(
                            "multiplied-instead-of-added",
                            (query, key, wq, wk, v) -> {
                                double[] k = times(wk, key);
                                double[] q = times(wq, query);
                                double score = 0;
                                for (int i = 0; i < v.length; i++) {
                                    score += v[i] * Math.tanh(k[i] * q[i]);
                                }
                                return score;
                            })
                    .add(
                            "sigmoid-instead-of-tanh",
                            (query, key, wq, wk, v) ->
                                    dot(
                                            v,
                                            each(
                                                    sums(query, key, wq, wk),
                                                    sum -> 1 / (1 + Math.exp(-sum)))))
                    .add(
                            "v-inside-tanh",
                            (query, key, wq, wk, v) -> {
                                double[] sums = sums(query, key, wq, wk);
                                double score = 0;
                                for (int i = 0; i < v.length; i++) {
                                    score += Math.tanh(v[i] * sums[i]);
                                }
                                return score;
                            })
                    .add(
                            "sum-not-started-anew",
                            (query, key, wq, wk, v) -> {
                                double[] sums = sums(query, key, wq, wk);
                                double sum = 0;
                                double score = 0;
                                for (int i = 0; i < v.length; i++) {
                                    sum += sums[i];
                                    score += v[i] * Math.tanh(sum);
                                }
                                return score;
                            })
                    .add(
                            "last-row-only",
                            (query, key, wq, wk, v) -> {
                                int last = v.length - 1;
                                return v[last] * Math.tanh(sums(query, key, wq, wk)[last]);
                            })
                    .add(
                            "tanh-by-hand",
                            (query, key, wq, wk, v) ->
                                    dot(v, each(sums(query, key, wq, wk), Vectors::quotient)))
                    .add(
                            "relu-instead-of-tanh",
                            (query, key, wq, wk, v) ->
                                    dot(v, each(sums(query, key, wq, wk), x -> Math.max(0, x))));

    private AdditiveMistakes() {}

    private static double[] sums(double[] query, double[] key, double[][] wq, double[][] wk) {
        return plus(times(wk, key), times(wq, query));
    }
}
