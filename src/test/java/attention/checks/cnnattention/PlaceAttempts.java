package attention.checks.cnnattention;

import attention.check.Attempts;
import attention.checks.cnnattention.Search.Place;
import attention.checks.cnnattention.WrongWeights.Weigher;
import attention.checks.pieces.Grids;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is tried at attention before, after and in place of pooling alike. */
abstract class PlaceAttempts<C> extends Attempts<C> {
    /** An answer that does all this. */
    abstract C at(Place place);

    /** An answer that weighs its rows like this. */
    abstract C weighing(Weigher weigher);

    /** Answers that weigh their rows wrongly, or rightly in other words. */
    final void weights() {
        wrong("the scores doubled", weighing(scored(it -> it.scaled(2))));
        wrong("the scores' signs turned", weighing(scored(it -> it.scaled(-1))));
        wrong("the scores start at 0", weighing(scored(it -> it.shifted(-it.get(0, 0)))));
        wrong("the scores squared", weighing(scored(Matrix::square)));
        wrong("no score below 0", weighing(scored(Matrix::relu)));
        wrong("the scores rounded", weighing(scored(PlaceAttempts::tenths)));
        wrong("the weights rounded", weighing((it, rows) -> tenths(it.weights(rows))));
        wrong("the weights squared", weighing((it, rows) -> it.weights(rows).square()));
        wrong("1 − weight", weighing((it, rows) -> it.weights(rows).scaled(-1).shifted(1)));
        wrong("the cosine", weighing(PlaceAttempts::cosine));
        wrong("the mean of the rows asks", weighing((it, rows) -> asked(it, mean(rows), rows)));
        wrong("distances", weighing((it, rows) -> it.normalizer().weights(distances(it, rows))));
        wrong("half by the mean", weighing((it, rows) -> it.weights(rows).shifted(1).scaled(.5)));
        wrong(
                "the query normalized first",
                weighing((it, rows) -> asked(it, it.normalizer().weights(it.query()), rows)));
        right("the scores row by row", weighing(PlaceAttempts::rowByRow));
        right(
                "the scores as a column, turned round",
                weighing(
                        (it, rows) ->
                                it.normalizer()
                                        .weights(rows.timesTransposed(it.query()).transpose())));
        right(
                "weights asked for on an array",
                weighing(
                        (it, rows) ->
                                Matrix.ofRow(it.normalizer().weights(it.scores(rows).row(0)))));
        right("floats inside", weighing((it, rows) -> floats(it.weights(rows))));
    }

    /** Answers that have nothing to do with the place. */
    final void others() {
        wrong("zeros", at(it -> it.features().scaled(0)));
        wrong("the plain convolution", at(Search::features));
        wrong("the query once for each word", at(it -> ones(it.inputs().rows()).times(it.query())));
        wrong("one number", at(it -> it.features().sum()));
        wrong("the words", at(Search::inputs));
        wrong(
                "the first normalizer for all calls",
                at(
                        new Place() {
                            private final List<Normalizer> kept = new ArrayList<>();

                            @Override
                            public Matrix apply(Search it) {
                                kept.add(it.normalizer());
                                return rightPlace().apply(it.with(kept.get(0)));
                            }
                        }));
        wrong(
                "the first query of its width for all calls",
                at(
                        new Place() {
                            private final List<Matrix> kept = new ArrayList<>();

                            @Override
                            public Matrix apply(Search it) {
                                kept.add(it.query());
                                Matrix first = kept.get(0);
                                boolean fits = first.cols() == it.query().cols();
                                return rightPlace().apply(fits ? it.asking(first) : it);
                            }
                        }));
        wrong("softmax of its own", at(it -> rightPlace().apply(it.with(new Softmax()))));
        right("step by step", at(rightPlace()));
        right(
                "the mean of two answers",
                at(it -> rightPlace().apply(it).plus(rightPlace().apply(it)).scaled(.5)));
    }

    /** The right answer. */
    abstract Place rightPlace();

    private static Weigher scored(Function<Matrix, Matrix> change) {
        return (it, rows) -> it.normalizer().weights(change.apply(it.scores(rows)));
    }

    private static Matrix rowByRow(Search it, Matrix rows) {
        double[] scores = new double[rows.rows()];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < rows.cols(); j++) {
                scores[i] += it.query().get(0, j) * rows.get(i, j);
            }
        }
        return Matrix.ofRow(it.normalizer().weights(scores));
    }

    private static Matrix cosine(Search it, Matrix rows) {
        Matrix scores = it.scores(rows);
        return it.normalizer()
                .weights(
                        Matrix.generate(
                                1,
                                rows.rows(),
                                (i, j) ->
                                        scores.get(0, j)
                                                / (length(it.query())
                                                                * length(rows.rowRange(j, j + 1))
                                                        + 1e-9)));
    }

    private static double length(Matrix row) {
        return Math.sqrt(row.square().sum().get(0, 0));
    }

    private static Matrix distances(Search it, Matrix rows) {
        return Matrix.generate(
                1, rows.rows(), (i, j) -> -length(rows.rowRange(j, j + 1).minus(it.query())));
    }

    private static Matrix asked(Search it, Matrix query, Matrix rows) {
        return it.asking(query).weights(rows);
    }

    private static Matrix tenths(Matrix table) {
        return Matrix.generate(
                table.rows(), table.cols(), (i, j) -> Math.round(table.get(i, j) * 10) / 10.0);
    }

    private static Matrix floats(Matrix table) {
        return Matrix.generate(table.rows(), table.cols(), (i, j) -> (float) table.get(i, j));
    }

    static Matrix ones(int rows) {
        return Grids.ones(rows, 1);
    }

    static Matrix sum(Matrix rows) {
        return Grids.ones(1, rows.rows()).times(rows);
    }

    static Matrix mean(Matrix rows) {
        return sum(rows).scaled(1.0 / rows.rows());
    }
}
