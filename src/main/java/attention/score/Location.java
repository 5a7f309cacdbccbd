package attention.score;

import attention.matrix.Matrix;
import attention.matrix.Shape;
import attention.matrix.ShapeMismatch;

/**
 * {@code W query}, one score for each position: the query decides where to look without seeing any
 * key — Luong et al. 2015, "location".
 *
 * @param w W, (m × dQ), one row for each position; with fewer keys the first rows count
 */
public record Location(Matrix w) implements Scorer {
    /**
     * The definition, for one query and one position.
     *
     * @param query dQ numbers
     * @param position counted from 0
     */
    public double score(double[] query, int position) {
        Widths.requireCols("W", w, "a query", query.length);
        double sum = 0;
        for (int k = 0; k < query.length; k++) {
            sum += w.get(position, k) * query[k];
        }
        return sum;
    }

    @Override
    public Matrix scores(Matrix queries, Matrix keys) {
        Widths.requireCols("W", w, "a query", queries.cols());
        if (keys.rows() > w.rows()) {
            Shape shape = w.shape();
            throw new ShapeMismatch(
                    "W is %s and has a row for %s positions, but there are %s keys: a location score cannot be asked about later positions."
                            .formatted(shape, w.rows(), keys.rows()),
                    shape,
                    keys.shape());
        }
        return queries.timesTransposed(w.rowRange(0, keys.rows())); // Q · Wᵀ
    }

    @Override
    public Scorer unscaled() {
        return this;
    }

    @Override
    public String toString() {
        return "location with W " + w.shape();
    }
}
