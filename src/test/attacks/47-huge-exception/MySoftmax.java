public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        RuntimeException one = new IllegalStateException("x".repeat(10_000_000));
        RuntimeException two = new IllegalArgumentException(one);
        one.initCause(two);
        throw two;
    }
}
