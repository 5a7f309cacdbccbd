package attention.checks.lstmattention;

import static attention.checks.lstmattention.LstmSteps.block;

import attention.check.Attempts;
import attention.checks.lstmattention.LstmSteps.Gates;
import attention.exercise.LstmCellContract;
import attention.exercise.LstmCellContract.Parameters;
import attention.exercise.LstmCellContract.State;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Answers to LstmCell beyond the named mistakes. */
final class LstmCellAttemptsTest extends Attempts<LstmCellContract> {
    private static final LstmSteps RIGHT = LstmSteps.RIGHT;

    LstmCellAttemptsTest() {
        wrongGates();
        wrongCells();
        wrongRows();
        wrongShapes();
        wrongMemory();
        rightInOtherWords();
        rightOnArrays();
    }

    private void wrongGates() {
        wrong(
                "gates hard",
                RIGHT.gates(a -> new Gates(hard(a.i()), hard(a.f()), a.g(), hard(a.o()))));
        wrong(
                "the candidate of the other sign",
                RIGHT.gates(a -> new Gates(a.i(), a.f(), a.g().scaled(-1), a.o())));
        wrong("a hard sigmoid", RIGHT.open(s -> hardSigmoids(s)));
        wrong("an output gate for all", RIGHT.gates(a -> new Gates(a.i(), a.f(), a.g(), a.i())));
    }

    private void wrongCells() {
        wrong("the cell halved", RIGHT.keep((a, s) -> RIGHT.keeping().of(a, s).scaled(0.5)));
        wrong(
                "the new minus the old",
                RIGHT.keep((a, s) -> a.i().hadamard(a.g()).minus(a.f().hadamard(s.cell()))));
        wrong(
                "gates multiplied",
                RIGHT.keep((a, s) -> a.f().hadamard(a.i()).hadamard(s.cell().plus(a.g()))));
        wrong(
                "what goes in bent once more",
                RIGHT.keep((a, s) -> a.f().hadamard(s.cell()).plus(a.i().hadamard(a.g()).tanh())));
        wrong(
                "all behind the forget gate",
                RIGHT.keep((a, s) -> a.f().hadamard(s.cell().plus(a.i().hadamard(a.g())))));
        wrong(
                "input gate and candidate added",
                RIGHT.keep((a, s) -> a.f().hadamard(s.cell()).plus(a.i()).plus(a.g())));
        wrong(
                "1 - i in place of f",
                RIGHT.keep(
                        (a, s) ->
                                s.cell()
                                        .minus(a.i().hadamard(s.cell()))
                                        .plus(a.i().hadamard(a.g()))));
        wrong("the step made twice", (x, s, p) -> RIGHT.next(x, RIGHT.next(x, s, p), p));
        wrong("the cell cut at 0", RIGHT.keep((a, s) -> RIGHT.keeping().of(a, s).relu()));
    }

    private void wrongRows() {
        wrong("the rows in reverse", with((o, c) -> new State(reversed(o), reversed(c))));
        wrong("the mean of all sequences", with((o, c) -> new State(means(o), means(c))));
        wrong(
                "one sequence read after the other",
                (x, s, p) -> {
                    State state = new State(s.output().rows(0), s.cell().rows(0));
                    Matrix[] outputs = new Matrix[x.rows()];
                    Matrix[] cells = new Matrix[x.rows()];
                    for (int r = 0; r < x.rows(); r++) {
                        state = RIGHT.next(x.rows(r), state, p);
                        outputs[r] = state.output();
                        cells[r] = state.cell();
                    }
                    return new State(stacked(outputs), stacked(cells));
                });
        wrong(
                "the bias for the first row alone",
                RIGHT.sum((x, s, p) -> withBiasInFirstRow(x, s, p)));
    }

    private void wrongShapes() {
        wrong("transposed", with((o, c) -> new State(o.transpose(), c.transpose())));
        wrong(
                "the last row alone",
                with((o, c) -> new State(o.rows(o.rows() - 1), c.rows(c.rows() - 1))));
        wrong("zeros", with((o, c) -> new State(o.scaled(0), c.scaled(0))));
        wrong("what was before", (x, s, p) -> s);
    }

    private void wrongMemory() {
        wrong(
                "the first tables of each size for all calls",
                new LstmCellContract() {
                    private final List<Parameters> kept = new ArrayList<>();

                    @Override
                    public State next(Matrix inputs, State before, Parameters p) {
                        kept.add(p);
                        Parameters first = kept.get(0);
                        boolean fits =
                                first.input().shape().equals(p.input().shape())
                                        && first.state().shape().equals(p.state().shape());
                        return RIGHT.next(inputs, before, fits ? first : p);
                    }
                });
        wrong(
                "its own cell from call to call",
                new LstmCellContract() {
                    private final List<Matrix> cells = new ArrayList<>();

                    @Override
                    public State next(Matrix inputs, State before, Parameters p) {
                        Matrix cell = before.cell();
                        if (!cells.isEmpty()
                                && cells.get(cells.size() - 1).shape().equals(cell.shape())) {
                            cell = cells.get(cells.size() - 1);
                        }
                        State after = RIGHT.next(inputs, new State(before.output(), cell), p);
                        cells.add(after.cell());
                        return after;
                    }
                });
    }

