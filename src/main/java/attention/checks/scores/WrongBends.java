package attention.checks.scores;

import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.runningSums;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.checks.pieces.Vectors;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/** What goes wrong behind the hidden rows, of the additive score and of the concat score alike. */
final class WrongBends {
    private WrongBends() {}

    /**
     * The list with these mistakes at its end.
     *
     * @param answer an answer that makes its score so of v and the sums of the hidden rows
     */
    static <C> Mistakes<C> addTo(
            Mistakes<C> list, Function<ToDoubleBiFunction<double[], double[]>, C> answer) {
        return list.add("no-tanh", answer.apply(Vectors::dot))
                .add("v-left-out", answer.apply((v, sums) -> total(each(sums, Math::tanh))))
                .add("tanh-last", answer.apply((v, sums) -> Math.tanh(dot(v, sums))))
                .add("sigmoid-instead-of-tanh", answer.apply(bent(x -> 1 / (1 + Math.exp(-x)))))
                .add(
                        "v-inside-tanh",
                        answer.apply((v, sums) -> total(both(v, sums, (a, b) -> Math.tanh(a * b)))))
                .add(
                        "sum-not-started-anew",
                        answer.apply((v, sums) -> dot(v, each(runningSums(sums), Math::tanh))))
                .add(
                        "last-row-only",
                        answer.apply((v, sums) -> v[v.length - 1] * Math.tanh(sums[v.length - 1])))
                .add("tanh-by-hand", answer.apply(bent(Vectors::quotient)))
                .add("relu-instead-of-tanh", answer.apply(bent(x -> Math.max(0, x))));
    }

    /** Right where the sums are bent by tanh. */
    static ToDoubleBiFunction<double[], double[]> bent(DoubleUnaryOperator bend) {
        return (v, sums) -> dot(v, each(sums, bend));
    }
}
