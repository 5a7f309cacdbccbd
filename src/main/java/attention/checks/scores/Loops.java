package attention.checks.scores;

import static attention.checks.pieces.Vectors.dot;

import java.util.function.DoubleUnaryOperator;

/** The small loops of which wrong scores are made. */
final class Loops {
    private Loops() {}

    /** Every row of the table with the vector. */
    static double[] times(double[][] table, double[] vector) {
        double[] product = new double[table.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(table[i], vector);
        }
        return product;
    }

    static double[] plus(double[] left, double[] right) {
        double[] sum = new double[left.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = left[i] + right[i];
        }
        return sum;
    }

    static double[] each(double[] numbers, DoubleUnaryOperator f) {
        double[] results = new double[numbers.length];
        for (int i = 0; i < results.length; i++) {
            results[i] = f.applyAsDouble(numbers[i]);
        }
        return results;
    }

    static double total(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
