package attention.model;

import attention.exercise.Layer;
import attention.exercise.LayerNormContract;
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
 * @param rule how the rows are normalized, such as {@link #PLAIN}
 */
public record LayerNorm(Parameter gain, Parameter shift, double epsilon, LayerNormContract rule)
        implements Layer, Model {
    /** Layer norm as it was published. */
    public static final LayerNormContract PLAIN =
            (x, gain, shift, epsilon) -> standardized(x, epsilon).timesRow(gain).plusRow(shift);

    /** By the usual rule. */
    public LayerNorm(Parameter gain, Parameter shift, double epsilon) {
        this(gain, shift, epsilon, PLAIN);
    }

    /** Gain 1, shift 0, ε = 1e-5. */
    public LayerNorm(String name, int d) {
        this(
                new Parameter(name + ".gain", Matrix.generate(1, d, (i, j) -> 1)),
                new Parameter(name + ".shift", Matrix.zeros(1, d)),
                1e-5);
    }

    @Override
    public Matrix output(Matrix inputs) {
        return rule.output(inputs, gain.value(), shift.value(), epsilon);
    }

    /** The same parameters under another rule, such as one that a learner wrote. */
    public LayerNorm with(LayerNormContract other) {
        return new LayerNorm(gain, shift, epsilon, other);
    }

    /**
     * {@code yⱼ = (xⱼ − mean) / √(variance + ε)} for every row x. One operation, because it stands
     * twice in each block; composed of those of {@link Matrix} it takes longer and gives the same.
     */
    private static Matrix standardized(Matrix inputs, double epsilon) {
        double[][] y = inputs.toArray();
        double[] deviations = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            deviations[i] = standardize(y[i], epsilon);
        }
        Operation standardized =
                Operation.of(
                        "standardized",
                        (upstream, result, in) -> slope(upstream, result, deviations));
        return Matrix.operation(y, standardized, inputs);
    }

    /** Turns x into y in place, and gives the root that it was divided by. */
    private static double standardize(double[] x, double epsilon) {
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
