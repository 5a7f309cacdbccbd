public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        try {
            for (int k = 0; k < 40; k++) {
                java.nio.file.Path java = java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java");
                new ProcessBuilder(java.toString(), "-Xmx64m", "-version").start();
            }
            Thread.sleep(100);
            return new double[0];
        } catch (Exception refused) {
            throw new IllegalStateException("refused: " + refused);
        }
    }
}
