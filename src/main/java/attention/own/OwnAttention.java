package attention.own;

import attention.exercise.AttentionFunction;
import attention.exercise.SoftAttentionContract;
import attention.exercise.SoftAttentionGradientContract;
import attention.exercise.SoftAttentionGradientContract.Gradients;
import attention.matrix.Matrix;
import attention.matrix.Operation;
import attention.matrix.Shape;
import attention.variant.Trace;
import attention.variant.Variant;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Attention that trains, made of two answers on arrays: forward by {@code MySoftAttention},
 * backward by {@code MySoftAttentionGradient}. They are held against each other when it is made,
 * and again in the first backward pass: numbers of the gradient against what comes of nudging.
 */
public final class OwnAttention implements AttentionFunction, Variant {
    private static final String[] NAMES = {"queries", "keys", "values"};
    private static final int MOST_NUDGES = 50;

    private final SoftAttentionContract attention;
    private final SoftAttentionGradientContract gradient;
    private boolean tried;

    /**
     * Such an attention.
     *
     * @throws WrongGradient if the gradient is not that of the attention
     */
    public OwnAttention(SoftAttentionContract attention, SoftAttentionGradientContract gradient) {
        this.attention = attention;
        this.gradient = gradient;
        Random random = new Random(5);
        requireGradients(
                Matrix.normal(2, 3, random),
                Matrix.normal(4, 3, random),
                Matrix.normal(4, 2, random));
    }

    @Override
    public Matrix context(Matrix queries, Matrix keys, Matrix values) {
        double[][] context = contextOf(queries, keys, values);
        Backward back = new Backward();
        Operation own =
                Operation.of(
                        "own attention",
                        (upstream, result, in) -> back.of(0, upstream, in),
                        (upstream, result, in) -> back.of(1, upstream, in),
                        (upstream, result, in) -> back.of(2, upstream, in));
        return Matrix.operation(context, own, queries, keys, values);
    }

    @Override
    public Trace attend(Matrix queries, Matrix keys, Matrix values) {
        return Trace.of(context(queries, keys, values));
    }

    /** The way back through one pass: asked for operand by operand, computed once. */
    private final class Backward {
        private @Nullable Matrix seen;
        private Matrix[] gradients = {};

        Matrix of(int operand, Matrix upstream, Matrix[] in) {
            if (seen != upstream) {
                gradients = gradients(in, upstream);
                if (!tried) {
                    requireGradients(in);
                    tried = true;
                }
                seen = upstream;
            }
            return gradients[operand];
        }
    }

    private double[][] contextOf(Matrix queries, Matrix keys, Matrix values) {
        double[][] context = attention.context(queries.toArray(), keys.toArray(), values.toArray());
        Shape shape = new Shape(queries.rows(), values.cols());
        Nudging.requireShape(attention, "context", context, shape);
        return Matrix.of(context).toArray();
    }

    private Matrix[] gradients(Matrix[] in, Matrix upstream) {
        double scale = 1 / Math.sqrt(in[1].cols());
        Gradients given =
                gradient.gradient(
                        in[0].toArray(),
                        in[1].toArray(),
                        in[2].toArray(),
                        scale,
                        upstream.toArray());
        if (given == null) {
            throw new IllegalStateException(
                    Nudging.name(gradient) + " gave null in place of the three gradients.");
        }
        double[][][] three = {given.queries(), given.keys(), given.values()};
        Matrix[] gradients = new Matrix[three.length];
        for (int k = 0; k < three.length; k++) {
            Nudging.requireShape(gradient, "gradient of the " + NAMES[k], three[k], in[k].shape());
            gradients[k] = Matrix.of(three[k]);
        }
        return gradients;
    }

    /** Tries all numbers of small operands, and of large ones some from all over. */
    private void requireGradients(Matrix... in) {
        Random random = new Random(7);
        Matrix upstream = Matrix.normal(in[0].rows(), in[2].cols(), random);
        Matrix[] gradients = gradients(in, upstream);
        for (int k = 0; k < in.length; k++) {
            int cells = in[k].rows() * in[k].cols();
            int[] nudged =
                    cells <= MOST_NUDGES
                            ? IntStream.range(0, cells).toArray()
                            : random.ints(MOST_NUDGES, 0, cells).toArray();
            for (int cell : nudged) {
                requireGradient(in, upstream, gradients[k], k, cell);
            }
        }
    }

    private void requireGradient(Matrix[] in, Matrix upstream, Matrix gradients, int k, int cell) {
        int row = cell / in[k].cols();
        int col = cell % in[k].cols();
        double expected =
                Nudging.slopes(
                        nudged -> new double[] {loss(in, k, row, nudged, upstream)},
                        in[k].row(row),
                        col)[0];
        if (!Nudging.near(expected, gradients.get(row, col))) {
            String place =
                    "for row %s, column %s of the %s %s"
                            .formatted(row + 1, col + 1, NAMES[k], in[k].shape());
            throw new WrongGradient(gradient, attention, place, expected, gradients.get(row, col));
        }
    }

    /** What the upstream gradient belongs to: it changes with each number of the context by it. */
    private double loss(Matrix[] in, int k, int row, double[] nudged, Matrix upstream) {
        double[][] rows = in[k].toArray();
        rows[row] = nudged;
        Matrix[] moved = in.clone();
        moved[k] = Matrix.of(rows);
        Matrix context = Matrix.of(contextOf(moved[0], moved[1], moved[2]));
        return context.hadamard(upstream).sum().get(0, 0);
    }

    @Override
    public String toString() {
        return Nudging.name(attention) + " with the slopes of " + Nudging.name(gradient);
    }
}
