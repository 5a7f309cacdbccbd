package attention.exercise;

/** Lesson 06: hard attention without chance, the key with the largest score alone. */
@FunctionalInterface
public interface HardAttentionContract {
    /**
     * Picks the key with the largest score.
     *
     * @param scores one score per key, at least one
     * @return its index, from 0; the lowest of several that are equally large
     */
    int pick(double[] scores);
}
