public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        synchronized (this) {
            try {
                wait();
            } catch (InterruptedException ignored) {
                return scores;
            }
        }
        return scores;
    }
}
