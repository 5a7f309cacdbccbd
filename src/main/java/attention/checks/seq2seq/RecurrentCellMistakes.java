package attention.checks.seq2seq;

import attention.check.Mistakes;
import attention.checks.pieces.Grids;
import attention.checks.pieces.Vectors;
import attention.exercise.RecurrentCellContract;
import attention.exercise.RecurrentCellContract.Parameters;
import attention.matrix.Matrix;
import java.util.Arrays;

/** Wrong answers to RecurrentCell that learners write. */
final class RecurrentCellMistakes {
    static final Mistakes<RecurrentCellContract> ALL =
            Mistakes.<RecurrentCellContract>none()
                    .and(wrongBends())
                    .and(wrongSums())
                    .and(wrongTables())
                    .and(wrongRows());

    private RecurrentCellMistakes() {}

    /** What tanh is taken of, for each sequence. */
    static Matrix sum(Matrix x, Matrix h, Parameters p) {
        return products(x, h, p).plusRow(p.bias());
    }

    static Matrix right(Matrix x, Matrix h, Parameters p) {
        return sum(x, h, p).tanh();
    }

    private static Matrix products(Matrix x, Matrix h, Parameters p) {
        return x.times(p.input()).plus(h.times(p.state()));
    }

    private static Mistakes<RecurrentCellContract> wrongBends() {
        return Mistakes.<RecurrentCellContract>none()
                .add("no-tanh", RecurrentCellMistakes::sum)
                .add("relu-in-place-of-tanh", (x, h, p) -> sum(x, h, p).relu())
                .add(
                        "cut-in-place-of-tanh",
                        (x, h, p) -> Grids.each(sum(x, h, p), it -> Math.max(-1, Math.min(1, it))))
                .add(
                        "input-bent-first",
                        (x, h, p) ->
                                x.times(p.input())
                                        .plusRow(p.bias())
                                        .tanh()
                                        .plus(h.times(p.state()))
                                        .tanh())
                .add("sigmoid-in-place-of-tanh", (x, h, p) -> sum(x, h, p).sigmoid())
                .add("tanh-twice", (x, h, p) -> right(x, h, p).tanh())
                .add(
                        "tanh-before-adding",
                        (x, h, p) ->
                                x.times(p.input())
                                        .tanh()
                                        .plus(h.times(p.state()).plusRow(p.bias()).tanh()))
                .add(
                        "tanh-of-the-input-alone",
                        (x, h, p) ->
                                x.times(p.input())
                                        .plusRow(p.bias())
                                        .tanh()
                                        .plus(h.times(p.state())))
                .add("tanh-by-powers", (x, h, p) -> Grids.each(sum(x, h, p), Vectors::quotient))
                .add("each-product-bent", RecurrentCellMistakes::eachProductBent)
                .add("bias-after-the-tanh", (x, h, p) -> products(x, h, p).tanh().plusRow(p.bias()))
                .add("old-state-added", (x, h, p) -> h.plus(right(x, h, p)))
                .add("mean-with-the-old-state", (x, h, p) -> h.plus(right(x, h, p)).scaled(0.5));
    }

    private static Mistakes<RecurrentCellContract> wrongSums() {
        return Mistakes.<RecurrentCellContract>none()
                .add("state-forgotten", (x, h, p) -> x.times(p.input()).plusRow(p.bias()).tanh())
                .add("input-forgotten", (x, h, p) -> h.times(p.state()).plusRow(p.bias()).tanh())
                .add("bias-forgotten", (x, h, p) -> products(x, h, p).tanh())
                .add("bias-twice", (x, h, p) -> sum(x, h, p).plusRow(p.bias()).tanh())
                .add(
                        "state-not-projected",
                        (x, h, p) -> x.times(p.input()).plus(h).plusRow(p.bias()).tanh())
                .add(
                        "input-not-projected",
                        (x, h, p) -> x.plus(h.times(p.state())).plusRow(p.bias()).tanh())
                .add(
                        "products-multiplied",
                        (x, h, p) ->
                                x.times(p.input())
                                        .hadamard(h.times(p.state()))
                                        .plusRow(p.bias())
                                        .tanh())
                .add("old-state-added-inside", (x, h, p) -> sum(x, h, p).plus(h).tanh())
                .add(
                        "state-subtracted",
                        (x, h, p) ->
                                x.times(p.input())
                                        .minus(h.times(p.state()))
                                        .plusRow(p.bias())
                                        .tanh());
    }

