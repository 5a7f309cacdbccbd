package attention.checks.transformer;

import static attention.checks.pieces.Grids.each;

import attention.check.Mistakes;
import attention.exercise.FeedForwardContract;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Wrong answers to FeedForward that learners write. */
final class FeedForwardMistakes {
    private static final double LEAK = 0.01;

    static final Mistakes<FeedForwardContract> ALL = bends(tables(order(Mistakes.none())));

    private FeedForwardMistakes() {}

    private static Mistakes<FeedForwardContract> order(Mistakes<FeedForwardContract> list) {
        return list.add(
                        "no-relu",
                        (x, w1, b1, w2, b2) -> x.times(w1).plusRow(b1).times(w2).plusRow(b2))
                .add(
                        "relu-before-the-bias",
                        (x, w1, b1, w2, b2) -> x.times(w1).relu().plusRow(b1).times(w2).plusRow(b2))
                .add(
                        "relu-on-both-sides-of-the-bias",
                        (x, w1, b1, w2, b2) ->
                                x.times(w1).relu().plusRow(b1).relu().times(w2).plusRow(b2))
                .add(
                        "relu-of-the-inputs",
                        (x, w1, b1, w2, b2) -> x.relu().times(w1).plusRow(b1).times(w2).plusRow(b2))
                .add("relu-at-the-end-too", (x, w1, b1, w2, b2) -> right(x, w1, b1, w2, b2).relu())
                .add(
                        "relu-at-the-end-alone",
                        (x, w1, b1, w2, b2) -> x.times(w1).plusRow(b1).times(w2).plusRow(b2).relu())
                .add(
                        "relu-after-the-second-table",
                        (x, w1, b1, w2, b2) -> x.times(w1).plusRow(b1).times(w2).relu().plusRow(b2))
                .add(
                        "first-bias-forgotten",
                        (x, w1, b1, w2, b2) -> x.times(w1).relu().times(w2).plusRow(b2))
                .add(
                        "second-bias-forgotten",
                        (x, w1, b1, w2, b2) -> x.times(w1).plusRow(b1).relu().times(w2))
                .add("no-biases", (x, w1, b1, w2, b2) -> x.times(w1).relu().times(w2))
                .add("residual-inside", (x, w1, b1, w2, b2) -> right(x, w1, b1, w2, b2).plus(x))
                .add("only-the-first-layer", (x, w1, b1, w2, b2) -> x.times(w1).plusRow(b1).relu());
    }

    private static Mistakes<FeedForwardContract> tables(Mistakes<FeedForwardContract> list) {
        return list.add(
                        "first-table-transposed",
                        (x, w1, b1, w2, b2) ->
                                x.timesTransposed(w1).plusRow(b1).relu().times(w2).plusRow(b2))
                .add(
                        "second-table-transposed",
                        (x, w1, b1, w2, b2) ->
                                x.times(w1).plusRow(b1).relu().timesTransposed(w2).plusRow(b2))
                .add(
                        "both-tables-transposed",
                        (x, w1, b1, w2, b2) ->
                                x.timesTransposed(w1)
                                        .plusRow(b1)
                                        .relu()
                                        .timesTransposed(w2)
                                        .plusRow(b2))
                .add("tables-exchanged", (x, w1, b1, w2, b2) -> right(x, w2, b1, w1, b2))
                .add("biases-exchanged", (x, w1, b1, w2, b2) -> right(x, w1, b2, w2, b1))
                .add("first-and-second-exchanged", (x, w1, b1, w2, b2) -> right(x, w2, b2, w1, b1))
                .add("first-table-twice", (x, w1, b1, w2, b2) -> right(x, w1, b1, w1, b2))
                .add("first-bias-twice", (x, w1, b1, w2, b2) -> right(x, w1, b1, w2, b1))
                .add("second-bias-twice", (x, w1, b1, w2, b2) -> right(x, w1, b2, w2, b2))
                .add(
                        "biases-taken-away",
                        (x, w1, b1, w2, b2) -> right(x, w1, b1.scaled(-1), w2, b2.scaled(-1)))
                .add(
                        "bias-for-the-first-row-alone",
                        (x, w1, b1, w2, b2) -> first(first(x.times(w1), b1).relu().times(w2), b2))
                .add(
                        "first-row-for-all",
                        (x, w1, b1, w2, b2) -> right(x, w1, b1, w2, b2).rows(new int[x.rows()]));
    }

    private static Mistakes<FeedForwardContract> bends(Mistakes<FeedForwardContract> list) {
        return list.add("size-in-place-of-relu", bent(Math::abs))
                .add("keeps-what-is-below-0", bent(x -> Math.min(0, x)))
                .add("leaky", bent(x -> x > 0 ? x : LEAK * x))
                .add("tanh", bent(StrictMath::tanh))
                .add("sigmoid", bent(x -> 1 / (1 + Math.exp(-x))))
                .add("gelu", bent(FeedForwardMistakes::gelu))
                .add("silu", bent(x -> x / (1 + Math.exp(-x))))
                .add("softplus", bent(x -> Math.log1p(Math.exp(x))))
                .add("squared-relu", bent(x -> x > 0 ? x * x : 0))
                .add("step", bent(x -> x > 0 ? 1 : 0))
                .add(
                        "softmax-in-place-of-relu",
                        (x, w1, b1, w2, b2) ->
                                new Softmax()
                                        .weights(x.times(w1).plusRow(b1))
                                        .times(w2)
                                        .plusRow(b2))
                .add("elu", bent(x -> x > 0 ? x : Math.expm1(x)))
                .add("turned-over", bent(x -> Math.max(0, -x)))
                .add("cut-to-int", bent(x -> x > 0 ? (int) x : 0))
                .add("cut-at-6", bent(x -> Math.max(0, Math.min(6, x))))
                .add("at-least-1", bent(x -> Math.max(1, x)));
    }

    /** The right layer, but for what is done to its hidden numbers behind the bend. */
    static FeedForwardContract hidden(UnaryOperator<Matrix> change) {
        return (x, w1, b1, w2, b2) ->
                change.apply(x.times(w1).plusRow(b1).relu()).times(w2).plusRow(b2);
    }

    private static FeedForwardContract bent(DoubleUnaryOperator bend) {
        return (x, w1, b1, w2, b2) -> each(x.times(w1).plusRow(b1), bend).times(w2).plusRow(b2);
    }

    private static Matrix right(Matrix x, Matrix w1, Matrix b1, Matrix w2, Matrix b2) {
        return x.times(w1).plusRow(b1).relu().times(w2).plusRow(b2);
    }

    /** The bias added to the first row alone. */
    private static Matrix first(Matrix x, Matrix bias) {
        return Matrix.generate(
                x.rows(), x.cols(), (i, j) -> x.get(i, j) + (i == 0 ? bias.get(0, j) : 0));
    }

    /** By the tanh that BERT's authors published. */
    private static double gelu(double x) {
        return x / 2 * (1 + StrictMath.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
    }
}
