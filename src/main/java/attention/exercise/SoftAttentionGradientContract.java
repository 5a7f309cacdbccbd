package attention.exercise;

/** Lesson 05: how a loss moves with each number of the queries, the keys and the values. */
@FunctionalInterface
public interface SoftAttentionGradientContract {
    /**
     * The gradient of a loss through {@code softmax(scale · queries · keysᵀ) · values}.
     *
     * @param queries n rows of dK numbers
     * @param keys m rows of dK numbers
     * @param values m rows of dV numbers
     * @param scale what the dot products are multiplied by
     * @param upstream n rows of dV numbers: how the loss moves with each number of the context
     * @return how the loss moves with each number that went in
     */
    Gradients gradient(
            double[][] queries,
            double[][] keys,
            double[][] values,
            double scale,
            double[][] upstream);

    /**
     * Three gradients, each of the shape of what it belongs to.
     *
     * @param queries n rows of dK numbers
     * @param keys m rows of dK numbers
     * @param values m rows of dV numbers
     */
    @SuppressWarnings("ArrayRecordComponent") // a mere parcel: nobody compares two of them
    record Gradients(double[][] queries, double[][] keys, double[][] values) {}
}
