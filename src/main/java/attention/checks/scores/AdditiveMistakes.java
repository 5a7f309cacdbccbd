package attention.checks.scores;

import attention.check.Mistakes;
import attention.exercise.AdditiveContract;

/** Wrong answers to Additive that learners write. */
final class AdditiveMistakes {
    static final Mistakes<AdditiveContract> ALL =
            Mistakes.<AdditiveContract>none()
                    .add(
                            "tanh-before-adding",
                            "{got} comes from bending key and query each alone. Add the two sums"
                                    + " first, then take tanh of the total: {expected}.",
                            (query, key, wq, wk, v) ->
                                    Loops.dot(
                                            v,
                                            Loops.plus(
                                                    Loops.each(Loops.times(wk, key), Math::tanh),
                                                    Loops.each(
                                                            Loops.times(wq, query), Math::tanh))))
                    .add(
                            "no-tanh",
                            "{got} was not bent: Math.tanh is missing between the sums and v.",
                            (query, key, wq, wk, v) -> Loops.dot(v, sums(query, key, wq, wk)))
                    .add(
                            "v-left-out",
                            "{got} is the plain sum of the hidden numbers. Each is multiplied by its"
                                    + " number of v first.",
                            (query, key, wq, wk, v) ->
                                    Loops.total(Loops.each(sums(query, key, wq, wk), Math::tanh)))
                    .add(
                            "tanh-last",
                            "{got} is tanh of the whole score. Bend each hidden number, before v"
                                    + " weighs it.",
                            (query, key, wq, wk, v) ->
                                    Math.tanh(Loops.dot(v, sums(query, key, wq, wk))))
                    .add(
                            "key-left-out",
                            "{got} does not depend on the key: W_k · key is missing in the sum.",
                            (query, key, wq, wk, v) ->
                                    Loops.dot(v, Loops.each(Loops.times(wq, query), Math::tanh)))
                    .add(
                            "query-left-out",
                            "{got} does not depend on the query: W_q · query is missing in the sum.",
                            (query, key, wq, wk, v) ->
                                    Loops.dot(v, Loops.each(Loops.times(wk, key), Math::tanh)))
                    .add(
                            "multiplied-instead-of-added",
                            "{got} multiplies W_k · key and W_q · query. The score is called additive"
                                    + " because it adds them.",
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
                            "{got} was bent by 1 / (1 + e⁻ˣ). That one lies between 0 and 1; tanh,"
                                    + " between −1 and 1, gives {expected}.",
                            (query, key, wq, wk, v) ->
                                    Loops.dot(
                                            v,
                                            Loops.each(
                                                    sums(query, key, wq, wk),
                                                    sum -> 1 / (1 + Math.exp(-sum)))))
                    .add(
                            "v-inside-tanh",
                            "{got} has v inside the tanh. v weighs what comes out of it.",
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
                            "{got} counts earlier hidden rows again: the inner sum has to start at 0"
                                    + " for each row.",
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
                            "{got} is what the last hidden row gives alone: add with +=, from row 0"
                                    + " on.",
                            (query, key, wq, wk, v) -> {
                                int last = v.length - 1;
                                return v[last] * Math.tanh(sums(query, key, wq, wk)[last]);
                            })
                    .add(
                            "tanh-by-hand",
                            "{got} comes from (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ): above 709, eˣ is too large for"
                                    + " a double, and ∞ / ∞ has no answer. Math.tanh stays within −1"
                                    + " and 1.",
                            (query, key, wq, wk, v) ->
                                    Loops.dot(
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
