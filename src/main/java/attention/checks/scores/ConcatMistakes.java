package attention.checks.scores;

import static attention.checks.pieces.Rows.times;
import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.checks.pieces.Vectors;
import attention.exercise.ConcatContract;
import java.util.Arrays;

/** Wrong answers to Concat that learners write. */
final class ConcatMistakes {
    static final Mistakes<ConcatContract> ALL =
            Mistakes.<ConcatContract>none()
                    .add("query-first", (query, key, w, v) -> bent(joined(query, key), w, v))
                    .add("no-tanh", (query, key, w, v) -> dot(v, times(w, joined(key, query))))
                    .add(
                            "v-left-out",
                            (query, key, w, v) ->
                                    total(each(times(w, joined(key, query)), Math::tanh)))
                    .add(
                            "tanh-last",
                            (query, key, w, v) -> Math.tanh(dot(v, times(w, joined(key, query)))))
                    .add(
                            "query-left-out",
                            (query, key, w, v) -> bent(joined(key, new double[query.length]), w, v))
                    .add(
                            "key-left-out",
                            (query, key, w, v) -> bent(joined(new double[key.length], query), w, v))
                    .add(
                            "added-instead-of-joined",
                            (query, key, w, v) -> {
                                double[] both = joined(key, new double[query.length]);
                                for (int k = 0; k < query.length; k++) {
                                    both[k] += query[k];
                                }
                                return bent(both, w, v);
                            })
                    .add(
                            "key-twice",
                            (query, key, w, v) ->
                                    bent(joined(key, Arrays.copyOf(key, query.length)), w, v))
                    .add(
                            "tanh-before-adding",
                            (query, key, w, v) ->
                                    bent(joined(key, new double[query.length]), w, v)
                                            + bent(joined(new double[key.length], query), w, v))
                    .add(
                            "sum-not-started-anew",
                            (query, key, w, v) -> {
                                double[] sums = times(w, joined(key, query));
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
                            (query, key, w, v) -> {
                                int last = v.length - 1;
                                return v[last] * Math.tanh(dot(w[last], joined(key, query)));
                            })
                    .add(
                            "sigmoid-instead-of-tanh",
                            (query, key, w, v) ->
                                    dot(
                                            v,
                                            each(
                                                    times(w, joined(key, query)),
                                                    sum -> 1 / (1 + Math.exp(-sum)))))
                    .add(
                            "tanh-by-hand",
                            (query, key, w, v) ->
                                    dot(v, each(times(w, joined(key, query)), Vectors::quotient)))
                    .add(
                            "relu-instead-of-tanh",
                            (query, key, w, v) ->
                                    dot(v, each(times(w, joined(key, query)), x -> Math.max(0, x))))
                    .add(
                            "v-inside-tanh",
                            (query, key, w, v) ->
                                    total(
                                            each(
                                                    both(
                                                            v,
                                                            times(w, joined(key, query)),
                                                            (a, b) -> a * b),
                                                    Math::tanh)));

    private ConcatMistakes() {}

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static double bent(double[] both, double[][] w, double[] v) {
        return dot(v, each(times(w, both), Math::tanh));
    }
}
