package attention.checks.cnnattention;

import static attention.checks.pieces.Grids.ones;

import attention.check.Mistakes;
import attention.checks.pieces.Grids;
import attention.checks.pieces.Vectors;
import attention.matrix.Matrix;
import attention.normalize.DivideBySum;
import attention.normalize.HardAttention;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What goes wrong with scores and weights, wherever attention is. An answer is made of the way in
 * which it weighs rows: the words, or their features.
 */
final class WrongWeights {
    private static final int ENOUGH = 512;
    private static final double TINY = 1e-9;

    private WrongWeights() {}

    /** Weights of these rows, side by side. */
    @FunctionalInterface
    interface Weigher extends BiFunction<Search, Matrix, Matrix> {}

    /**
     * The list with all of these at its end.
     *
     * @param answer an answer that weighs its rows like this
     */
    static <C> Mistakes<C> addTo(Mistakes<C> list, Function<Weigher, C> answer) {
        return changed(
                otherScores(wrongScores(wrongNormalizers(list, answer), answer), answer), answer);
    }

    private static <C> Mistakes<C> wrongNormalizers(Mistakes<C> list, Function<Weigher, C> answer) {
        return list.add("no-normalizer", answer.apply(Search::scores))
                .add("own-softmax", answer.apply(by(new Softmax())))
                .add("divided-by-the-sum", answer.apply(by(new DivideBySum())))
                .add(
                        "sigmoid-in-place-of-normalizer",
                        answer.apply((it, rows) -> it.scores(rows).sigmoid()))
                .add("best-row-alone", answer.apply(by(new HardAttention())))
                .add(
                        "equal-weights",
                        answer.apply(
                                (it, rows) ->
                                        Matrix.generate(
                                                1, rows.rows(), (i, j) -> 1.0 / rows.rows())))
                .add(
                        "normalized-twice",
                        answer.apply((it, rows) -> it.normalizer().weights(it.weights(rows))))
                .add(
                        "each-row-by-itself",
                        answer.apply(
                                (it, rows) ->
                                        it.normalizer()
                                                .weights(it.scores(rows).transpose())
                                                .transpose()))
                .add(
                        "weights-in-reverse",
                        answer.apply(
                                (it, rows) ->
                                        Grids.flipped(it.weights(rows).transpose()).transpose()));
    }

    private static <C> Mistakes<C> wrongScores(Mistakes<C> list, Function<Weigher, C> answer) {
        return list.add(
                        "scaled-by-the-width",
                        answer.apply(changed((scores, rows) -> 1 / Math.sqrt(rows.cols()))))
                .add(
                        "divided-by-the-width",
                        answer.apply(changed((scores, rows) -> 1.0 / rows.cols())))
                .add(
                        "scaled-by-the-number-of-rows",
                        answer.apply(changed((scores, rows) -> 1 / Math.sqrt(rows.rows()))))
                .add(
                        "n-times-the-scores",
                        answer.apply(changed((scores, rows) -> (double) rows.rows())))
                .add("scored-rows-bent", answer.apply((it, rows) -> it.weights(rows.tanh())))
                .add(
                        "scores-bent",
                        answer.apply((it, rows) -> it.normalizer().weights(it.scores(rows).tanh())))
                .add("no-query", answer.apply((it, rows) -> asked(it, ones(1, rows.cols()), rows)))
                .add(
                        "first-number-alone",
                        answer.apply(
                                (it, rows) -> {
                                    Matrix first = it.query().colRange(0, 1);
                                    Matrix scores = first.timesTransposed(rows.colRange(0, 1));
                                    return it.normalizer().weights(scores);
                                }))
                .add("first-row-asks", answer.apply((it, rows) -> asked(it, rows.rows(0), rows)))
                .add(
                        "last-row-asks",
                        answer.apply((it, rows) -> asked(it, rows.rows(rows.rows() - 1), rows)));
    }

