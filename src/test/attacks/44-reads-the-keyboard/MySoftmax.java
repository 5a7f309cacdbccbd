public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        return new double[(int) new java.util.Scanner(System.in).nextDouble()];
    }
}
