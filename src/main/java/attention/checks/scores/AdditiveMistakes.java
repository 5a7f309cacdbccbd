package attention.checks.scores;

import static attention.checks.pieces.Rows.times;
import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.plus;

import attention.check.Mistakes;
import attention.exercise.AdditiveContract;
import java.util.function.ToDoubleBiFunction;

/** Wrong answers to Additive that learners write. */
final class AdditiveMistakes {
    static final Mistakes<AdditiveContract> ALL =
            WrongBends.addTo(
                    Mistakes.<AdditiveContract>none()
                            .add(
                                    "tanh-before-adding",
                                    (query, key, wq, wk, v) ->
                                            dot(
                                                    v,
                                                    plus(
                                                            each(times(wk, key), Math::tanh),
                                                            each(times(wq, query), Math::tanh))))
                            .add(
                                    "key-left-out",
                                    (query, key, wq, wk, v) ->
                                            dot(v, each(times(wq, query), Math::tanh)))
                            .add(
                                    "query-left-out",
                                    (query, key, wq, wk, v) ->
                                            dot(v, each(times(wk, key), Math::tanh)))
                            .add(
                                    "multiplied-instead-of-added",
                                    (query, key, wq, wk, v) ->
                                            dot(
                                                    v,
                                                    both(
                                                            times(wk, key),
                                                            times(wq, query),
                                                            (k, q) -> Math.tanh(k * q)))),
                    AdditiveMistakes::hidden);

    private AdditiveMistakes() {}

    /** The score made of v and the sums of the hidden rows. */
    static AdditiveContract hidden(ToDoubleBiFunction<double[], double[]> score) {
        return (query, key, wq, wk, v) ->
                score.applyAsDouble(v, plus(times(wk, key), times(wq, query)));
    }
}
