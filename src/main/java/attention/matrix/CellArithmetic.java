package attention.matrix;

import java.util.function.DoubleFunction;

/** What the ledger says of operations on single cells: one calculation for each number. */
final class CellArithmetic {
    private CellArithmetic() {}

    /** A calculation with two numbers, such as {@link Formula#plus}. */
    interface Calculation {
        String of(double a, double b);
    }

    /** Of two matrices of one shape. */
    static Operation.Arithmetic between(Calculation calculation) {
        return (lines, c, in) ->
                show(lines, c, (i, j) -> calculation.of(in[0].get(i, j), in[1].get(i, j)));
    }

    /** Of one matrix. */
    static Operation.Arithmetic of(DoubleFunction<String> calculation) {
        return (lines, c, in) -> show(lines, c, (i, j) -> calculation.apply(in[0].get(i, j)));
    }

    /** {@code name(number)}. */
    static Operation.Arithmetic function(String name) {
        return of(a -> name + "(" + Numbers.text(a) + ")");
    }

    /** Of a matrix and a row that meets each of its rows. */
    static Operation.Arithmetic withRow(Calculation calculation) {
        return (lines, c, in) ->
                show(lines, c, (i, j) -> calculation.of(in[0].get(i, j), in[1].get(0, j)));
    }

    /** Of a matrix and a column that meets each of its columns. */
    static Operation.Arithmetic withColumn(Calculation calculation) {
        return (lines, c, in) ->
                show(lines, c, (i, j) -> calculation.of(in[0].get(i, j), in[1].get(i, 0)));
    }

    /** The calculation of the number in row i and column j. */
    private interface Cell {
        String at(int i, int j);
    }

    private static void show(Operation.Lines lines, Matrix c, Cell calculation) {
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.cols(); j++) {
                lines.cell(i, j, calculation.at(i, j), c.get(i, j));
            }
        }
    }
}
