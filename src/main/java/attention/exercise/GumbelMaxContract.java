package attention.exercise;

/** Lesson 07: draws a key by adding noise to the scores and taking the largest — Gumbel 1954. */
public interface GumbelMaxContract {
    /**
     * Turns evenly spread numbers into Gumbel noise.
     *
     * @param uniforms any count of numbers, each above 0 and below 1
     * @return {@code −log(−log u)} for each of them, in a new array
     */
    double[] noise(double[] uniforms);

    /**
     * The key whose score and noise add up to the most.
     *
     * @param scores one score per key
     * @param noise one number per key
     * @return its index, from 0; of several that are equally large the lowest
     */
    int pick(double[] scores, double[] noise);
}
