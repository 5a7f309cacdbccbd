package attention.checks.cnnattention;

import attention.checks.cnnattention.Search.Place;
import attention.checks.cnnattention.WrongWeights.Weigher;
import attention.exercise.AttentionBeforeConvolutionContract;
import attention.matrix.Matrix;

/** Answers to AttentionBeforeConvolution beyond the named mistakes. */
final class AttentionBeforeConvolutionAttemptsTest
        extends PlaceAttempts<AttentionBeforeConvolutionContract> {
    AttentionBeforeConvolutionAttemptsTest() {
        weights();
        others();
        wrong("the number of words less one", louder(it -> it.inputs().rows() - 1.0));
        wrong("always times 5", louder(it -> 5));
        wrong("the last word left out", at(it -> it.convolved(cut(it.louder(it.inputs())))));
        wrong("weights lie one word further on", weighing((it, rows) -> turned(it.weights(rows))));
        wrong(
                "the first column weighed alone",
                at(
                        it -> {
                            Matrix louder = it.louder(it.inputs());
                            return it.convolved(
                                    Matrix.generate(
                                            louder.rows(),
                                            louder.cols(),
                                            (i, j) -> (j == 0 ? louder : it.inputs()).get(i, j)));
                        }));
        wrong("each word convolved alone", at(it -> alone(it, it.louder(it.inputs()))));
        wrong("the words in pairs", at(it -> it.louder(it.inputs()).beside(it.features())));
        right("loops", at(AttentionBeforeConvolutionAttemptsTest::loops));
        right(
                "a matrix with the weights on its diagonal",
                at(
                        it -> {
                            Matrix weights = it.weights(it.inputs());
                            int n = weights.cols();
                            Matrix diagonal =
                                    Matrix.generate(
                                            n, n, (i, j) -> i == j ? n * weights.get(0, i) : 0);
                            return it.convolved(diagonal.times(it.inputs()));
                        }));
        right(
                "n times the words first, then the weights",
                at(
                        it ->
                                it.convolved(
                                        it.inputs()
                                                .scaled(it.inputs().rows())
                                                .timesColumn(
                                                        it.weights(it.inputs()).transpose()))));
    }

    @Override
    AttentionBeforeConvolutionContract at(Place place) {
        return Search.before(place);
    }

    @Override
    AttentionBeforeConvolutionContract weighing(Weigher weigher) {
        return AttentionBeforeConvolutionMistakes.weighing(weigher);
    }

    @Override
    Place rightPlace() {
        return Search.BEFORE;
    }

    private interface Factor {
        double of(Search it);
    }

    private AttentionBeforeConvolutionContract louder(Factor factor) {
        return at(
                it -> {
                    Matrix column = it.weights(it.inputs()).transpose().scaled(factor.of(it));
                    return it.convolved(it.inputs().timesColumn(column));
                });
    }

    private static Matrix loops(Search it) {
        double[] weights = it.weights(it.inputs()).row(0);
        double[][] words = it.inputs().toArray();
        for (int i = 0; i < words.length; i++) {
            for (int j = 0; j < words[i].length; j++) {
                words[i][j] *= words.length * weights[i];
            }
        }
        return it.convolved(Matrix.of(words));
    }

    /** The last row first. */
    private static Matrix turned(Matrix weights) {
        int n = weights.cols();
        return Matrix.generate(1, n, (i, j) -> weights.get(0, (j + n - 1) % n));
    }

    private static Matrix cut(Matrix rows) {
        return rows.rowRange(0, Math.max(1, rows.rows() - 1));
    }

    private static Matrix alone(Search it, Matrix rows) {
        Matrix features = it.convolved(rows.rows(0));
        for (int i = 1; i < rows.rows(); i++) {
            features = features.below(it.convolved(rows.rows(i)));
        }
        return features;
    }
}
