import attention.exercise.PositionalEncodingContract;

public class MyPositionalEncoding implements PositionalEncodingContract {
    @Override
    public double[][] encoding(int length, int dModel) {
        double[][] table = new double[length][dModel];
        int half = dModel / 2;
        for (int p = 0; p < length; p++) {
            for (int i = 0; i < half; i++) {
                double angle = p / Math.pow(10000, 2.0 * i / dModel);
                table[p][i] = Math.sin(angle);
                table[p][half + i] = Math.cos(angle);
            }
        }
        return table;
    }
}
