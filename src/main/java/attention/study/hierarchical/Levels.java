package attention.study.hierarchical;

/** How a reader makes one row of a review. */
public enum Levels {
    /** Attention over the words of each sentence, and over the sentences. */
    ATTENTION("attention at both levels"),
    /** The plain mean of the words, attention over the sentences. */
    WORDS_MEAN("words by their mean"),
    /** Attention over the words, the plain mean of the sentences. */
    SENTENCES_MEAN("sentences by their mean"),
    /** Means at both levels. */
    MEANS("means at both levels"),
    /** One attention over all words, and a hidden layer of 32 numbers behind it. */
    ONE("one level over all words"),
    /** Attention at both levels, with the same numbers. */
    SHARED("the same numbers at both levels");

    private final String words;

    Levels(String words) {
        this.words = words;
    }

    boolean hasAttentionToWords() {
        return this != WORDS_MEAN && this != MEANS;
    }

    boolean hasAttentionToSentences() {
        return this == ATTENTION || this == WORDS_MEAN;
    }

    @Override
    public String toString() {
        return words;
    }
}
