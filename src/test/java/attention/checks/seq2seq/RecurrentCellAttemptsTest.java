package attention.checks.seq2seq;

import attention.check.Attempts;
import attention.checks.pieces.Grids;
import attention.exercise.RecurrentCellContract;
import attention.exercise.RecurrentCellContract.Parameters;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Answers to RecurrentCell beyond the named mistakes. */
final class RecurrentCellAttemptsTest extends Attempts<RecurrentCellContract> {
    RecurrentCellAttemptsTest() {
        wrongNumbers();
        wrongTerms();
        wrongRows();
        wrongMemory();
        rightInOtherWords();
        rightOnArrays();
    }

    private void wrongNumbers() {
        wrong("zeros", (x, h, p) -> Matrix.zeros(h.rows(), h.cols()));
        wrong("the old states", (x, h, p) -> h);
        wrong("the inputs", (x, h, p) -> x);
        wrong("the bias in every row", (x, h, p) -> Grids.firstRow(p.bias(), x.rows()).tanh());
        wrong("the other sign", (x, h, p) -> right(x, h, p).scaled(-1));
        wrong("twice", (x, h, p) -> right(x, h, p).scaled(2));
        wrong("tanh of half the sum", (x, h, p) -> sum(x, h, p).scaled(0.5).tanh());
        wrong("sine in place of tanh", (x, h, p) -> Grids.each(sum(x, h, p), Math::sin));
        wrong(
                "two decimals",
                (x, h, p) -> Grids.each(right(x, h, p), it -> Math.round(it * 100) / 100.0));
        wrong("tanh over the width", (x, h, p) -> sum(x, h, p).scaled(1.0 / h.cols()).tanh());
    }

    private void wrongTerms() {
        wrong("bias subtracted", (x, h, p) -> right(x, h, bias(p, p.bias().scaled(-1))));
        wrong(
                "states before inputs, input table above state table",
                (x, h, p) ->
                        h.beside(x).times(p.input().below(p.state())).plusRow(p.bias()).tanh());
        wrong("the state bent first", (x, h, p) -> right(x, h.tanh(), p));
        wrong("the state read twice", (x, h, p) -> right(x, right(x, h, p), p));
        wrong("the state doubled", (x, h, p) -> right(x, h.scaled(2), p));
        wrong("a gate of a half", (x, h, p) -> h.scaled(0.5).plus(right(x, h, p).scaled(0.5)));
        wrong(
                "tables added before the product",
                (x, h, p) -> x.plus(h).times(p.input().plus(p.state())).plusRow(p.bias()).tanh());
        wrong("softmax at the end", (x, h, p) -> shares(sum(x, h, p)));
    }

    private void wrongRows() {
        wrong("sequences in reverse", (x, h, p) -> Grids.flipped(right(x, h, p)));
        wrong("states in reverse", (x, h, p) -> right(x, Grids.flipped(h), p));
        wrong("the mean of all states", (x, h, p) -> right(x, mean(h), p));
        wrong("the mean of all sequences", (x, h, p) -> mean(right(x, h, p)));
        wrong("as many columns as inputs", (x, h, p) -> Matrix.zeros(x.rows(), x.cols()));
        wrong(
                "a state of eight numbers at most",
                (x, h, p) -> {
                    Matrix right = right(x, h, p);
                    return right.colRange(0, Math.min(8, right.cols()));
                });
        wrong(
                "four sequences at most",
                (x, h, p) -> {
                    Matrix right = right(x, h, p);
                    return Matrix.generate(
                            right.rows(), right.cols(), (i, j) -> i < 4 ? right.get(i, j) : 0);
                });
    }

    private void wrongMemory() {
        wrong(
                "a state of its own in place of the given one",
                new RecurrentCellContract() {
                    private final List<Matrix> kept = new ArrayList<>();

                    @Override
                    public Matrix next(Matrix x, Matrix h, Parameters p) {
                        boolean fits = !kept.isEmpty() && kept.get(0).shape().equals(h.shape());
                        Matrix right = right(x, fits ? kept.get(0) : h, p);
                        kept.add(0, right);
                        return right;
                    }
                });
        wrong(
                "the first tables for all calls",
                new RecurrentCellContract() {
                    private final List<Parameters> kept = new ArrayList<>();

                    @Override
                    public Matrix next(Matrix x, Matrix h, Parameters p) {
                        kept.add(p);
                        return right(x, h, kept.get(0));
                    }
                });
    }

    private void rightInOtherWords() {
        right("one product of both", RecurrentCellAttemptsTest::stacked);
        right(
                "transposed throughout",
                (x, h, p) -> {
                    Matrix read = p.input().transpose().times(x.transpose());
                    Matrix kept = p.state().transpose().times(h.transpose());
                    return read.plus(kept).plusColumn(p.bias().transpose()).tanh().transpose();
                });
        right(
                "the bias as one more input that is always 1",
                (x, h, p) -> {
                    Matrix ones = Matrix.generate(x.rows(), 1, (i, j) -> 1);
                    Matrix read = x.beside(ones).times(p.input().below(p.bias()));
                    return read.plus(h.times(p.state())).tanh();
                });
        right(
                "tanh by the sigmoid",
                (x, h, p) -> sum(x, h, p).scaled(2).sigmoid().scaled(2).shifted(-1));
        right(
                "sequence by sequence",
                (x, h, p) -> {
                    Matrix all = right(x.rows(0), h.rows(0), p);
                    for (int r = 1; r < x.rows(); r++) {
                        all = all.below(right(x.rows(r), h.rows(r), p));
                    }
                    return all;
                });
        right(
                "the bias first",
                (x, h, p) -> h.times(p.state()).plusRow(p.bias()).plus(x.times(p.input())).tanh());
    }

    private void rightOnArrays() {
        right(
                "loops",
                (x, h, p) ->
                        Matrix.generate(
                                h.rows(), h.cols(), (r, j) -> Math.tanh(inLoops(x, h, p, r, j))));
        right(
                "floats inside",
                (x, h, p) ->
                        Matrix.generate(
                                h.rows(),
                                h.cols(),
                                (r, j) -> (float) Math.tanh((float) inLoops(x, h, p, r, j))));
    }

    private static Matrix stacked(Matrix x, Matrix h, Parameters p) {
        return x.beside(h).times(p.input().below(p.state())).plusRow(p.bias()).tanh();
    }

    private static double inLoops(Matrix x, Matrix h, Parameters p, int r, int j) {
        double sum = p.bias().get(0, j);
        for (int k = 0; k < x.cols(); k++) {
            sum += x.get(r, k) * p.input().get(k, j);
        }
        for (int k = 0; k < h.cols(); k++) {
            sum += h.get(r, k) * p.state().get(k, j);
        }
        return sum;
    }

    private static Matrix right(Matrix x, Matrix h, Parameters p) {
        return RecurrentCellMistakes.right(x, h, p);
    }

    private static Matrix sum(Matrix x, Matrix h, Parameters p) {
        return RecurrentCellMistakes.sum(x, h, p);
    }

    private static Parameters bias(Parameters p, Matrix bias) {
        return new Parameters(p.input(), p.state(), bias);
    }

    private static Matrix mean(Matrix rows) {
        Matrix all = Matrix.generate(rows.rows(), rows.rows(), (i, j) -> 1.0 / rows.rows());
        return all.times(rows);
    }

    private static Matrix shares(Matrix sums) {
        Matrix powers = sums.exp();
        return powers.timesColumn(powers.rowMeans().scaled(sums.cols()).reciprocal());
    }
}
