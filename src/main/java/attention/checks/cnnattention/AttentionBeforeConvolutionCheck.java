package attention.checks.cnnattention;

import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.exercise.AttentionBeforeConvolutionContract;
import attention.exercise.ConvolutionContract;
import attention.matrix.Matrix;
import attention.model.AttentionBeforeConvolution;
import attention.normalize.Normalizer;
import attention.score.ScoreFunction;
import java.util.Optional;

/**
 * Checks attention before a convolution: the weights are those of the words, and lie on the words.
 */
class AttentionBeforeConvolutionCheck extends PlaceCheck<AttentionBeforeConvolutionContract> {
    AttentionBeforeConvolutionCheck() {
        super(false);
    }

    @Override
    public AttentionBeforeConvolutionContract reference() {
        return new AttentionBeforeConvolution();
    }

    @Override
    public Mistakes<AttentionBeforeConvolutionContract> mistakes() {
        return AttentionBeforeConvolutionMistakes.ALL;
    }

    @Override
    public Optional<AttentionBeforeConvolutionContract> madeOf(OwnParts own) {
        ScoreFunction dot = own.part("DotProduct", ScoreFunction.class);
        Normalizer softmax = own.part("Softmax", Normalizer.class);
        ConvolutionContract convolution = own.part("Convolution", ConvolutionContract.class);
        return Optional.of(
                Search.before(
                        it -> {
                            Search mine = it.with(convolution, softmax);
                            Matrix scores = dot.scores(it.query(), it.inputs());
                            Matrix weights = mine.normalizer().weights(scores);
                            return mine.convolved(Search.louder(it.inputs(), weights));
                        }));
    }

    @Override
    Matrix asked(AttentionBeforeConvolutionContract answer, Search search) {
        return answer.features(
                search.query(), search.inputs(), search.convolution(), search.normalizer());
    }
}
