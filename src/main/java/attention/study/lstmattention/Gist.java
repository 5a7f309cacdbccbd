package attention.study.lstmattention;

/** How the states of all words become one row. */
public enum Gist {
    /** A query looks back at all of them. */
    ATTENTION("attention"),
    /** The state of the last word; a question is joined behind it. */
    LAST("last state"),
    /** The largest number of each column; a question is joined behind it. */
    LARGEST("maximum");

    private final String words;

    Gist(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
