package attention.checks.scores;

import attention.check.Mistakes;
import attention.exercise.LowRankBilinearContract;

/** Wrong answers to LowRankBilinear that learners write. */
final class LowRankBilinearMistakes {
    static final Mistakes<LowRankBilinearContract> ALL =
            Mistakes.<LowRankBilinearContract>none()
                    .add(
                            "u-and-v-swapped",
                            "{got} comes from U · query and V · key. U belongs to the key, V to the"
                                    + " query: {expected}.",
                            (query, key, u, v) ->
                                    Loops.dot(Loops.times(u, query), Loops.times(v, key)))
                    .add(
                            "totals-multiplied",
                            "{got} is the product of two totals. Row i of U meets row i of V:"
                                    + " multiply row by row, then add up.",
                            (query, key, u, v) ->
                                    Loops.total(Loops.times(u, key))
                                            * Loops.total(Loops.times(v, query)))
                    .add(
                            "added-instead-of-multiplied",
                            "{got} adds U · key and V · query. Their dot product is {expected}.",
                            (query, key, u, v) ->
                                    Loops.total(Loops.times(u, key))
                                            + Loops.total(Loops.times(v, query)))
                    .add(
                            "first-row-only",
                            "{got} is what the first rows of U and V give alone. Run over all rows.",
                            (query, key, u, v) -> Loops.dot(u[0], key) * Loops.dot(v[0], query))
                    .add(
                            "last-row-only",
                            "{got} is what the last rows of U and V give alone: add with +=.",
                            (query, key, u, v) ->
                                    Loops.dot(u[u.length - 1], key)
                                            * Loops.dot(v[v.length - 1], query))
                    .add(
                            "tables-left-out",
                            "{got} is the plain dot product: U and V are not in it.",
                            (query, key, u, v) -> Loops.dot(query, key))
                    .add(
                            "u-for-both",
                            "{got} uses U for the query too. The query has a table of its own, V.",
                            (query, key, u, v) ->
                                    Loops.dot(Loops.times(u, key), Loops.times(u, query)))
                    .add(
                            "tables-transposed",
                            "{got} comes from the columns of U and V. Each row of U is one dot"
                                    + " product with the key.",
                            (query, key, u, v) ->
                                    Loops.dot(
                                            Loops.times(transposed(u), key),
                                            Loops.times(transposed(v), query)))
                    .add(
                            "sums-not-started-anew",
                            "{got} counts earlier rows again: both inner sums have to start at 0 for"
                                    + " each row.",
                            (query, key, u, v) -> {
                                double left = 0;
                                double right = 0;
                                double score = 0;
                                for (int i = 0; i < u.length; i++) {
                                    left += Loops.dot(u[i], key);
                                    right += Loops.dot(v[i], query);
                                    score += left * right;
                                }
                                return score;
                            })
                    .add(
                            "scaled-already",
                            "{got} was divided by a root, of the rank or of a width. The low-rank"
                                    + " score is not scaled: {expected}.",
                            (query, key, u, v) ->
                                    Loops.dot(Loops.times(u, key), Loops.times(v, query))
                                            / Math.sqrt(u.length));

    private LowRankBilinearMistakes() {}

    private static double[][] transposed(double[][] table) {
        double[][] transposed = new double[table[0].length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                transposed[j][i] = table[i][j];
            }
        }
        return transposed;
    }
}
