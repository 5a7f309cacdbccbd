package attention.matrix;

/** Sums over a whole matrix. */
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

    static Matrix sum(Matrix a) {
        double sum = 0;
        for (double[] row : a.numbers) {
            for (double x : row) {
                sum += x;
            }
        }
        return Matrix.result(new double[][] {{sum}}, SUM, a);
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