    /** Scores that are no dot products. */
    private static <C> Mistakes<C> otherScores(Mistakes<C> list, Function<Weigher, C> answer) {
        return list.add(
                        "cosine",
                        answer.apply((it, rows) -> it.normalizer().weights(cosines(it, rows))))
                .add(
                        "distances",
                        answer.apply((it, rows) -> it.normalizer().weights(distances(it, rows))))
                .add(
                        "mean-row-asks",
                        answer.apply(
                                (it, rows) -> {
                                    double n = rows.rows();
                                    Matrix mean = ones(1, rows.rows()).times(rows).scaled(1 / n);
                                    return asked(it, mean, rows);
                                }))
                .add(
                        "first-score-subtracted",
                        answer.apply(
                                (it, rows) -> {
                                    Matrix scores = it.scores(rows);
                                    return it.normalizer()
                                            .weights(scores.shifted(-scores.get(0, 0)));
                                }))
                .add(
                        "largest-score-subtracted",
                        answer.apply(
                                (it, rows) -> {
                                    Matrix scores = it.scores(rows);
                                    double largest = Vectors.largest(scores.row(0));
                                    return it.normalizer().weights(scores.shifted(-largest));
                                }));
    }

    /** Weights that are something else in the end. */
    private static <C> Mistakes<C> changed(Mistakes<C> list, Function<Weigher, C> answer) {
        return list.add("weights-squared", answer.apply((it, rows) -> it.weights(rows).square()))
                .add(
                        "one-minus-weight",
                        answer.apply((it, rows) -> it.weights(rows).scaled(-1).shifted(1)))
                .add(
                        "weights-one-row-late",
                        answer.apply(
                                (it, rows) -> {
                                    Matrix weights = it.weights(rows);
                                    int n = weights.cols();
                                    return Matrix.generate(
                                            1, n, (i, j) -> weights.get(0, (j + n - 1) % n));
                                }))
                .addRemembering(
                        "query-kept",
                        () -> {
                            List<Matrix> kept = new ArrayList<>();
                            return answer.apply(
                                    (it, rows) -> {
                                        kept.add(it.query());
                                        Matrix first = kept.get(0);
                                        boolean fits = first.cols() == rows.cols();
                                        return fits ? asked(it, first, rows) : it.weights(rows);
                                    });
                        });
    }

    private static Matrix cosines(Search it, Matrix rows) {
        Matrix scores = it.scores(rows);
        return Matrix.generate(
                1,
                rows.rows(),
                (i, j) -> scores.get(0, j) / (length(it.query()) * length(rows.rows(j)) + TINY));
    }

    private static Matrix distances(Search it, Matrix rows) {
        return Matrix.generate(1, rows.rows(), (i, j) -> -length(rows.rows(j).minus(it.query())));
    }

    private static double length(Matrix row) {
        return Math.sqrt(row.square().sum().get(0, 0));
    }

    /** Those that only parts held back tell from right answers. */
    static <C> Mistakes<C> heldBack(Function<Weigher, C> answer) {
        return Mistakes.<C>none()
                .add("weights-rounded", answer.apply((it, rows) -> Grids.rounded(it.weights(rows))))
                .add(
                        "long-texts-cut",
                        answer.apply(
                                (it, rows) -> {
                                    Matrix weights = it.weights(rows);
                                    return Matrix.generate(
                                            1,
                                            weights.cols(),
                                            (i, j) -> j < ENOUGH ? weights.get(0, j) : 0);
                                }));
    }

    private interface Factor {
        double of(Matrix scores, Matrix rows);
    }

    private static Weigher changed(Factor factor) {
        return (it, rows) -> {
            Matrix scores = it.scores(rows);
            return it.normalizer().weights(scores.scaled(factor.of(scores, rows)));
        };
    }

    private static Weigher by(Normalizer normalizer) {
        return (it, rows) -> it.with(normalizer).weights(rows);
    }

    private static Matrix asked(Search it, Matrix query, Matrix rows) {
        return it.asking(query).weights(rows);
    }

    /** Each row asks all, as a text that reads itself: (n × width). */
    static Matrix readingThemselves(Search it, Matrix rows) {
        return it.normalizer().weights(rows.timesTransposed(rows)).times(rows);
    }

    /**
     * Each column with weights of its own: rows and query are multiplied, and never added up.
     *
     * @return (n × width)
     */
    static Matrix ofEachColumn(Search it, Matrix rows) {
        return it.normalizer().weights(rows.timesRow(it.query()).transpose()).transpose();
    }

    /** The same, where each row is normalized from left to right. */
    static Matrix alongTheWidth(Search it, Matrix rows) {
        return it.normalizer().weights(rows.timesRow(it.query()));
    }

    /** n times each number by its own weight. */
    static Matrix louderEach(Matrix rows, Matrix weights) {
        return rows.hadamard(weights).scaled(rows.rows());
    }
}
