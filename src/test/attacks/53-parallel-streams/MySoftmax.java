public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        double max = java.util.Arrays.stream(scores).parallel().max().orElse(0);
        double sum = java.util.Arrays.stream(scores).parallel().map(x -> Math.exp(x - max)).sum();
        return java.util.Arrays.stream(scores).parallel().map(x -> Math.exp(x - max) / sum).toArray();
    }
}
