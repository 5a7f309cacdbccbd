package attention.checks.cnnattention;

import static attention.checks.pieces.Grids.ones;

import attention.check.Mistakes;
import attention.checks.cnnattention.Search.Place;
import attention.checks.pieces.Grids;
import attention.exercise.AttentionAfterConvolutionContract;
import attention.matrix.Matrix;
import java.util.function.UnaryOperator;

/** Wrong answers to AttentionAfterConvolution that learners write. */
final class AttentionAfterConvolutionMistakes {
    static final Mistakes<AttentionAfterConvolutionContract> ALL =
            WrongWeights.addTo(
                    WrongFeatures.addTo(
                            wrongFactors().and(wrongPlaces()).and(wrongRows()),
                            features -> at(it -> it.louder(features.apply(it)))),
                    AttentionAfterConvolutionMistakes::weighing);

    private AttentionAfterConvolutionMistakes() {}

    private static Mistakes<AttentionAfterConvolutionContract> wrongFactors() {
        return none().add("without-n", of((it, f) -> once(it, f)))
                .add("width-in-place-of-n", of((it, f) -> once(it, f).scaled(f.cols())))
                .add("weighed-twice", of((it, f) -> Search.louder(it.louder(f), it.weights(f))))
                .add("weights-added", of((it, f) -> f.plusColumn(it.weights(f).transpose())))
                .add(
                        "loud-weights-added",
                        of((it, f) -> f.plusColumn(it.weights(f).transpose().scaled(f.rows()))))
                .add("features-added", of((it, f) -> f.plus(it.louder(f))))
                .add("features-multiplied", of((it, f) -> f.hadamard(it.louder(f))))
                .add(
                        "one-normalizer-for-each-filter",
                        of((it, f) -> WrongWeights.louderEach(f, WrongWeights.ofEachColumn(it, f))))
                .add(
                        "normalized-along-the-width",
                        of(
                                (it, f) ->
                                        WrongWeights.louderEach(
                                                f, WrongWeights.alongTheWidth(it, f))));
    }

    private static Mistakes<AttentionAfterConvolutionContract> wrongPlaces() {
        return none().add("attention-before", at(Search.BEFORE))
                .add(
                        "weights-on-the-words",
                        of((it, f) -> it.convolved(Search.louder(it.inputs(), it.weights(f)))))
                .add(
                        "weights-of-the-words",
                        of((it, f) -> Search.louder(f, it.weights(it.inputs()))))
                .add(
                        "weighed-words-alone",
                        of((it, f) -> Search.louder(it.inputs(), it.weights(f))))
                .add("convolved-again", of((it, f) -> it.convolved(it.louder(f))));
    }

    private static Mistakes<AttentionAfterConvolutionContract> wrongRows() {
        return none().add("pooled-already", at(Search.POOLING))
                .add("added-up-already", after(f -> ones(1, f.rows()).times(f)))
                .add("largest-of-each-filter", after(Grids::maxima))
                .add(
                        "sum-in-every-row",
                        of((it, f) -> ones(f.rows(), 1).times(it.weights(f).times(f))))
                .add("rows-ask-each-other", of(WrongWeights::readingThemselves))
                .add("weights-alone", of((it, f) -> it.weights(f)))
                .add("features-transposed", after(Matrix::transpose))
                .add("cut-at-zero-afterwards", after(Matrix::relu))
                .add("bent-afterwards", after(Matrix::tanh));
    }

    private static Mistakes<AttentionAfterConvolutionContract> none() {
        return Mistakes.none();
    }

    /** An answer that weighs the features like this. */
    static AttentionAfterConvolutionContract weighing(WrongWeights.Weigher weigher) {
        return of((it, f) -> Search.louder(f, weigher.apply(it, f)));
    }

    private interface OfFeatures {
        Matrix of(Search it, Matrix features);
    }

    private static AttentionAfterConvolutionContract of(OfFeatures answer) {
        return at(it -> answer.of(it, it.features()));
    }

    private static AttentionAfterConvolutionContract at(Place place) {
        return Search.after(place);
    }

    /** Something is done to the right answer. */
    private static AttentionAfterConvolutionContract after(UnaryOperator<Matrix> change) {
        return of((it, f) -> change.apply(it.louder(f)));
    }

    /** Each row once times its weight. */
    private static Matrix once(Search it, Matrix features) {
        return features.timesColumn(it.weights(features).transpose());
    }
}
