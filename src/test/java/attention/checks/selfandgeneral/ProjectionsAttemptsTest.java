package attention.checks.selfandgeneral;

import static attention.checks.pieces.Grids.flipped;
import static attention.checks.selfandgeneral.ProjectionsMistakes.each;
import static attention.checks.selfandgeneral.ProjectionsMistakes.projected;

import attention.check.Attempts;
import attention.exercise.ProjectionsContract;
import attention.exercise.ProjectionsContract.Projected;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Answers to Projections beyond the named mistakes. */
final class ProjectionsAttemptsTest extends Attempts<ProjectionsContract> {
    ProjectionsAttemptsTest() {
        wrongNumbers();
        wrongTables();
        wrongHabits();
        rightOnes();
    }

    private void wrongNumbers() {
        wrong("zeros", each((x, w) -> Matrix.zeros(x.rows(), w.cols())));
        wrong("twice", each((x, w) -> x.times(w).scaled(2)));
        wrong("one added", each((x, w) -> x.times(w).shifted(1)));
        wrong("rounded", each((x, w) -> rounded(x.times(w))));
        wrong("the largest product alone", each(ProjectionsAttemptsTest::largest));
        wrong("the mean of the products", each((x, w) -> x.times(w).scaled(1.0 / x.cols())));
        wrong("bent by a sigmoid", each((x, w) -> x.times(w).sigmoid()));
        wrong("centred", each((x, w) -> centred(x.times(w))));
        wrong("the size of the numbers", each((x, w) -> x.square().sqrt().times(w)));
    }

    private void wrongTables() {
        wrong("rows in reverse", each((x, w) -> flipped(x.times(w))));
        wrong("the tables in reverse", each((x, w) -> x.times(flipped(w))));
        wrong("the first feature left out", each(ProjectionsAttemptsTest::withoutFirst));
        wrong("a row too few", each((x, w) -> x.rowRange(0, Math.max(1, x.rows() - 1)).times(w)));
        wrong("a column of ones behind", each((x, w) -> x.times(w).beside(ones(x))));
        wrong(
                "each table with the next",
                (x, q, k, v) -> projected(x.times(k), x.times(v), x.times(q)));
        wrong(
                "a table that is a mean of both",
                (x, q, k, v) -> projected(x.times(q.plus(k).scaled(0.5)), x.times(k), x.times(v)));
        wrong("sums that go on", each(ProjectionsAttemptsTest::goingOn));
    }

    private void wrongHabits() {
        wrong(
                "the first tables for all calls",
                new ProjectionsContract() {
                    private final List<Matrix> kept = new ArrayList<>();

                    @Override
                    public Projected project(Matrix x, Matrix wq, Matrix wk, Matrix wv) {
                        kept.add(wq);
                        boolean fits = kept.get(0).shape().equals(wq.shape());
                        return projected(
                                x.times(fits ? kept.get(0) : wq), x.times(wk), x.times(wv));
                    }
                });
        wrong("at most four columns", each((x, w) -> x.times(cut(w))));
        wrong("at most eight rows", each((x, w) -> x.rowRange(0, Math.min(8, x.rows())).times(w)));
    }

    private void rightOnes() {
        right("three products", each(Matrix::times));
        right("loops", each(MoreReaders::loops));
        right("the table turned twice", each((x, w) -> x.timesTransposed(w.transpose())));
        right("turned, and back", each((x, w) -> w.transpose().times(x.transpose()).transpose()));
        right(
                "row by row",
                each(
                        (x, w) ->
                                IntStream.range(0, x.rows())
                                        .mapToObj(i -> x.rowRange(i, i + 1).times(w))
                                        .reduce((above, below) -> above.below(below))
                                        .orElseThrow()));
        right(
                "one product, cut in three",
                (x, q, k, v) -> {
                    Matrix all = x.times(q.beside(k).beside(v));
                    int width = q.cols();
                    return projected(
                            all.colRange(0, width),
                            all.colRange(width, 2 * width),
                            all.colRange(2 * width, all.cols()));
                });
        right(
                "floats inside",
                each(
                        (x, w) ->
                                Matrix.generate(
                                        x.rows(),
                                        w.cols(),
                                        (i, j) -> {
                                            float sum = 0;
                                            for (int k = 0; k < x.cols(); k++) {
                                                sum += (float) (x.get(i, k) * w.get(k, j));
                                            }
                                            return sum;
                                        })));
    }

    private static Matrix rounded(Matrix table) {
        return Matrix.generate(
                table.rows(), table.cols(), (i, j) -> Math.round(table.get(i, j) * 10) / 10.0);
    }

    private static Matrix largest(Matrix x, Matrix w) {
        return Matrix.generate(
                x.rows(),
                w.cols(),
                (i, j) ->
                        IntStream.range(0, x.cols())
                                .mapToDouble(k -> x.get(i, k) * w.get(k, j))
                                .max()
                                .orElse(0));
    }

    private static Matrix centred(Matrix table) {
        return table.plusColumn(table.rowMeans().scaled(-1));
    }

    private static Matrix withoutFirst(Matrix x, Matrix w) {
        int from = x.cols() > 1 ? 1 : 0;
        return x.colRange(from, x.cols()).times(w.rowRange(from, w.rows()));
    }

    private static Matrix ones(Matrix x) {
        return Matrix.generate(x.rows(), 1, (i, j) -> 1);
    }

    private static Matrix goingOn(Matrix x, Matrix w) {
        double[][] products = x.times(w).toArray();
        for (double[] row : products) {
            for (int j = 1; j < row.length; j++) {
                row[j] += row[j - 1];
            }
        }
        return Matrix.of(products);
    }

    private static Matrix cut(Matrix table) {
        return table.colRange(0, Math.min(4, table.cols()));
    }
}
