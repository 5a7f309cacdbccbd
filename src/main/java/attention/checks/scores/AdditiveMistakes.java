package attention.checks.scores;

import static attention.checks.pieces.Vectors.dot;

import attention.check.Mistakes;
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
                                            Loops.plus(
                                                    Loops.each(Loops.times(wk, key), Math::tanh),
                                                    Loops.each(
                                                            Loops.times(wq, query), Math::tanh))))
                    .add("no-tanh", (query, key, wq, wk, v) -> dot(v, sums(query, key, wq, wk)))
                    .add(
                            "v-left-out",
                            (query, key, wq, wk, v) ->
                                    Loops.total(Loops.each(sums(query, key, wq, wk), Math::tanh)))
                    .add(
                            "tanh-last",
                            (query, key, wq, wk, v) -> Math.tanh(dot(v, sums(query, key, wq, wk))))
                    .add(
                            "key-left-out",
                            (query, key, wq, wk, v) ->
                                    dot(v, Loops.each(Loops.times(wq, query), Math::tanh)))
                    .add(
                            "query-left-out",
                            (query, key, wq, wk, v) ->
                                    dot(v, Loops.each(Loops.times(wk, key), Math::tanh)))
                    .add(
                            "multiplied-instead-of-added",
                            (query, key, wq, wk, v) -> {
                                double[] k = Loops.times(wk, key);
                                double[] q = Loops.times(wq, query);
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
                                            Loops.each(
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
                                    dot(
                                            v,
                                            Loops.each(
                                                    sums(query, key, wq, wk),
                                                    AdditiveMistakes::quotient)));

    private AdditiveMistakes() {}

    private static double quotient(double x) {
        return (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));
    }

    private static double[] sums(double[] query, double[] key, double[][] wq, double[][] wk) {
        return Loops.plus(Loops.times(wk, key), Loops.times(wq, query));
    }
}
