package attention.model;

import attention.exercise.ConvolutionContract;
import attention.exercise.ConvolutionContract.Kernel;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Every row together with its neighbours, times one kernel: (n × d) → (n × filters) — Collobert et
 * al. 2011, section 3.2.2. Beyond the ends there are zeros. Not flipped: the first d rows of the
 * kernel meet the leftmost neighbour, as in all libraries.
 *
 * @param width how many rows the kernel sees, odd
 * @param kernel (width · d × filters) and a bias
 */
public record Convolution(int width, Linear kernel) implements Layer, Model {
    public Convolution {
        requireOdd(width);
    }

    private static int requireOdd(int width) {
        if (width < 1 || width % 2 == 0) {
            throw new IllegalArgumentException(
                    "A kernel sees a row and as many neighbours on both sides, so its width is odd, but got %s."
                            .formatted(width));
        }
        return width;
    }

    /** Kernel N(0, 1/(width · d)), bias 0. */
    public static Convolution random(
            String name, int width, int d, int filters, RandomGenerator random) {
        return new Convolution(width, Linear.random(name, width * d, filters, random));
    }

    @Override
    public Matrix output(Matrix inputs) {
        return features(inputs, new Kernel(kernel.weights().value(), kernel.bias().value()));
    }

    /** The same with a kernel of any width, as {@link ConvolutionContract} asks for it. */
    public static Matrix features(Matrix inputs, Kernel kernel) {
        int width = requireOdd(kernel.weights().rows() / inputs.cols());
        return padded(inputs, width) // (n + width − 1 × d)
                .windows(width) // (n × width · d)
                .times(kernel.weights())
                .plusRow(kernel.bias()); // (n × filters)
    }

    private static Matrix padded(Matrix inputs, int width) {
        if (width == 1) {
            return inputs;
        }
        Matrix zeros = Matrix.zeros(width / 2, inputs.cols());
        return zeros.below(inputs, zeros);
    }

    @Override
    public List<Parameter> parameters() {
        return kernel.parameters();
    }
}
