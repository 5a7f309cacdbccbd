package attention.exercise;

/** Lesson 09: nobody looks ahead — Vaswani et al. 2017, section 3.2.3. */
@FunctionalInterface
public interface CausalMaskContract {
    /**
     * Says of each two positions of a text whether the one may look at the other.
     *
     * @param length how many positions, at least 1
     * @return length rows of length flags, true where key ≤ query
     */
    boolean[][] allowed(int length);
}
