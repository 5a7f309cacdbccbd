package attention.checks.staticanddynamic;

import static attention.checks.staticanddynamic.Stepping.asking;
import static attention.checks.staticanddynamic.Stepping.giving;
import static attention.checks.staticanddynamic.Stepping.stacked;

import attention.check.Mistakes;
import attention.exercise.AttentionFunction;
import attention.exercise.DynamicAttentionContract;
import attention.exercise.DynamicAttentionContract.Parameters;
import attention.matrix.Matrix;
import attention.normalize.HardAttention;
import attention.normalize.Softmax;
import attention.score.DotProduct;
import attention.variant.Attention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Wrong answers to DynamicAttention that learners write. */
final class DynamicAttentionMistakes {
    private static final Stepping RIGHT = Stepping.RIGHT;

    static final Mistakes<DynamicAttentionContract> ALL =
            Mistakes.<DynamicAttentionContract>none()
                    .add("static", asking((past, w) -> past.lastQuery()))
                    .add("output-asks-without-w", asking((past, w) -> past.lastOutput()))
                    .add("query-through-w", asking((past, w) -> past.lastQuery().times(w)))
                    .add(
                            "w-transposed",
                            asking((past, w) -> past.lastOutput().times(w.transpose())))
                    .add(
                            "added-to-the-query",
                            asking((past, w) -> past.lastQuery().plus(past.lastOutput().times(w))))
                    .add(
                            "added-to-the-start",
                            asking((past, w) -> past.firstQuery().plus(past.lastOutput().times(w))))
                    .add(
                            "half-of-the-query-stays",
                            asking(
                                    (past, w) ->
                                            past.lastQuery()
                                                    .plus(past.lastOutput().times(w))
                                                    .scaled(.5)))
                    .add("output-added-before-w", asking(DynamicAttentionMistakes::before))
                    .add("all-outputs-ask", asking((past, w) -> past.sumOfOutputs().times(w)))
                    .add(
                            "mean-of-the-outputs-asks",
                            asking(
                                    (past, w) ->
                                            past.sumOfOutputs()
                                                    .times(w)
                                                    .scaled(1.0 / past.outputs().size())))
                    .add(
                            "first-output-asks-always",
                            asking((past, w) -> past.outputs().get(0).times(w)))
                    .add("bent", asking((past, w) -> past.lastOutput().times(w).tanh()))
                    .add(
                            "start-through-w-first",
                            (q, k, v, p, a) -> RIGHT.outputs(q.times(p.w()), k, v, p, a))
                    .add("first-output-thrown-away", DynamicAttentionMistakes::thrownAway)
                    .add("queries-given-out", giving((past, w) -> past.lastQuery()))
                    .add("next-queries-given-out", giving((past, w) -> past.lastOutput().times(w)))
                    .add("added-up", giving((past, w) -> past.sumOfOutputs()))
                    .add("last-output-for-all", ordered(rows -> all(rows, rows.size() - 1)))
                    .add("newest-first", ordered(DynamicAttentionMistakes::reversed))
                    .add(
                            "last-output-alone",
                            ordered(rows -> rows.subList(rows.size() - 1, rows.size())))
                    .add("side-by-side", DynamicAttentionMistakes::sideBySide)
                    .add(
                            "one-step-short",
                            (q, k, v, p, a) ->
                                    RIGHT.outputs(q, k, v, steps(p, Math.max(1, p.steps() - 1)), a))
                    .add(
                            "one-step-more",
                            (q, k, v, p, a) -> RIGHT.outputs(q, k, v, steps(p, p.steps() + 1), a))
                    .add(
                            "as-many-steps-as-keys",
                            (q, k, v, p, a) -> RIGHT.outputs(q, k, v, steps(p, k.rows()), a))
                    .add(
                            "three-steps-by-heart",
                            (q, k, v, p, a) -> RIGHT.outputs(q, k, v, steps(p, 3), a))
                    .add("keys-in-place-of-values", (q, k, v, p, a) -> RIGHT.outputs(q, k, k, p, a))
                    .add(
                            "keys-and-values-exchanged",
                            (q, k, v, p, a) -> RIGHT.outputs(q, v, k, p, a))
                    .add(
                            "scaled-once-more",
                            (q, k, v, p, a) ->
                                    RIGHT.outputs(
                                            q,
                                            k,
                                            v,
                                            p,
                                            (x, y, z) ->
                                                    a.context(
                                                            x.scaled(1 / Math.sqrt(y.cols())),
                                                            y,
                                                            z)))
                    .add("w-on-the-left", asking((past, w) -> w.times(past.lastOutput())))
                    .add("own-attention", own(new Attention()))
                    .add(
                            "own-attention-without-scale",
                            own(new Attention(new DotProduct(), new Softmax())))
                    .add(
                            "own-hard-attention",
                            own(new Attention(new DotProduct(), new HardAttention())));

    private DynamicAttentionMistakes() {}

    /** What is made of the rows of all steps. */
    private interface Order {
        List<Matrix> of(List<Matrix> rows);
    }

    private static DynamicAttentionContract ordered(Order order) {
        return (q, k, v, p, a) -> stacked(order.of(RIGHT.rows(q, k, v, p, a)));
    }

    private static List<Matrix> all(List<Matrix> rows, int one) {
        return Collections.nCopies(rows.size(), rows.get(one));
    }

    private static List<Matrix> reversed(List<Matrix> rows) {
        List<Matrix> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Matrix before(Stepping.Past past, Matrix w) {
        return past.lastQuery().plus(past.lastOutput()).times(w);
    }

    /** The query moves on before anything is given out. */
    private static Matrix thrownAway(
            Matrix q, Matrix k, Matrix v, Parameters p, AttentionFunction a) {
        return RIGHT.outputs(q, k, v, steps(p, p.steps() + 1), a).rowRange(1, p.steps() + 1);
    }

    private static Matrix sideBySide(
            Matrix q, Matrix k, Matrix v, Parameters p, AttentionFunction a) {
        return RIGHT.rows(q, k, v, p, a).stream().reduce(Matrix::beside).orElseThrow();
    }

    private static Parameters steps(Parameters p, int steps) {
        return new Parameters(p.w(), steps);
    }

    private static DynamicAttentionContract own(Attention mine) {
        return (q, k, v, p, a) -> RIGHT.outputs(q, k, v, p, StaticAttentionMistakes.function(mine));
    }
}
