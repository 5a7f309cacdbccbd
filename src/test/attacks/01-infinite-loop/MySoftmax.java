public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        while (true) {
            scores = scores.clone();
        }
    }
}
