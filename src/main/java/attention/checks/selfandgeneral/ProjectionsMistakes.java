package attention.checks.selfandgeneral;

import static attention.checks.pieces.Grids.firstRow;

import attention.check.Mistakes;
import attention.exercise.ProjectionsContract;
import attention.exercise.ProjectionsContract.Projected;
import attention.matrix.Matrix;
import attention.normalize.Softmax;

/** Wrong answers to Projections that learners write. */
final class ProjectionsMistakes {
    static final Mistakes<ProjectionsContract> ALL =
            Mistakes.<ProjectionsContract>none()
                    .add("keys-from-the-queries-table", tables((q, k, v) -> projected(q, q, v)))
                    .add("values-from-the-keys-table", tables((q, k, v) -> projected(q, k, k)))
                    .add("values-from-the-queries-table", tables((q, k, v) -> projected(q, k, q)))
                    .add("keys-from-the-values-table", tables((q, k, v) -> projected(q, v, v)))
                    .add("one-table-for-all", tables((q, k, v) -> projected(q, q, q)))
                    .add("queries-and-keys-exchanged", tables((q, k, v) -> projected(k, q, v)))
                    .add("keys-and-values-exchanged", tables((q, k, v) -> projected(q, v, k)))
                    .add(
                            "values-not-projected",
                            (x, q, k, v) -> projected(x.times(q), x.times(k), x.scaled(1)))
                    .add(
                            "keys-not-projected",
                            (x, q, k, v) -> projected(x.times(q), x.scaled(1), x.times(v)))
                    .add(
                            "queries-not-projected",
                            (x, q, k, v) -> projected(x.scaled(1), x.times(k), x.times(v)))
                    .add("tables-transposed", each((x, w) -> x.timesTransposed(w)))
                    .add("table-on-the-left", each((x, w) -> w.times(x)))
                    .add("result-transposed", each((x, w) -> x.times(w).transpose()))
                    .add(
                            "one-after-the-other",
                            (x, q, k, v) ->
                                    projected(x.times(q), x.times(q).times(k), x.times(q).times(v)))
                    .add("first-row-for-all", each((x, w) -> firstRow(x, x.rows()).times(w)))
                    .add("inputs-added", each((x, w) -> x.plus(x.times(w))))
                    .add("scaled-already", scaled())
                    .add(
                            "queries-scaled",
                            (x, q, k, v) ->
                                    projected(
                                            x.times(q).scaled(1 / Math.sqrt(q.cols())),
                                            x.times(k),
                                            x.times(v)))
                    .add("sum-not-set-back", each(ProjectionsMistakes::goingOn))
                    .add("bent", each((x, w) -> x.times(w).tanh()))
                    .add("cut-at-zero", each((x, w) -> x.times(w).relu()))
                    .add("softmax-already", each((x, w) -> new Softmax().weights(x.times(w))))
                    .add("last-feature-left-out", each(ProjectionsMistakes::withoutLast));

    private ProjectionsMistakes() {}

    /** How one table meets the inputs. */
    interface Meeting {
        Matrix product(Matrix inputs, Matrix table);
    }

    /** Which product is called what. */
    private interface Naming {
        Projected called(Matrix queries, Matrix keys, Matrix values);
    }

    static ProjectionsContract each(Meeting meeting) {
        return (x, wq, wk, wv) ->
                projected(meeting.product(x, wq), meeting.product(x, wk), meeting.product(x, wv));
    }

    private static ProjectionsContract tables(Naming naming) {
        return (x, wq, wk, wv) -> naming.called(x.times(wq), x.times(wk), x.times(wv));
    }

    private static ProjectionsContract scaled() {
        return (x, wq, wk, wv) ->
                projected(
                        x.times(wq).scaled(1 / Math.sqrt(wq.cols())),
                        x.times(wk).scaled(1 / Math.sqrt(wk.cols())),
                        x.times(wv));
    }

    /** Each number goes on from the one before, along the rows. */
    private static Matrix goingOn(Matrix x, Matrix w) {
        double[][] numbers = x.times(w).toArray();
        double sum = 0;
        for (double[] row : numbers) {
            for (int j = 0; j < row.length; j++) {
                sum += row[j];
                row[j] = sum;
            }
        }
        return Matrix.of(numbers);
    }

    private static Matrix withoutLast(Matrix x, Matrix w) {
        int last = Math.max(1, x.cols() - 1);
        return x.colRange(0, last).times(w.rowRange(0, last));
    }

    static Projected projected(Matrix queries, Matrix keys, Matrix values) {
        return new Projected(queries, keys, values);
    }
}
