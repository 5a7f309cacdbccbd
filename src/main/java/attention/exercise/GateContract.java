package attention.exercise;

/** Lesson 11: every number through a gate of its own — Hochreiter and Schmidhuber 1997. */
@FunctionalInterface
public interface GateContract {
    /**
     * Lets through of each number as much as its gate is open.
     *
     * @param inputs n places in rows, d features each
     * @param w d rows of d numbers; column k opens the gates of feature k
     * @param bias d numbers, one for each feature
     * @return {@code gated[i][k] = σ(Σⱼ inputs[i][j] · w[j][k] + bias[k]) · inputs[i][k]}, where
     *     {@code σ(z) = 1 / (1 + e⁻ᶻ)}
     */
    double[][] gated(double[][] inputs, double[][] w, double[] bias);
}
