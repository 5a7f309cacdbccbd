package attention.exercise;

/** Lesson 09: nobody looks at what only fills a text up, and two masks at once. */
public interface PaddingMaskContract {
    /**
     * Says of every query and key whether the one may look at the other.
     *
     * @param queryLen number of queries, at least 1
     * @param padding a flag for each key, at least 1 of them: true where the key is padding
     * @return queryLen rows with a flag for each key, false where the key is padding
     */
    boolean[][] allowed(int queryLen, boolean[] padding);

    /**
     * Allows what both masks allow.
     *
     * @param a rows of flags
     * @param b as many rows of as many flags
     * @return true where both are
     */
    boolean[][] both(boolean[][] a, boolean[][] b);
}
