package attention.matrix;

/** Matrix products, each with its backward rule and its arithmetic. */
final class Products {
    private Products() {}

    /** {@code C = A · B}, hence {@code ∂A = ∂C · Bᵀ} and {@code ∂B = Aᵀ · ∂C}. */
    private static final Operation TIMES =
            Operation.of(
                            "matrix product",
                            (upstream, c, in) -> upstream.timesTransposed(in[1]),
                            (upstream, c, in) -> in[0].transpose().times(upstream))
                    .showing((lines, c, in) -> show(lines, in[0], in[1].transpose()));

    /** {@code C = A · Bᵀ}, hence {@code ∂A = ∂C · B} and {@code ∂B = ∂Cᵀ · A}. */
    private static final Operation TIMES_TRANSPOSED =
            Operation.of(
                            "dot products",
                            (upstream, c, in) -> upstream.times(in[1]),
                            (upstream, c, in) -> upstream.transpose().times(in[0]))
                    .showing((lines, c, in) -> show(lines, in[0], in[1]));

    static Matrix times(Matrix a, Matrix b) {
        if (a.cols() != b.rows()) {
            throw ShapeMismatch.inProduct(a.shape(), b.shape());
        }
        return Matrix.result(Loops.times(a.numbers, b.numbers), TIMES, a, b);
    }

    static Matrix timesTransposed(Matrix a, Matrix b) {
        if (a.cols() != b.cols()) {
            throw ShapeMismatch.inTransposedProduct(a.shape(), b.shape());
        }
        double[][] product = Loops.times(a.numbers, Loops.transposed(b.numbers));
        return Matrix.result(product, TIMES_TRANSPOSED, a, b);
    }

    /** The dot product of every row of a with every row of b, one product and one sum at a time. */
    private static void show(Operation.Lines lines, Matrix a, Matrix b) {
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < b.rows(); j++) {
                double sum = 0;
                for (int k = 0; k < a.cols(); k++) {
                    double product = a.get(i, k) * b.get(j, k);
                    lines.cell(i, j, Formula.times(a.get(i, k), b.get(j, k)), product);
                    if (k > 0) {
                        lines.cell(i, j, Formula.plus(sum, product), sum + product);
                    }
                    sum += product;
                }
            }
        }
    }
}
