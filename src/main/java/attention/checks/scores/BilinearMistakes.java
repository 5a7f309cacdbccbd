package attention.checks.scores;

import attention.check.Mistakes;
import attention.exercise.BilinearContract;

/** Wrong answers to Bilinear that learners write. */
final class BilinearMistakes {
    static final Mistakes<BilinearContract> ALL =
            Mistakes.<BilinearContract>none()
                    .add(
                            "query-and-key-swapped",
                            "{got} is queryᵀ · W · key. The rows of W belong to the key, its columns"
                                    + " to the query: keyᵀ · W · query is {expected}.",
                            (query, key, w) -> Loops.dot(query, Loops.times(w, key)))
                    .add(
                            "table-left-out",
                            "{got} is the plain dot product: W is not in it.",
                            (query, key, w) -> Loops.dot(query, key))
                    .add(
                            "diagonal-only",
                            "{got} uses the diagonal of W alone. Every feature of the key meets every"
                                    + " feature of the query: two loops, one inside the other.",
                            (query, key, w) -> {
                                double score = 0;
                                for (int i = 0; i < Math.min(query.length, key.length); i++) {
                                    score += key[i] * w[i][i] * query[i];
                                }
                                return score;
                            })
                    .add(
                            "key-left-out",
                            "{got} is the sum of W · query. Multiply each of its numbers by the key's"
                                    + " before you add up.",
                            (query, key, w) -> Loops.total(Loops.times(w, query)))
                    .add(
                            "query-left-out",
                            "{got} does not depend on the query: each w[i][k] meets key[i] and"
                                    + " query[k].",
                            (query, key, w) -> {
                                double score = 0;
                                for (int i = 0; i < key.length; i++) {
                                    score += key[i] * Loops.total(w[i]);
                                }
                                return score;
                            })
                    .add(
                            "last-row-only",
                            "{got} is what the last row of W gives alone. Does your sum start anew"
                                    + " for each row?",
                            (query, key, w) -> {
                                int last = key.length - 1;
                                return key[last] * Loops.dot(w[last], query);
                            })
                    .add(
                            "sum-not-started-anew",
                            "{got} counts rows of W several times: the inner sum has to start at 0"
                                    + " for each feature of the key.",
                            (query, key, w) -> {
                                double score = 0;
                                double sum = 0;
                                for (int i = 0; i < key.length; i++) {
                                    sum += Loops.dot(w[i], query);
                                    score += key[i] * sum;
                                }
                                return score;
                            })
                    .add(
                            "scaled-already",
                            "{got} was divided by √width. The bilinear score is not scaled:"
                                    + " {expected}.",
                            (query, key, w) ->
                                    Loops.dot(key, Loops.times(w, query)) / Math.sqrt(key.length))
                    .add(
                            "bent",
                            "{got} passed through a tanh. That belongs to the additive score; here it"
                                    + " is {expected}.",
                            (query, key, w) -> Math.tanh(Loops.dot(key, Loops.times(w, query))));

    private BilinearMistakes() {}
}
