package attention.model;

import attention.exercise.Layer;
import attention.exercise.PositionalEncodingContract;
import attention.matrix.Matrix;

/**
 * Adds to every row where it stands: (n × dModel) → (n × dModel) — Vaswani et al. 2017, section
 * 3.5. Nothing is learned, so there is a row for every position, also for those that no training
 * has seen. {@link LearnedPositions} learns its rows.
 *
 * @param rule what is added, such as {@link #SINES}
 */
public record PositionalEncoding(PositionalEncodingContract rule) implements Layer {
    /** Columns 2i and 2i + 1: the sine and the cosine of {@code p / 10000^(2i / dModel)}. */
    public static final PositionalEncodingContract SINES = PositionalEncoding::sines;

    /** How much slower the last pair would turn than the first if there were one pair more. */
    private static final double BASE = 10_000;

    /** By sines and cosines. */
    public PositionalEncoding() {
        this(SINES);
    }

    @Override
    public Matrix output(Matrix inputs) {
        return inputs.plus(table(inputs.rows(), inputs.cols()));
    }

    /** What is added to the first positions, (length × dModel). */
    public Matrix table(int length, int dModel) {
        return Matrix.of(rule.encoding(length, dModel));
    }

    /** Through StrictMath: the same digits on every JDK. */
    private static double[][] sines(int length, int dModel) {
        if (length < 1 || dModel < 2 || dModel % 2 != 0) {
            throw new IllegalArgumentException(
                    "An encoding has at least 1 position and an even number of columns, but got %s and %s."
                            .formatted(length, dModel));
        }
        double[][] encoding = new double[length][dModel];
        for (int k = 0; k < dModel; k += 2) {
            double slower = StrictMath.pow(BASE, (double) k / dModel);
            for (int p = 0; p < length; p++) {
                encoding[p][k] = StrictMath.sin(p / slower);
                encoding[p][k + 1] = StrictMath.cos(p / slower);
            }
        }
        return encoding;
    }
}
