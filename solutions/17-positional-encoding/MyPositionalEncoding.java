import attention.exercise.PositionalEncodingContract;

/** One hand of a clock for each pair of columns, each slower than the one before. */
public class MyPositionalEncoding implements PositionalEncodingContract {
    @Override
    public double[][] encoding(int length, int dModel) {
        double[][] encoding = new double[length][dModel];
        for (int i = 0; i < dModel / 2; i++) {
            double divisor = Math.pow(10000, 2.0 * i / dModel); // 2.0: whole numbers would give 0
            for (int p = 0; p < length; p++) {
                encoding[p][2 * i] = StrictMath.sin(p / divisor);
                encoding[p][2 * i + 1] = StrictMath.cos(p / divisor);
            }
        }
        return encoding;
    }
}
