package attention.checks.cnnattention;

import attention.checks.cnnattention.Search.Place;
import attention.checks.cnnattention.WrongWeights.Weigher;
import attention.exercise.AttentionAfterConvolutionContract;
import attention.matrix.Matrix;

/** Answers to AttentionAfterConvolution beyond the named mistakes. */
final class AttentionAfterConvolutionAttemptsTest
        extends PlaceAttempts<AttentionAfterConvolutionContract> {
    AttentionAfterConvolutionAttemptsTest() {
        weights();
        others();
        wrong("the number of places less one", louder((it, f) -> f.rows() - 1.0));
        wrong("divided by n", louder((it, f) -> 1.0 / f.rows()));
        wrong("n for each filter", louder((it, f) -> (double) f.rows() * f.cols()));
        wrong("the mean added", at(it -> it.louder(it.features()).plusRow(mean(it.features()))));
        wrong("the best row twice", at(it -> it.louder(it.louder(it.louder(it.features())))));
        wrong("what is new in each row", at(it -> it.louder(it.features()).minus(it.features())));
        wrong(
                "the first row left as it is",
                at(
                        it -> {
                            Matrix f = it.features();
                            Matrix louder = it.louder(f);
                            return Matrix.generate(
                                    f.rows(), f.cols(), (i, j) -> (i == 0 ? f : louder).get(i, j));
                        }));
        wrong(
                "features beside weighed features",
                at(it -> it.features().beside(it.louder(it.features()))));
        right("loops", at(AttentionAfterConvolutionAttemptsTest::loops));
        right(
                "n times the features first, then the weights",
                at(
                        it -> {
                            Matrix f = it.features();
                            return f.scaled(f.rows()).timesColumn(it.weights(f).transpose());
                        }));
        right(
                "turned round and back",
                at(
                        it -> {
                            Matrix f = it.features();
                            return f.transpose()
                                    .timesRow(it.weights(f).scaled(f.rows()))
                                    .transpose();
                        }));
        right(
                "the convolution asked twice",
                at(it -> Search.louder(it.features(), it.weights(it.features()))));
    }

    @Override
    AttentionAfterConvolutionContract at(Place place) {
        return Search.after(place);
    }

    @Override
    AttentionAfterConvolutionContract weighing(Weigher weigher) {
        return AttentionAfterConvolutionMistakes.weighing(weigher);
    }

    @Override
    Place rightPlace() {
        return Search.AFTER;
    }

    private interface Factor {
        double of(Search it, Matrix features);
    }

    private AttentionAfterConvolutionContract louder(Factor factor) {
        return at(
                it -> {
                    Matrix f = it.features();
                    return f.timesColumn(it.weights(f).transpose()).scaled(factor.of(it, f));
                });
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
        for (int i = 0; i < features.length; i++) {
            for (int f = 0; f < features[i].length; f++) {
                features[i][f] *= features.length * weights[i];
            }
        }
        return Matrix.of(features);
    }
}
