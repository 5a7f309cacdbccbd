package attention.checks.cnnattention;

import static attention.checks.pieces.Grids.maxima;
import static attention.checks.pieces.Grids.ones;

import attention.check.Mistakes;
import attention.checks.cnnattention.Search.Place;
import attention.exercise.AttentiveConvolutionPoolingContract;
import attention.matrix.Matrix;
import java.util.function.UnaryOperator;

/** Wrong answers to AttentiveConvolutionPooling that learners write. */
final class AttentiveConvolutionPoolingMistakes {
    static final Mistakes<AttentiveConvolutionPoolingContract> ALL =
            WrongWeights.addTo(
                    WrongFeatures.addTo(
                            wrongSums().and(wrongPlaces()).and(wrongRows()),
                            features -> of((it, f) -> pooled(it, features.apply(it)))),
                    AttentiveConvolutionPoolingMistakes::weighing);

    private AttentiveConvolutionPoolingMistakes() {}

    private static Mistakes<AttentiveConvolutionPoolingContract> wrongSums() {
        return none().add("n-times-the-sum", of((it, f) -> pooled(it, f).scaled(f.rows())))
                .add("divided-by-n", of((it, f) -> pooled(it, f).scaled(1.0 / f.rows())))
                .add("features-added-up", of((it, f) -> ones(1, f.rows()).times(f)))
                .add("largest-of-each-filter", of((it, f) -> maxima(f)))
                .add("largest-after-weighing", of((it, f) -> maxima(it.louder(f))))
                .add("largest-row-times-its-weight", of((it, f) -> maxima(once(it, f))))
                .add(
                        "one-normalizer-for-each-filter",
                        of((it, f) -> sum(f.hadamard(WrongWeights.ofEachColumn(it, f)))))
                .add(
                        "normalized-along-the-width",
                        of((it, f) -> sum(f.hadamard(WrongWeights.alongTheWidth(it, f)))));
    }

    private static Mistakes<AttentiveConvolutionPoolingContract> wrongPlaces() {
        return none().add("attention-before-then-sum", at(it -> sum(Search.BEFORE.apply(it))))
                .add(
                        "attention-before-then-mean",
                        at(it -> sum(Search.BEFORE.apply(it)).scaled(1.0 / it.inputs().rows())))
                .add("weights-of-the-words", of((it, f) -> it.weights(it.inputs()).times(f)))
                .add("words-mixed", of((it, f) -> it.weights(f).times(it.inputs())))
                .add(
                        "context-convolved",
                        of((it, f) -> it.convolved(it.weights(f).times(it.inputs()))))
                .add(
                        "context-of-the-words-convolved",
                        at(it -> it.convolved(it.weights(it.inputs()).times(it.inputs()))));
    }

    private static Mistakes<AttentiveConvolutionPoolingContract> wrongRows() {
        return none().add("not-added-up", of((it, f) -> once(it, f)))
                .add("attention-after", at(Search.AFTER))
                .add("rows-ask-each-other", of(WrongWeights::readingThemselves))
                .add("weights-alone", of((it, f) -> it.weights(f)))
                .add("sum-in-every-row", of((it, f) -> ones(f.rows(), 1).times(pooled(it, f))))
                .add("features-transposed", pooledAnd(Matrix::transpose))
                .add("cut-at-zero-afterwards", pooledAnd(Matrix::relu))
                .add("bent-afterwards", pooledAnd(Matrix::tanh))
                .add("query-added", of((it, f) -> pooled(it, f).plus(it.query())))
                .add("query-multiplied", of((it, f) -> pooled(it, f).hadamard(it.query())));
    }

    private static Mistakes<AttentiveConvolutionPoolingContract> none() {
        return Mistakes.none();
    }

    /** An answer that mixes the features by these weights. */
    static AttentiveConvolutionPoolingContract weighing(WrongWeights.Weigher weigher) {
        return of((it, f) -> weigher.apply(it, f).times(f));
    }

    private interface OfFeatures {
        Matrix of(Search it, Matrix features);
    }

    private static AttentiveConvolutionPoolingContract of(OfFeatures answer) {
        return at(it -> answer.of(it, it.features()));
    }

    private static AttentiveConvolutionPoolingContract at(Place place) {
        return Search.pooling(place);
    }

    /** Something is done to the right answer. */
    private static AttentiveConvolutionPoolingContract pooledAnd(UnaryOperator<Matrix> change) {
        return of((it, f) -> change.apply(pooled(it, f)));
    }

    private static Matrix pooled(Search it, Matrix features) {
        return it.weights(features).times(features);
    }

    /** Each row once times its weight. */
    private static Matrix once(Search it, Matrix features) {
        return features.timesColumn(it.weights(features).transpose());
    }

    private static Matrix sum(Matrix rows) {
        return ones(1, rows.rows()).times(rows);
    }
}
