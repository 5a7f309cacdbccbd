package attention.checks.cnnattention;

import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.exercise.AttentionAfterConvolutionContract;
import attention.exercise.ConvolutionContract;
import attention.matrix.Matrix;
import attention.model.AttentionAfterConvolution;
import attention.normalize.Normalizer;
import attention.score.ScoreFunction;
import java.util.Optional;

/**
 * Checks attention after a convolution: the weights are those of the features, and lie on the
 * features.
 */
class AttentionAfterConvolutionCheck extends PlaceCheck<AttentionAfterConvolutionContract> {
    AttentionAfterConvolutionCheck() {
        super(true);
    }

    @Override
    public AttentionAfterConvolutionContract reference() {
        return new AttentionAfterConvolution();
    }

    @Override
    public Mistakes<AttentionAfterConvolutionContract> mistakes() {
        return AttentionAfterConvolutionMistakes.ALL;
    }

    @Override
    public Optional<AttentionAfterConvolutionContract> madeOf(OwnParts own) {
        ConvolutionContract convolution = own.part("Convolution", ConvolutionContract.class);
        ScoreFunction dot = own.part("DotProduct", ScoreFunction.class);
        Normalizer softmax = own.part("Softmax", Normalizer.class);
        return Optional.of(
                Search.after(
                        it -> {
                            Search mine = it.with(convolution, softmax);
                            Matrix features = mine.features();
                            Matrix scores = dot.scores(it.query(), features);
                            return Search.louder(features, mine.normalizer().weights(scores));
                        }));
    }

    @Override
    Matrix asked(AttentionAfterConvolutionContract answer, Search search) {
        return answer.features(
                search.query(), search.inputs(), search.convolution(), search.normalizer());
    }
}
