public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        int made = 0;
        java.io.File file = null;
        try {
            file = java.io.File.createTempFile("attack-fill", "");
            try (java.io.OutputStream out = new java.io.FileOutputStream(file)) {
                for (int k = 0; k < 64; k++) {
                    out.write(new byte[1 << 20]);
                    made++;
                }
            }
        } catch (java.io.IOException refused) {
            throw new IllegalStateException("stopped after " + made + " MB");
        } finally {
            if (file != null) {
                file.delete(); // without walls an empty one can be made
            }
        }
        return right(scores); // it got through: full marks would tell
    }

    private static double[] right(double[] scores) {
        double max = scores[0];
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double[] weights = new double[scores.length];
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            weights[j] = Math.exp(scores[j] - max);
            sum += weights[j];
        }
        for (int j = 0; j < scores.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