    private void rightInOtherWords() {
        right("in steps", RIGHT);
        right(
                "one stacked product",
                RIGHT.sum(
                        (x, s, p) ->
                                x.beside(s.output())
                                        .times(p.input().below(p.state()))
                                        .plusRow(p.bias())));
        right(
                "the bias as one more row of the table",
                RIGHT.sum(
                        (x, s, p) ->
                                x.beside(Matrix.generate(x.rows(), 1, (i, j) -> 1))
                                        .times(p.input().below(p.bias()))
                                        .plus(s.output().times(p.state()))));
        right(
                "four products",
                (x, s, p) -> {
                    Matrix[] sums = new Matrix[4];
                    for (int k = 0; k < 4; k++) {
                        sums[k] =
                                x.times(block(p.input(), k))
                                        .plus(s.output().times(block(p.state(), k)))
                                        .plusRow(block(p.bias(), k));
                    }
                    Matrix cell =
                            sums[1].sigmoid()
                                    .hadamard(s.cell())
                                    .plus(sums[0].sigmoid().hadamard(sums[2].tanh()));
                    return new State(sums[3].sigmoid().hadamard(cell.tanh()), cell);
                });
        right(
                "all sigmoids at once, tanh by the sigmoid",
                RIGHT.open(
                        sums -> {
                            Matrix all = sums.sigmoid();
                            Matrix g = block(sums, 2).scaled(2).sigmoid().scaled(2).shifted(-1);
                            return new Gates(block(all, 0), block(all, 1), g, block(all, 3));
                        }));
        right(
                "sigmoid by tanh",
                RIGHT.open(
                        sums -> {
                            Matrix all = sums.scaled(0.5).tanh().shifted(1).scaled(0.5);
                            return new Gates(
                                    block(all, 0),
                                    block(all, 1),
                                    block(sums, 2).tanh(),
                                    block(all, 3));
                        }));
        right(
                "transposed throughout",
                RIGHT.sum(
                        (x, s, p) ->
                                p.input()
                                        .transpose()
                                        .times(x.transpose())
                                        .plus(p.state().transpose().times(s.output().transpose()))
                                        .plusColumn(p.bias().transpose())
                                        .transpose()));
        right(
                "asked twice, the first answer thrown away",
                (x, s, p) -> {
                    RIGHT.next(x, s, p);
                    return RIGHT.next(x, s, p);
                });
    }

    private void rightOnArrays() {
        right("loops", (x, s, p) -> byLoops(x, s, p));
        right(
                "floats inside",
                RIGHT.sum((x, s, p) -> each(RIGHT.summing().of(x, s, p), z -> (float) z)));
        right(
                "row by row",
                (x, s, p) -> {
                    Matrix[] outputs = new Matrix[x.rows()];
                    Matrix[] cells = new Matrix[x.rows()];
                    for (int r = 0; r < x.rows(); r++) {
                        State one =
                                RIGHT.next(
                                        x.rows(r),
                                        new State(s.output().rows(r), s.cell().rows(r)),
                                        p);
                        outputs[r] = one.output();
                        cells[r] = one.cell();
                    }
                    return new State(stacked(outputs), stacked(cells));
                });
    }

    private static State byLoops(Matrix x, State s, Parameters p) {
        int d = s.cell().cols();
        double[][] outputs = new double[x.rows()][d];
        double[][] cells = new double[x.rows()][d];
        for (int r = 0; r < x.rows(); r++) {
            double[] sums = p.bias().row(0);
            for (int k = 0; k < 4 * d; k++) {
                for (int j = 0; j < x.cols(); j++) {
                    sums[k] += x.get(r, j) * p.input().get(j, k);
                }
                for (int j = 0; j < d; j++) {
                    sums[k] += s.output().get(r, j) * p.state().get(j, k);
                }
            }
            for (int j = 0; j < d; j++) {
                cells[r][j] =
                        sigmoid(sums[d + j]) * s.cell().get(r, j)
                                + sigmoid(sums[j]) * Math.tanh(sums[2 * d + j]);
                outputs[r][j] = sigmoid(sums[3 * d + j]) * Math.tanh(cells[r][j]);
            }
        }
        return new State(Matrix.of(outputs), Matrix.of(cells));
    }

    private interface Both {
        State of(Matrix output, Matrix cell);
    }

    private static LstmCellContract with(Both both) {
        return (x, s, p) -> {
            State right = RIGHT.next(x, s, p);
            return both.of(right.output(), right.cell());
        };
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static Matrix each(Matrix table, DoubleUnaryOperator change) {
        return Matrix.generate(
                table.rows(), table.cols(), (i, j) -> change.applyAsDouble(table.get(i, j)));
    }

    private static Matrix hard(Matrix gate) {
        return each(gate, x -> x > 0.5 ? 1 : 0);
    }

    private static Gates hardSigmoids(Matrix sums) {
        Matrix gates = each(sums, z -> Math.max(0, Math.min(1, z / 6 + 0.5)));
        return new Gates(block(gates, 0), block(gates, 1), block(sums, 2).tanh(), block(gates, 3));
    }

    private static Matrix reversed(Matrix table) {
        int n = table.rows();
        return Matrix.generate(n, table.cols(), (i, j) -> table.get(n - 1 - i, j));
    }

    private static Matrix means(Matrix table) {
        Matrix mean = table.transpose().rowMeans().transpose();
        return Matrix.generate(table.rows(), table.cols(), (i, j) -> mean.get(0, j));
    }

    private static Matrix withBiasInFirstRow(Matrix x, State s, Parameters p) {
        Matrix without = x.times(p.input()).plus(s.output().times(p.state()));
        return Matrix.generate(
                without.rows(),
                without.cols(),
                (i, j) -> without.get(i, j) + (i == 0 ? p.bias().get(0, j) : 0));
    }

    private static Matrix stacked(Matrix... rows) {
        Matrix all = rows[0];
        for (int r = 1; r < rows.length; r++) {
            all = all.below(rows[r]);
        }
        return all;
    }
}