    private static Mistakes<RecurrentCellContract> wrongTables() {
        return Mistakes.<RecurrentCellContract>none()
                .add(
                        "both-tables-transposed",
                        with(p -> tables(p.input().transpose(), p.state().transpose(), p)))
                .add(
                        "state-table-transposed",
                        with(p -> tables(p.input(), p.state().transpose(), p)))
                .add(
                        "input-table-transposed",
                        with(p -> tables(p.input().transpose(), p.state(), p)))
                .add("tables-exchanged", with(p -> tables(p.state(), p.input(), p)))
                .add("one-table-for-both", with(p -> tables(p.input(), p.input(), p)))
                .add("state-table-for-both", with(p -> tables(p.state(), p.state(), p)))
                .add(
                        "table-before-the-row",
                        (x, h, p) ->
                                p.input()
                                        .times(x)
                                        .plus(p.state().times(h))
                                        .plusRow(p.bias())
                                        .tanh());
    }

    private static Mistakes<RecurrentCellContract> wrongRows() {
        return Mistakes.<RecurrentCellContract>none()
                .add("rows-as-steps", RecurrentCellMistakes::rowsAsSteps)
                .add("first-state-for-all", (x, h, p) -> right(x, Grids.firstRow(h, x.rows()), p))
                .add("first-input-for-all", (x, h, p) -> right(Grids.firstRow(x, x.rows()), h, p))
                .add(
                        "first-sequence-for-all",
                        (x, h, p) -> Grids.firstRow(right(x, h, p), x.rows()))
                .add("first-sequence-alone", (x, h, p) -> right(x, h, p).rows(0))
                .add("last-sequence-alone", (x, h, p) -> right(x, h, p).rows(x.rows() - 1))
                .add("bias-in-the-first-row-alone", RecurrentCellMistakes::biasInTheFirstRow)
                .add("sum-not-started-anew", RecurrentCellMistakes::neverAnew)
                .add("state-kept-where-the-input-is-zero", RecurrentCellMistakes::kept)
                .add("transposed", (x, h, p) -> right(x, h, p).transpose());
    }

    /** Row after row as if they were the words of one text. */
    private static Matrix rowsAsSteps(Matrix x, Matrix h, Parameters p) {
        Matrix state = right(x.rows(0), h.rows(0), p);
        Matrix all = state;
        for (int r = 1; r < x.rows(); r++) {
            state = right(x.rows(r), state, p);
            all = all.below(state);
        }
        return all;
    }

    private static Matrix biasInTheFirstRow(Matrix x, Matrix h, Parameters p) {
        Matrix sums = products(x, h, p);
        return Matrix.generate(
                        sums.rows(),
                        sums.cols(),
                        (r, j) -> sums.get(r, j) + (r == 0 ? p.bias().get(0, j) : 0))
                .tanh();
    }

    private static Matrix kept(Matrix x, Matrix h, Parameters p) {
        Matrix right = right(x, h, p);
        return Matrix.generate(
                right.rows(),
                right.cols(),
                (r, j) ->
                        Arrays.stream(x.row(r)).allMatch(it -> it == 0)
                                ? h.get(r, j)
                                : right.get(r, j));
    }

    private static Matrix neverAnew(Matrix x, Matrix h, Parameters p) {
        Matrix sums = sum(x, h, p);
        double[][] states = new double[sums.rows()][sums.cols()];
        double soFar = 0;
        for (int r = 0; r < states.length; r++) {
            for (int j = 0; j < states[r].length; j++) {
                soFar += sums.get(r, j);
                states[r][j] = Math.tanh(soFar);
            }
        }
        return Matrix.of(states);
    }

    private static Matrix eachProductBent(Matrix x, Matrix h, Parameters p) {
        Matrix left = x.beside(h);
        Matrix right = p.input().below(p.state());
        return Matrix.generate(
                h.rows(),
                h.cols(),
                (r, j) -> {
                    double sum = p.bias().get(0, j);
                    for (int k = 0; k < left.cols(); k++) {
                        sum += Math.tanh(left.get(r, k) * right.get(k, j));
                    }
                    return sum;
                });
    }

    private interface Change {
        Parameters of(Parameters p);
    }

    private static RecurrentCellContract with(Change change) {
        return (x, h, p) -> right(x, h, change.of(p));
    }

    private static Parameters tables(Matrix input, Matrix state, Parameters p) {
        return new Parameters(input, state, p.bias());
    }
}
