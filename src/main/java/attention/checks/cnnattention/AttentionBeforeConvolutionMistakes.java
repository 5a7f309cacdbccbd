package attention.checks.cnnattention;

import static attention.checks.pieces.Grids.ones;

import attention.check.Mistakes;
import attention.checks.cnnattention.Search.Place;
import attention.exercise.AttentionBeforeConvolutionContract;
import attention.matrix.Matrix;

/** Wrong answers to AttentionBeforeConvolution that learners write. */
final class AttentionBeforeConvolutionMistakes {
    static final Mistakes<AttentionBeforeConvolutionContract> ALL =
            WrongWeights.addTo(
                    wrongFactors().and(wrongPlaces()).and(wrongWords()).and(wrongFeatures()),
                    AttentionBeforeConvolutionMistakes::weighing);

    private AttentionBeforeConvolutionMistakes() {}

    private static Mistakes<AttentionBeforeConvolutionContract> wrongFactors() {
        return none().add("without-n", at(it -> it.convolved(once(it))))
                .add(
                        "n-times-the-features",
                        at(it -> it.convolved(once(it)).scaled(it.inputs().rows())))
                .add(
                        "width-in-place-of-n",
                        at(it -> it.convolved(once(it).scaled(it.inputs().cols()))))
                .add(
                        "weighed-twice",
                        at(it -> it.convolved(Search.louder(it.louder(it.inputs()), own(it)))))
                .add(
                        "weights-added",
                        at(it -> it.convolved(it.inputs().plusColumn(own(it).transpose()))))
                .add("loud-weights-added", at(it -> it.convolved(it.inputs().plusColumn(loud(it)))))
                .add(
                        "words-added",
                        at(it -> it.convolved(it.inputs().plus(it.louder(it.inputs())))));
    }

    private static Mistakes<AttentionBeforeConvolutionContract> wrongPlaces() {
        return none().add(
                        "weights-on-the-features", at(it -> Search.louder(it.features(), own(it))))
                .add("attention-after", at(Search.AFTER))
                .add(
                        "weights-of-the-features",
                        at(
                                it -> {
                                    Matrix weights = it.weights(it.features());
                                    return it.convolved(Search.louder(it.inputs(), weights));
                                }))
                .add(
                        "weighed-before-and-after",
                        at(it -> Search.louder(Search.BEFORE.apply(it), own(it))))
                .add("features-added", at(it -> it.features().plus(Search.BEFORE.apply(it))))
                .add(
                        "features-multiplied",
                        at(it -> it.features().hadamard(Search.BEFORE.apply(it))))
                .add("pooled-already", at(it -> own(it).times(it.features())))
                .add(
                        "added-up-already",
                        at(
                                it -> {
                                    Matrix features = Search.BEFORE.apply(it);
                                    return ones(1, features.rows()).times(features);
                                }));
    }

    private static Mistakes<AttentionBeforeConvolutionContract> wrongWords() {
        return none().add(
                        "context-in-every-place",
                        at(
                                it -> {
                                    Matrix context = own(it).times(it.inputs());
                                    return it.convolved(ones(it.inputs().rows(), 1).times(context));
                                }))
                .add("context-alone", at(it -> it.convolved(own(it).times(it.inputs()))))
                .add("weighed-words-alone", at(it -> it.louder(it.inputs())))
                .add(
                        "one-normalizer-for-each-column",
                        at(
                                it ->
                                        it.convolved(
                                                WrongWeights.louderEach(
                                                        it.inputs(),
                                                        WrongWeights.ofEachColumn(
                                                                it, it.inputs())))))
                .add(
                        "normalized-along-the-width",
                        at(
                                it ->
                                        it.convolved(
                                                WrongWeights.louderEach(
                                                        it.inputs(),
                                                        WrongWeights.alongTheWidth(
                                                                it, it.inputs())))))
                .add(
                        "query-multiplied-in",
                        at(it -> it.convolved(it.louder(it.inputs()).timesRow(it.query()))))
                .add(
                        "rows-ask-each-other",
                        at(it -> it.convolved(WrongWeights.readingThemselves(it, it.inputs()))));
    }

    private static Mistakes<AttentionBeforeConvolutionContract> wrongFeatures() {
        return none().add("convolved-twice", at(it -> it.convolved(Search.BEFORE.apply(it))))
                .add("relu-inside", at(it -> Search.BEFORE.apply(it).relu()))
                .add("tanh-inside", at(it -> Search.BEFORE.apply(it).tanh()))
                .add("features-transposed", at(it -> Search.BEFORE.apply(it).transpose()));
    }

    private static Mistakes<AttentionBeforeConvolutionContract> none() {
        return Mistakes.none();
    }

    /** An answer that weighs the words like this. */
    static AttentionBeforeConvolutionContract weighing(WrongWeights.Weigher weigher) {
        return at(
                it -> {
                    Matrix weights = weigher.apply(it, it.inputs());
                    return it.convolved(Search.louder(it.inputs(), weights));
                });
    }

    private static AttentionBeforeConvolutionContract at(Place place) {
        return Search.before(place);
    }

    /** The weights of the words. */
    private static Matrix own(Search it) {
        return it.weights(it.inputs());
    }

    /** Each word once times its weight. */
    private static Matrix once(Search it) {
        return it.inputs().timesColumn(own(it).transpose());
    }

    private static Matrix loud(Search it) {
        return own(it).transpose().scaled(it.inputs().rows());
    }
}
