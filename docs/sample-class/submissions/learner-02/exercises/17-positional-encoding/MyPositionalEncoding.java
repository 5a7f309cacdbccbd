import attention.exercise.PositionalEncodingContract;

public class MyPositionalEncoding implements PositionalEncodingContract {
    @Override
    public double[][] encoding(int length, int dModel) {
        double[][] table = new double[length][dModel];
        for (int p = 0; p < length; p++) {
            for (int i = 0; 2 * i < dModel; i++) {
                double angle = p * Math.pow(10000, -2.0 * i / dModel);
                table[p][2 * i] = Math.sin(angle);
                table[p][2 * i + 1] = Math.cos(angle);
            }
        }
        return table;
    }
}
