package attention.matrix;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable grid of numbers. Row i usually belongs to position i of a sequence.
 *
 * <p>A matrix can be made a parameter: then all that is computed from it remembers how it was made,
 * {@link #backward()} walks back through that, and {@link #gradient()} tells how the result changes
 * with each number of the parameter. A computation without parameters remembers nothing.
 *
 * <p>Operations throw {@link ShapeMismatch} where shapes do not fit. Their numbers and backward
 * rules stand in {@code Products}, {@code CellByCell}, {@code RowsAndColumns}, {@code Layout} and
 * {@code Totals}.
 */
public final class Matrix {
    final double[][] numbers;
    final @Nullable Recording recording;

    /** Takes the arrays without a copy: nobody else may hold them. */
    Matrix(double[][] numbers, @Nullable Recording recording) {
        this.numbers = numbers;
        this.recording = recording;
    }

    // Making

    /** A matrix of these rows, copied: at least one, none null or empty, all of one length. */
    public static Matrix of(double[][] rows) {
        Demands.requireRectangle(rows);
        return new Matrix(Loops.copy(rows), null);
    }

    /** A single row: {@code (1 × n)}. */
    public static Matrix ofRow(double... numbers) {
        return of(new double[][] {numbers});
    }

    /** A single column: {@code (n × 1)}. */
    public static Matrix ofColumn(double... numbers) {
        return ofRow(numbers).transpose();
    }

    /** Fills a matrix cell by cell: the formula in code is the formula on paper. */
    public static Matrix generate(int rows, int cols, Entry entry) {
        return new Matrix(Demands.generate(rows, cols, entry), null);
    }

    /** Zeros only. */
    public static Matrix zeros(int rows, int cols) {
        return generate(rows, cols, (i, j) -> 0);
    }

    /** Ones on the diagonal, zeros elsewhere: {@code (size × size)}. */
    public static Matrix identity(int size) {
        return generate(size, size, (i, j) -> i == j ? 1 : 0);
    }

    /** Independent normal numbers of mean 0 and variance 1; the same generator gives the same. */
    public static Matrix normal(int rows, int cols, RandomGenerator random) {
        return generate(rows, cols, (i, j) -> random.nextGaussian());
    }

    /** The result of an {@link Operation} of your own: do not change the array afterwards. */
    public static Matrix operation(double[][] numbers, Operation how, Matrix... operands) {
        Demands.requireRectangle(numbers);
        return result(numbers, how, operands);
    }

    static Matrix result(double[][] numbers, Operation how, Matrix... operands) {
        return new Matrix(numbers, Recording.of(how, operands));
    }

    // Reading

    /** Rows and columns. */
    public Shape shape() {
        return new Shape(rows(), cols());
    }

    /** How many rows. */
    public int rows() {
        return numbers.length;
    }

    /** How many columns. */
    public int cols() {
        return numbers[0].length;
    }

    /** The number in row i and column j, both counted from 0. */
    public double get(int i, int j) {
        return numbers[Demands.requireRow(i, this)][Demands.requireColumn(j, this)];
    }

    /** A copy of row i, counted from 0. */
    public double[] row(int i) {
        return numbers[Demands.requireRow(i, this)].clone();
    }

    /** A copy of all rows. */
    public double[][] toArray() {
        return Loops.copy(numbers);
    }

    /** The numbers as an aligned table. */
    @Override
    public String toString() {
        return new TextTable().matrix(null, this).text("").stripTrailing();
    }

    // Arithmetic

    /** Matrix product: {@code (n × k) · (k × m) → (n × m)}. */
    public Matrix times(Matrix right) {
        return Products.times(this, right);
    }

    /** Every row with every row: {@code A · Bᵀ, (n × k), (m × k) → (n × m)}. */
    public Matrix timesTransposed(Matrix right) {
        return Products.timesTransposed(this, right);
    }

    /** Sum, cell by cell. */
    public Matrix plus(Matrix right) {
        return CellByCell.plus(this, right);
    }

    /** Difference, cell by cell. */
    public Matrix minus(Matrix right) {
        return CellByCell.minus(this, right);
    }

    /** Product, cell by cell (Hadamard product). */
    public Matrix hadamard(Matrix right) {
        return CellByCell.hadamard(this, right);
    }

    /** Every number times the factor. */
    public Matrix scaled(double factor) {
        return CellByCell.scaled(this, factor);
    }

    /** Every number plus the addend. */
    public Matrix shifted(double addend) {
        return CellByCell.shifted(this, addend);
    }

    /** Adds a row {@code (1 × m)} to every row of this {@code (n × m)}. */
    public Matrix plusRow(Matrix row) {
        return RowsAndColumns.plusRow(this, row);
    }

    /** Adds a column {@code (n × 1)} to every column of this {@code (n × m)}. */
    public Matrix plusColumn(Matrix column) {
        return RowsAndColumns.plusColumn(this, column);
    }

    /** Column j times number j of the row {@code (1 × m)}. */
    public Matrix timesRow(Matrix row) {
        return RowsAndColumns.timesRow(this, row);
    }

    /** Row i times number i of the column {@code (n × 1)}. */
    public Matrix timesColumn(Matrix column) {
        return RowsAndColumns.timesColumn(this, column);
    }

    /** Hyperbolic tangent of every number. */
    public Matrix tanh() {
        return CellByCell.tanh(this);
    }

    /** {@code 1 / (1 + e^−x)} of every number x. */
    public Matrix sigmoid() {
        return CellByCell.sigmoid(this);
    }

    /** Every number, or 0 where it is negative. */
    public Matrix relu() {
        return CellByCell.relu(this);
    }

    /** e to the power of every number. */
    public Matrix exp() {
        return CellByCell.exp(this);
    }

    /** Every number times itself. */
    public Matrix square() {
        return CellByCell.square(this);
    }

    /** The root of every number. Where it is 0 there is no slope, and the gradient is infinite. */
    public Matrix sqrt() {
        return CellByCell.sqrt(this);
    }

    /** 1 divided by every number. */
    public Matrix reciprocal() {
        return CellByCell.reciprocal(this);
    }

    /** The sum of all numbers: {@code (1 × 1)}. */
    public Matrix sum() {
        return Totals.sum(this);
    }

    /** The mean of all numbers: {@code (1 × 1)}. */
    public Matrix mean() {
        return Totals.sum(this).scaled(1.0 / rows() / cols());
    }

    /** The mean of every row: {@code (n × m) → (n × 1)}. */
    public Matrix rowMeans() {
        return Totals.rowMeans(this);
    }

    // Layout

    /** Rows become columns: {@code (n × m) → (m × n)}. */
    public Matrix transpose() {
        return Layout.transpose(this);
    }

    /** The columns of this, then those of the right one: {@code (n × k), (n × m) → (n × k+m)}. */
    public Matrix beside(Matrix right) {
        return Layout.beside(this, right);
    }

    /** The rows of this, then those of the lower ones, from top to bottom. */
    public Matrix below(Matrix... lower) {
        return Layout.below(this, lower);
    }

    /** The rows from the first one up to, but without, the end; counted from 0. */
    public Matrix rowRange(int first, int end) {
        return Layout.rowRange(this, first, end);
    }

    /** The columns from the first one up to, but without, the end; counted from 0. */
    public Matrix colRange(int first, int end) {
        return Layout.colRange(this, first, end);
    }

    /** These rows, counted from 0, in this order; one may come again and again. */
    public Matrix rows(int... picked) {
        return Layout.rows(this, picked);
    }

    /** Neighbouring rows side by side: {@code (n × d) → (n − width + 1 × width · d)}. */
    public Matrix windows(int width) {
        return Layout.windows(this, width);
    }

    // Gradients

    /** The same numbers as a parameter: what is computed from it remembers how it was made. */
    public Matrix asParameter() {
        return new Matrix(numbers, Recording.parameter());
    }

    /** The same numbers, remembering nothing: gradients stop here. */
    public Matrix detached() {
        return recording == null ? this : new Matrix(numbers, null);
    }

    /** Whether this is a parameter or was computed from one. */
    public boolean isRecorded() {
        return recording != null;
    }

    /**
     * From this single number back to the parameters that it was computed from. Afterwards they
     * have a {@link #gradient()}, and how this number was made is forgotten.
     *
     * @throws IllegalStateException if nothing was recorded, or backward() was called before
     */
    public void backward() {
        Recording.requireSingleNumber(this);
        backward(Matrix.ofRow(1.0));
    }

    /** The same for any shape; upstream says how the loss changes with each number of this. */
    public void backward(Matrix upstream) {
        Recording.goBack(this, upstream);
    }

    /**
     * How the loss changes with each number of this, summed over all backward passes so far.
     *
     * @throws IllegalStateException if no backward pass has reached this matrix
     */
    public Matrix gradient() {
        return Recording.gradientOf(this);
    }
}
