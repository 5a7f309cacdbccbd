package attention.normalize;

import attention.matrix.Matrix;
import java.util.function.UnaryOperator;

/** The array forms of noisy normalizers: one row, its noise given. */
final class NoisyRow {
    private NoisyRow() {}

    /** The noise of one row, as a matrix; as many numbers as there are scores. */
    static Matrix of(double[] scores, double[] noise) {
        requireSame("scores", scores, "noise numbers", noise);
        return Matrix.ofRow(noise);
    }

    /** {@code scores + noise}, the next numbers of the noise; what is forbidden stays −∞. */
    static double[] plus(double[] scores, Noise noise) {
        NormalizerRows.requireScores(0, scores);
        double[] noisy = noise.next(1, scores.length).row(0);
        for (int j = 0; j < noisy.length; j++) {
            noisy[j] += scores[j];
        }
        return noisy;
    }

    /** How the loss changes with each score. */
    static double[] backward(double[] scores, double[] upstream, UnaryOperator<Matrix> weights) {
        requireSame("scores", scores, "numbers of the upstream gradient", upstream);
        Matrix parameter = Matrix.ofRow(scores).asParameter();
        weights.apply(parameter).backward(Matrix.ofRow(upstream));
        return parameter.gradient().row(0);
    }

    private static void requireSame(String one, double[] a, String other, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "%s %s need as many %s, but there are %s."
                            .formatted(a.length, one, other, b.length));
        }
    }
}
