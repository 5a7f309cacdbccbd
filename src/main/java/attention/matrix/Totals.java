package attention.matrix;

/** Sums and means over a whole matrix or its rows. */
final class Totals {
    private Totals() {}

    /** {@code s = Σ aᵢⱼ}, hence every {@code ∂aᵢⱼ = ∂s}. */
    private static final Operation SUM =
            Operation.of(
                            "total",
                            (upstream, s, in) -> {
                                double slope = upstream.get(0, 0);
                                return Matrix.generate(in[0].rows(), in[0].cols(), (i, j) -> slope);
                            })
                    .showing((lines, s, in) -> show(lines, in[0]));

    /** {@code mᵢ = (Σⱼ aᵢⱼ) / d}, hence every {@code ∂aᵢⱼ = ∂mᵢ / d}. */
    private static final Operation ROW_MEANS =
            Operation.of(
                            "row means",
                            (upstream, m, in) -> {
                                int d = in[0].cols();
                                return Matrix.generate(
                                        in[0].rows(), d, (i, j) -> upstream.numbers[i][0] / d);
                            })
                    .showing((lines, m, in) -> showMeans(lines, m, in[0]));

    static Matrix sum(Matrix a) {
        double sum = 0;
        for (double[] row : a.numbers) {
            for (double x : row) {
                sum += x;
            }
        }
        return Matrix.result(new double[][] {{sum}}, SUM, a);
    }

    static Matrix rowMeans(Matrix a) {
        double[][] means = new double[a.rows()][1];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (double x : a.numbers[i]) {
                sum += x;
            }
            means[i][0] = sum / a.cols();
        }
        return Matrix.result(means, ROW_MEANS, a);
    }

    private static void showMeans(Operation.Lines lines, Matrix means, Matrix a) {
        for (int i = 0; i < a.rows(); i++) {
            double sum = a.get(i, 0);
            for (int j = 1; j < a.cols(); j++) {
                lines.row(i, Formula.plus(sum, a.get(i, j)), sum + a.get(i, j));
                sum += a.get(i, j);
            }
            lines.cell(i, 0, Formula.over(sum, a.cols()), means.get(i, 0));
        }
    }

    private static void show(Operation.Lines lines, Matrix a) {
        double sum = 0;
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.cols(); j++) {
                if (i + j > 0) {
                    lines.cell(0, 0, Formula.plus(sum, a.get(i, j)), sum + a.get(i, j));
                }
                sum += a.get(i, j);
            }
        }
    }
}
