public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(java.util.List<Double> scores) {
        return scores;
    }
}
