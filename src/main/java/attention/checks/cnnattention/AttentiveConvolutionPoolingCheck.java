package attention.checks.cnnattention;

import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.exercise.AttentiveConvolutionPoolingContract;
import attention.exercise.ConvolutionContract;
import attention.exercise.WeightedSumContract;
import attention.matrix.Matrix;
import attention.model.AttentiveConvolutionPooling;
import attention.normalize.Normalizer;
import attention.score.ScoreFunction;
import java.util.Optional;

/** Checks attention in place of pooling: the weights are those of the features, and mix them. */
class AttentiveConvolutionPoolingCheck extends PlaceCheck<AttentiveConvolutionPoolingContract> {
    AttentiveConvolutionPoolingCheck() {
        super(true);
    }

    @Override
    public AttentiveConvolutionPoolingContract reference() {
        return new AttentiveConvolutionPooling();
    }

    @Override
    public Mistakes<AttentiveConvolutionPoolingContract> mistakes() {
        return AttentiveConvolutionPoolingMistakes.ALL;
    }

    @Override
    public Optional<AttentiveConvolutionPoolingContract> madeOf(OwnParts own) {
        ConvolutionContract convolution = own.part("Convolution", ConvolutionContract.class);
        ScoreFunction dot = own.part("DotProduct", ScoreFunction.class);
        Normalizer softmax = own.part("Softmax", Normalizer.class);
        WeightedSumContract sum = own.part("WeightedSum", WeightedSumContract.class);
        return Optional.of(
                Search.pooling(
                        it -> {
                            Search mine = it.with(convolution, softmax);
                            Matrix features = mine.features();
                            Matrix scores = dot.scores(it.query(), features);
                            double[] weights = mine.normalizer().weights(scores).row(0);
                            return Matrix.ofRow(sum.context(weights, features.toArray()));
                        }));
    }

    @Override
    Matrix asked(AttentiveConvolutionPoolingContract answer, Search search) {
        return answer.pooled(
                search.query(), search.inputs(), search.convolution(), search.normalizer());
    }
}
