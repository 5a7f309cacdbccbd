package attention.checks.scores;

import static attention.checks.pieces.Rows.times;
import static attention.checks.pieces.Rows.transposed;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.runningSums;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.exercise.LowRankBilinearContract;

/** Wrong answers to LowRankBilinear that learners write. */
final class LowRankBilinearMistakes {
    static final Mistakes<LowRankBilinearContract> ALL =
            Mistakes.<LowRankBilinearContract>none()
                    .add(
                            "u-and-v-swapped",
                            (query, key, u, v) -> dot(times(u, query), times(v, key)))
                    .add(
                            "totals-multiplied",
                            (query, key, u, v) -> total(times(u, key)) * total(times(v, query)))
                    .add(
                            "added-instead-of-multiplied",
                            (query, key, u, v) -> total(times(u, key)) + total(times(v, query)))
                    .add("first-row-only", (query, key, u, v) -> dot(u[0], key) * dot(v[0], query))
                    .add(
                            "last-row-only",
                            (query, key, u, v) ->
                                    dot(u[u.length - 1], key) * dot(v[v.length - 1], query))
                    .add("tables-left-out", (query, key, u, v) -> dot(query, key))
                    .add("u-for-both", (query, key, u, v) -> dot(times(u, key), times(u, query)))
                    .add(
                            "tables-transposed",
                            (query, key, u, v) ->
                                    dot(times(transposed(u), key), times(transposed(v), query)))
                    .add(
                            "sums-not-started-anew",
                            (query, key, u, v) ->
                                    dot(runningSums(times(u, key)), runningSums(times(v, query))))
                    .add(
                            "scaled-already",
                            (query, key, u, v) ->
                                    dot(times(u, key), times(v, query)) / Math.sqrt(u.length))
                    .add(
                            "bent",
                            (query, key, u, v) ->
                                    dot(
                                            each(times(u, key), Math::tanh),
                                            each(times(v, query), Math::tanh)));

    private LowRankBilinearMistakes() {}
}
