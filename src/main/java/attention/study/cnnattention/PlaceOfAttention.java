package attention.study.cnnattention;

import attention.exercise.Layer;
import attention.model.AttentiveConvolution;
import attention.model.MaxPooling;

/** Where in a reader there is attention, and how the features become one row. */
public enum PlaceOfAttention {
    /** The largest of each feature. */
    MAXIMUM("no attention · maximum"),
    /** The mean of each feature. */
    MEAN("no attention · mean"),
    /** Words times their weights, then the convolution; the largest of each feature. */
    BEFORE("before · maximum"),
    /** Features times their weights; the largest of each. */
    AFTER("after · maximum"),
    /** The mean of the features by their weights. */
    IN_POOLING("in pooling");

    private final String words;

    PlaceOfAttention(String words) {
        this.words = words;
    }

    boolean isAttentive() {
        return this != MAXIMUM && this != MEAN;
    }

    /** Whether it is the words that are matched with the query, and not the features. */
    boolean looksAtWords() {
        return this == BEFORE;
    }

    AttentiveConvolution attention(WatchParts parts) {
        return switch (this) {
            case MAXIMUM, MEAN -> AttentiveConvolution.NONE;
            case BEFORE -> parts.before()::features;
            case AFTER -> parts.after()::features;
            case IN_POOLING -> parts.inPooling()::pooled;
        };
    }

    Layer pooling() {
        return this == MEAN
                ? features -> features.transpose().rowMeans().transpose()
                : new MaxPooling();
    }

    @Override
    public String toString() {
        return words;
    }
}
