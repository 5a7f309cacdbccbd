package attention.variant;

import attention.matrix.Matrix;
import attention.normalize.Softmax;
import attention.score.Widths;
import java.util.List;

/**
 * Query i looks at the keys {@code i − halfWidth … i + halfWidth}, as far as they exist, and at no
 * others: softmax of their scaled dot products — Luong et al. 2015, section 3.2, local-m, whose
 * place is the query's own. The same as plain attention with an {@link attention.mask.WindowMask}.
 *
 * <p>But only the pairs inside the window are computed and stored, {@code n · (2 · halfWidth + 1)}
 * of them and fewer at the ends: time and memory grow with n, not with n · m.
 *
 * @param halfWidth how far to each side, 0 or more
 */
public record LocalMonotonic(int halfWidth) implements Variant {
    public LocalMonotonic {
        if (halfWidth < 0) {
            throw new IllegalArgumentException(
                    "halfWidth counts keys to each side of the query, but is " + halfWidth + ".");
        }
    }

    /**
     * Lets each of n queries read from the key/value pairs around its own position.
     *
     * @param queries (n × dK)
     * @param keys (m × dK)
     * @param values (m × dV)
     * @return all intermediate results; scores and weights have a column for each place in the
     *     window, −∞ and 0 where there is no key; the context is (n × dV)
     * @throws attention.matrix.ShapeMismatch if the shapes do not fit each other
     */
    @Override
    public Trace attend(Matrix queries, Matrix keys, Matrix values) {
        Widths.requireEqual(queries, keys);
        Inputs.requirePairs(keys, values);

        Band band = Band.of(halfWidth, queries.rows(), keys.rows());
        Matrix scores = band.scores(queries, keys); // (n × window)
        Matrix scaled = scores.scaled(1 / Math.sqrt(keys.cols())); // (n × window)
        Matrix weights = new Softmax().weights(scaled); // (n × window), each row adds up to 1
        Matrix context = band.mix(weights, values); // (n × dV)

        Axis places = band.places();
        return Trace.of(
                        context,
                        () ->
                                List.of(
                                        Step.scores(
                                                        "scores",
                                                        "query and key, in the window",
                                                        scores)
                                                .axes(Axis.QUERIES, places),
                                        Step.scores(
                                                        "scaled scores",
                                                        "scores times the scale",
                                                        scaled)
                                                .axes(Axis.QUERIES, places),
                                        Step.weights("weights", "shared out in the window", weights)
                                                .axes(Axis.QUERIES, places)
                                                .within(scaled),
                                        Step.given("values", "what each key has to give", values),
                                        Step.values("context", "weights · values", context)))
                .by(this, queries, keys, values);
    }

    @Override
    public String toString() {
        return "Local attention, window of "
                + halfWidth
                + (halfWidth == 1 ? " key" : " keys")
                + " to each side";
    }
}
