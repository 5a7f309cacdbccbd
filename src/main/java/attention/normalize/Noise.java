package attention.normalize;

import attention.matrix.Matrix;
import attention.matrix.ShapeMismatch;
import java.util.random.RandomGenerator;

/**
 * Random numbers for a normalizer, one for each score or one for each row. They come in from
 * outside, so that a calculation can be repeated, checked and shown with the very same numbers.
 */
@FunctionalInterface
public interface Noise {
    /** The next numbers, in a matrix of this shape. */
    Matrix next(int rows, int cols);

    /** Always these numbers; whoever asks for another shape gets a {@link ShapeMismatch}. */
    static Noise of(Matrix numbers) {
        return new NoiseFixed(numbers);
    }

    /** Uniform numbers u, {@code 0 < u < 1}. */
    static Noise uniform(RandomGenerator random) {
        return (rows, cols) -> Matrix.generate(rows, cols, (i, j) -> uniformNumber(random));
    }

    /** Gumbel noise: {@link #gumbel(double)} of uniform numbers. */
    static Noise gumbel(RandomGenerator random) {
        return (rows, cols) -> Matrix.generate(rows, cols, (i, j) -> gumbel(uniformNumber(random)));
    }

    /**
     * {@code −log(−log u)}: of a uniform number, one from the standard Gumbel distribution — Gumbel
     * 1954. Through StrictMath, so that a seed gives the same noise on every machine.
     *
     * @param uniform between 0 and 1, both excluded: at 0 and 1 the noise would be infinite
     */
    static double gumbel(double uniform) {
        boolean inside = uniform > 0 && uniform < 1;
        if (!inside) {
            throw new IllegalArgumentException(
                    "Gumbel noise is made from a number above 0 and below 1, but got %s. Draw again where a generator gives 0."
                            .formatted(uniform));
        }
        return -StrictMath.log(-StrictMath.log(uniform));
    }

    private static double uniformNumber(RandomGenerator random) {
        double uniform = random.nextDouble();
        while (uniform == 0) {
            uniform = random.nextDouble();
        }
        return uniform;
    }
}
