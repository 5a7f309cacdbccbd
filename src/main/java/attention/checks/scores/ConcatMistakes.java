package attention.checks.scores;

import static attention.checks.pieces.Rows.times;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;

import attention.check.Mistakes;
import attention.exercise.ConcatContract;
import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/** Wrong answers to Concat that learners write. */
final class ConcatMistakes {
    static final Mistakes<ConcatContract> ALL =
            WrongBends.addTo(
                    Mistakes.<ConcatContract>none()
                            .add(
                                    "query-first",
                                    (query, key, w, v) -> bent(joined(query, key), w, v))
                            .add(
                                    "query-left-out",
                                    (query, key, w, v) ->
                                            bent(joined(key, new double[query.length]), w, v))
                            .add(
                                    "key-left-out",
                                    (query, key, w, v) ->
                                            bent(joined(new double[key.length], query), w, v))
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
                                            bent(
                                                    joined(key, Arrays.copyOf(key, query.length)),
                                                    w,
                                                    v))
                            .add(
                                    "tanh-before-adding",
                                    (query, key, w, v) ->
                                            bent(joined(key, new double[query.length]), w, v)
                                                    + bent(
                                                            joined(new double[key.length], query),
                                                            w,
                                                            v)),
                    ConcatMistakes::hidden);

    private ConcatMistakes() {}

    /** The score made of v and the sums of the hidden rows. */
    private static ConcatContract hidden(ToDoubleBiFunction<double[], double[]> score) {
        return (query, key, w, v) -> score.applyAsDouble(v, times(w, joined(key, query)));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static double bent(double[] both, double[][] w, double[] v) {
        return dot(v, each(times(w, both), Math::tanh));
    }
}
