package attention.checks.selfandgeneral;

import static attention.checks.pieces.Grids.flipped;
import static attention.checks.pieces.Grids.numbers;

import attention.exercise.AttentionFunction;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Answers to SelfAttention and CrossAttention alike, beyond the named mistakes. */
final class MoreReaders {
    private MoreReaders() {}

    static Map<String, TextReader> wrong() {
        Map<String, TextReader> wrong = new LinkedHashMap<>();
        wrong.put("zeros", it -> Matrix.zeros(it.inputs().rows(), it.tables().wv().cols()));
        wrong.put("twice", it -> it.context().scaled(2));
        wrong.put("one added", it -> it.context().shifted(1));
        wrong.put("the last row first", it -> flipped(it.context()));
        wrong.put(
                "queries doubled",
                it -> it.context(it.queries().scaled(2), it.keys(), it.values()));
        wrong.put(
                "keys in reverse", it -> it.context(it.queries(), flipped(it.keys()), it.values()));
        wrong.put(
                "queries in reverse",
                it -> it.context(flipped(it.queries()), it.keys(), it.values()));
        wrong.put("no attention", it -> it.inputs().times(it.tables().wv()));
        wrong.put(
                "own attention, scaled by the inputs",
                WrongReaders.own(it -> Math.sqrt(it.inputs().cols())));
        wrong.put("the weights", it -> weights(it));
        wrong.put(
                "the plain mean",
                it ->
                        Matrix.generate(
                                        it.inputs().rows(),
                                        it.memory().rows(),
                                        (i, j) -> 1.0 / it.memory().rows())
                                .times(it.values()));
        wrong.put(
                "the first key left out",
                it -> {
                    int from = it.memory().rows() > 1 ? 1 : 0;
                    Matrix rest = it.memory().rowRange(from, it.memory().rows());
                    return it.of(rest).context();
                });
        wrong.put(
                "queries of one column",
                it ->
                        it.context(
                                it.queries().colRange(0, 1),
                                it.keys().colRange(0, 1),
                                it.values()));
        wrong.put("a row too many", it -> it.context().below(Matrix.zeros(1, it.values().cols())));
        wrong.put("at most four rows", it -> it.context().rowRange(0, Math.min(4, rows(it))));
        return wrong;
    }

    static Map<String, TextReader> right() {
        Map<String, TextReader> right = new LinkedHashMap<>();
        right.put("as it should be", Asking::context);
        right.put(
                "tables turned twice",
                it ->
                        it.context(
                                it.inputs().timesTransposed(it.tables().wq().transpose()),
                                it.memory().timesTransposed(it.tables().wk().transpose()),
                                it.memory().timesTransposed(it.tables().wv().transpose())));
        right.put(
                "loops",
                it ->
                        it.context(
                                loops(it.inputs(), it.tables().wq()),
                                loops(it.memory(), it.tables().wk()),
                                loops(it.memory(), it.tables().wv())));
        right.put(
                "keys and values in one product",
                it -> {
                    Matrix both = it.memory().times(it.tables().wk().beside(it.tables().wv()));
                    int width = it.tables().wk().cols();
                    return it.context(
                            it.queries(),
                            both.colRange(0, width),
                            both.colRange(width, both.cols()));
                });
        right.put(
                "row by row projected, asked once",
                it ->
                        it.context(
                                IntStream.range(0, it.inputs().rows())
                                        .mapToObj(i -> it.inputs().rowRange(i, i + 1))
                                        .map(row -> row.times(it.tables().wq()))
                                        .reduce((above, below) -> above.below(below))
                                        .orElseThrow(),
                                it.keys(),
                                it.values()));
        right.put(
                "asked twice, the first answer thrown away",
                it -> {
                    it.context(numbers(1, it.keys().cols(), 1), it.keys(), it.values());
                    return it.context();
                });
        right.put("nothing added", it -> it.context().plus(it.context().scaled(0)));
        return right;
    }

    /** Keeps the attention of its first call. */
    static TextReader first() {
        List<AttentionFunction> kept = new ArrayList<>();
        return it -> {
            kept.add(it.attention());
            return new Asking(it.inputs(), it.memory(), it.tables(), kept.get(0)).context();
        };
    }

    /** Keeps the queries of the last call, as long as they have the right shape. */
    static TextReader sameQueries() {
        List<Matrix> kept = new ArrayList<>();
        return it -> {
            Matrix queries = it.queries();
            kept.add(0, queries);
            Matrix old = kept.get(kept.size() > 1 ? 1 : 0);
            return it.context(
                    old.shape().equals(queries.shape()) ? old : queries, it.keys(), it.values());
        };
    }

    private static int rows(Asking it) {
        return it.inputs().rows();
    }

    private static Matrix weights(Asking it) {
        return new Softmax().weights(it.queries().timesTransposed(it.keys()));
    }

    /** The product, written out. */
    static Matrix loops(Matrix rows, Matrix table) {
        double[][] products = new double[rows.rows()][table.cols()];
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < table.cols(); j++) {
                for (int k = 0; k < rows.cols(); k++) {
                    products[i][j] += rows.get(i, k) * table.get(k, j);
                }
            }
        }
        return Matrix.of(products);
    }
}
