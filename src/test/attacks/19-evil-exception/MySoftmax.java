public class MySoftmax implements attention.normalize.Normalizer {
    static class Evil extends RuntimeException {
        @Override
        public String getMessage() {
            throw new Evil();
        }

        @Override
        public String toString() {
            throw new StackOverflowError();
        }

        @Override
        public synchronized Throwable getCause() {
            return this;
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return null;
        }
    }

    @Override
    public double[] weights(double[] scores) {
        throw new Evil();
    }
}
