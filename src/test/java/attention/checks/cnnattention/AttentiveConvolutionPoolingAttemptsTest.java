package attention.checks.cnnattention;

import attention.checks.cnnattention.Search.Place;
import attention.checks.cnnattention.WrongWeights.Weigher;
import attention.checks.pieces.Grids;
import attention.exercise.AttentiveConvolutionPoolingContract;
import attention.matrix.Matrix;

/** Answers to AttentiveConvolutionPooling beyond the named mistakes. */
final class AttentiveConvolutionPoolingAttemptsTest
        extends PlaceAttempts<AttentiveConvolutionPoolingContract> {
    AttentiveConvolutionPoolingAttemptsTest() {
        weights();
        others();
        wrong("the mean", at(it -> mean(it.features())));
        wrong("the last place alone", at(it -> it.features().rows(it.inputs().rows() - 1)));
        wrong("the first place alone", at(it -> it.features().rows(0)));
        wrong("the mean added", at(it -> pooled(it).plus(mean(it.features()))));
        wrong("the mean of both", at(it -> pooled(it).plus(mean(it.features())).scaled(.5)));
        wrong("the smallest of each filter", at(it -> smallest(it.features())));
        wrong("divided by the root of n", at(it -> pooled(it).scaled(1 / Math.sqrt(n(it)))));
        wrong(
                "the squares of the features",
                at(it -> it.weights(it.features()).times(it.features().square())));
        wrong("the last place left out", at(AttentiveConvolutionPoolingAttemptsTest::shorter));
        wrong("the convolution's first row", at(it -> it.convolved(it.inputs().rows(0))));
        right("loops", at(AttentiveConvolutionPoolingAttemptsTest::loops));
        right(
                "rows weighed and added up",
                at(
                        it -> {
                            Matrix f = it.features();
                            return sum(f.timesColumn(it.weights(f).transpose()));
                        }));
        right("the mean of attention after", at(it -> mean(Search.AFTER.apply(it))));
        right(
                "turned round and back",
                at(
                        it -> {
                            Matrix f = it.features().transpose();
                            Matrix weights = it.normalizer().weights(it.query().times(f));
                            return f.timesTransposed(weights).transpose();
                        }));
        right(
                "the convolution asked twice",
                at(it -> it.weights(it.features()).times(it.features())));
    }

    @Override
    AttentiveConvolutionPoolingContract at(Place place) {
        return Search.pooling(place);
    }

    @Override
    AttentiveConvolutionPoolingContract weighing(Weigher weigher) {
        return AttentiveConvolutionPoolingMistakes.weighing(weigher);
    }

    @Override
    Place rightPlace() {
        return Search.POOLING;
    }

    private static Matrix pooled(Search it) {
        return Search.POOLING.apply(it);
    }

    private static int n(Search it) {
        return it.inputs().rows();
    }

    private static Matrix smallest(Matrix rows) {
        return Grids.maxima(rows.scaled(-1)).scaled(-1);
    }

    private static Matrix shorter(Search it) {
        int n = Math.max(1, n(it) - 1);
        Matrix f = it.features();
        return it.weights(f).colRange(0, n).times(f.rowRange(0, n));
    }

    private static Matrix loops(Search it) {
        double[][] features = it.features().toArray();
        double[] scores = new double[features.length];
        for (int i = 0; i < scores.length; i++) {
            for (int f = 0; f < features[i].length; f++) {
                scores[i] += features[i][f] * it.query().get(0, f);
            }
        }
        double[] weights = it.normalizer().weights(scores);
        double[] pooled = new double[features[0].length];
        for (int i = 0; i < features.length; i++) {
            for (int f = 0; f < pooled.length; f++) {
                pooled[f] += weights[i] * features[i][f];
            }
        }
        return Matrix.ofRow(pooled);
    }
}
