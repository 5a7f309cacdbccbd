package attention.checks.cnnattention;

import attention.exercise.ConvolutionContract;
import attention.matrix.Matrix;

/**
 * A convolution as a sum over the window of each word, whose pieces can be exchanged one by one.
 *
 * @param cell the number that the window sees, also beyond the ends
 * @param meeting which row of the table that number meets
 * @param added what is added to the sum
 */
record Sliding(Cell cell, Meeting meeting, Added added) implements ConvolutionContract {
    static final Sliding RIGHT =
            new Sliding(
                    (inputs, row, column) -> padded(inputs, row, column, 0),
                    (place, column, width, d) -> place * d + column,
                    (bias, filter, row, rows) -> bias.get(0, filter));

    /** A number of the text; rows below 0 and from n on lie beyond its ends. */
    @FunctionalInterface
    interface Cell {
        double at(Matrix inputs, int row, int column);
    }

    /** A row of the table, for a place in the window, from 0, and a column of the text. */
    @FunctionalInterface
    interface Meeting {
        int row(int place, int column, int width, int d);
    }

    @FunctionalInterface
    interface Added {
        double of(Matrix bias, int filter, int row, int rows);
    }

    Sliding seeing(Cell other) {
        return new Sliding(other, meeting, added);
    }

    Sliding meeting(Meeting other) {
        return new Sliding(cell, other, added);
    }

    Sliding adding(Added other) {
        return new Sliding(cell, meeting, other);
    }

    /** All windows so many rows further on, or further back. */
    Sliding later(int rows) {
        return seeing((inputs, row, column) -> cell.at(inputs, row + rows, column));
    }

    static double padded(Matrix inputs, int row, int column, double beyond) {
        return row < 0 || row >= inputs.rows() ? beyond : inputs.get(row, column);
    }

    static int width(Matrix inputs, Kernel kernel) {
        return kernel.weights().rows() / inputs.cols();
    }

    @Override
    public Matrix features(Matrix inputs, Kernel kernel) {
        int rows = inputs.rows();
        return Matrix.generate(
                rows,
                kernel.weights().cols(),
                (i, f) -> sum(inputs, kernel, i, f) + added.of(kernel.bias(), f, i, rows));
    }

    private double sum(Matrix inputs, Kernel kernel, int i, int filter) {
        int width = width(inputs, kernel);
        int d = inputs.cols();
        double sum = 0;
        for (int place = 0; place < width; place++) {
            for (int j = 0; j < d; j++) {
                double number = cell.at(inputs, i + place - width / 2, j);
                sum += number * kernel.weights().get(meeting.row(place, j, width, d), filter);
            }
        }
        return sum;
    }
}
