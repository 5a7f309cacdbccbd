package attention.exercise;

/** Lesson 08: which keys a query may look at when it looks nearby only. */
@FunctionalInterface
public interface WindowMaskContract {
    /**
     * Says of every query and key whether the one may look at the other.
     *
     * @param queryLen number of queries, at least 1
     * @param keyLen number of keys, at least 1
     * @param halfWidth how far to each side, from 0 to the largest int
     * @return queryLen rows of keyLen flags, true where {@code |key − query| ≤ halfWidth}
     */
    boolean[][] allowed(int queryLen, int keyLen, int halfWidth);
}
