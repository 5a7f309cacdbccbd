package attention.model;

import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.matrix.Operation;
import java.util.List;

/**
 * Every row to mean 0 and variance 1, then times gain and plus shift: (n × d) → (n × d) — Ba et al.
 * 2016, equation 4.
 *
 * @param gain (1 × d)
 * @param shift (1 × d)
 * @param epsilon added to the variance under the root, above 0
 */
public record LayerNorm(Parameter gain, Parameter shift, double epsilon) implements Layer, Model {
    /** Gain 1, shift 0, ε = 1e-5. */
    public LayerNorm(String name, int d) {
        this(
                new Parameter(name + ".gain", Matrix.generate(1, d, (i, j) -> 1)),
                new Parameter(name + ".shift", Matrix.zeros(1, d)),
                1e-5);
    }

    @Override
    public Matrix output(Matrix inputs) {
        return standardized(inputs).timesRow(gain.value()).plusRow(shift.value());
    }

    /**
     * {@code yⱼ = (xⱼ − mean) / √(variance + ε)} for every row x. One operation, because it stands
     * twice in each block; composed of those of {@link Matrix} it takes longer and gives the same.
     */
    private Matrix standardized(Matrix inputs) {
        double[][] y = inputs.toArray();
        double[] deviations = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            deviations[i] = standardize(y[i]);
        }
        Operation standardized =
                Operation.of(
                        "standardized",
                        (upstream, result, in) -> slope(upstream, result, deviations));
        return Matrix.operation(y, standardized, inputs);
    }

    /** Turns x into y in place, and gives the root that it was divided by. */
    private double standardize(double[] x) {
        double mean = mean(x);
        double squares = 0;
        for (int j = 0; j < x.length; j++) {
            x[j] -= mean;
            squares += x[j] * x[j];
        }
        double deviation = Math.sqrt(squares / x.length + epsilon);
        for (int j = 0; j < x.length; j++) {
            x[j] /= deviation;
        }
        return deviation;
    }

    /** {@code ∂xⱼ = (∂yⱼ − mean(∂y) − yⱼ · mean(∂y ∘ y)) / deviation}. */
    private static Matrix slope(Matrix upstream, Matrix standardized, double[] deviations) {
        double[][] slope = upstream.toArray();
        for (int i = 0; i < slope.length; i++) {
            double[] u = slope[i];
            double[] y = standardized.row(i);
            double mean = mean(u);
            double along = dot(u, y) / y.length;
            for (int j = 0; j < u.length; j++) {
                u[j] = (u[j] - mean - y[j] * along) / deviations[i];
            }
        }
        return Matrix.of(slope);
    }

    private static double mean(double[] row) {
        double sum = 0;
        for (double x : row) {
            sum += x;
        }
        return sum / row.length;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(gain, shift);
    }
}
