package attention.study.cnnattention;

import attention.exercise.AttentionAfterConvolutionContract;
import attention.exercise.AttentionBeforeConvolutionContract;
import attention.exercise.AttentiveConvolutionPoolingContract;
import attention.exercise.ConvolutionContract;
import attention.model.AttentionAfterConvolution;
import attention.model.AttentionBeforeConvolution;
import attention.model.AttentiveConvolutionPooling;
import attention.model.Convolution;

/**
 * What readers are made of: the library's parts, or a learner's own.
 *
 * @param convolution the windows of three words
 * @param before attention before them
 * @param after attention behind them
 * @param inPooling attention in place of pooling
 */
public record WatchParts(
        ConvolutionContract convolution,
        AttentionBeforeConvolutionContract before,
        AttentionAfterConvolutionContract after,
        AttentiveConvolutionPoolingContract inPooling) {
    /** The library's. */
    public static final WatchParts LIBRARY =
            new WatchParts(
                    Convolution::features,
                    new AttentionBeforeConvolution(),
                    new AttentionAfterConvolution(),
                    new AttentiveConvolutionPooling());

    /** The same with another convolution. */
    public WatchParts with(ConvolutionContract other) {
        return new WatchParts(other, before, after, inPooling);
    }
}
