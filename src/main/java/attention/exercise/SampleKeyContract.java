package attention.exercise;

/** Lesson 06: draws one key, each as often as its weight says — Xu et al. 2015, section 4.1. */
@FunctionalInterface
public interface SampleKeyContract {
    /**
     * Turns an evenly drawn number into a key.
     *
     * @param weights one weight per key, none negative; they add up to 1, apart from rounding
     * @param u an evenly drawn number, {@code 0 ≤ u < 1}
     * @return the first index, in order, at which u is smaller than the sum of the weights so far;
     *     where rounding leaves none, the last one that has a weight; never a key of weight 0
     */
    int pick(double[] weights, double u);
}
