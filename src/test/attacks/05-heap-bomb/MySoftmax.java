public class MySoftmax implements attention.normalize.Normalizer {
    private final java.util.List<double[]> kept = new java.util.ArrayList<>();

    @Override
    public double[] weights(double[] scores) {
        while (true) {
            kept.add(new double[1 << 20]);
        }
    }
}
