package attention.checks.scores;

import attention.check.Mistakes;
import attention.exercise.ConcatContract;
import java.util.Arrays;

/** Wrong answers to Concat that learners write. */
final class ConcatMistakes {
    static final Mistakes<ConcatContract> ALL =
            Mistakes.<ConcatContract>none()
                    .add(
                            "query-first",
                            "{got} comes from [query; key]. The first columns of W belong to the key:"
                                    + " {expected}.",
                            (query, key, w, v) -> bent(joined(query, key), w, v))
                    .add(
                            "no-tanh",
                            "{got} was not bent: Math.tanh is missing between W and v.",
                            (query, key, w, v) -> Loops.dot(v, Loops.times(w, joined(key, query))))
                    .add(
                            "v-left-out",
                            "{got} is the plain sum of the hidden numbers. Each is multiplied by its"
                                    + " number of v first.",
                            (query, key, w, v) ->
                                    Loops.total(
                                            Loops.each(
                                                    Loops.times(w, joined(key, query)),
                                                    Math::tanh)))
                    .add(
                            "tanh-last",
                            "{got} is tanh of the whole score. Bend each hidden number, before v"
                                    + " weighs it.",
                            (query, key, w, v) ->
                                    Math.tanh(Loops.dot(v, Loops.times(w, joined(key, query)))))
                    .add(
                            "query-left-out",
                            "{got} does not depend on the query: it has to stand behind the key in"
                                    + " the long vector.",
                            (query, key, w, v) -> bent(joined(key, new double[query.length]), w, v))
                    .add(
                            "key-left-out",
                            "{got} does not depend on the key: it has to stand before the query in"
                                    + " the long vector.",
                            (query, key, w, v) -> bent(joined(new double[key.length], query), w, v))
                    .add(
                            "added-instead-of-joined",
                            "{got} adds query and key in the same places. Write one after the other;"
                                    + " the query starts at key.length.",
                            (query, key, w, v) -> {
                                double[] both = joined(key, new double[query.length]);
                                for (int k = 0; k < query.length; k++) {
                                    both[k] += query[k];
                                }
                                return bent(both, w, v);
                            })
                    .add(
                            "key-twice",
                            "{got} has the key in both places. Does the second loop read query[k]?",
                            (query, key, w, v) ->
                                    bent(joined(key, Arrays.copyOf(key, query.length)), w, v))
                    .add(
                            "tanh-before-adding",
                            "{got} bends the key's share and the query's share each alone. tanh comes"
                                    + " after the whole row is added up.",
                            (query, key, w, v) ->
                                    bent(joined(key, new double[query.length]), w, v)
                                            + bent(joined(new double[key.length], query), w, v))
                    .add(
                            "sum-not-started-anew",
                            "{got} counts earlier hidden rows again: the inner sum has to start at 0"
                                    + " for each row.",
                            (query, key, w, v) -> {
                                double[] sums = Loops.times(w, joined(key, query));
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
                            "{got} is what the last hidden row gives alone: add with +=, from row 0 on.",
                            (query, key, w, v) -> {
                                int last = v.length - 1;
                                return v[last] * Math.tanh(Loops.dot(w[last], joined(key, query)));
                            })
                    .add(
                            "sigmoid-instead-of-tanh",
                            "{got} was bent by 1 / (1 + e⁻ˣ); tanh gives {expected}.",
                            (query, key, w, v) ->
                                    Loops.dot(
                                            v,
                                            Loops.each(
                                                    Loops.times(w, joined(key, query)),
                                                    sum -> 1 / (1 + Math.exp(-sum)))));

    private ConcatMistakes() {}

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static double bent(double[] both, double[][] w, double[] v) {
        return Loops.dot(v, Loops.each(Loops.times(w, both), Math::tanh));
    }
}
