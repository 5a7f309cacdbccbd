package attention.variant;

import attention.matrix.Matrix;
import java.util.List;
import java.util.function.Supplier;

/** The steps of local attention with a predicted place, for those who look. */
record LocalPredictiveSteps(
        Matrix scores,
        Matrix positions,
        LocalPredictive.Windowed windowed,
        Matrix values,
        Matrix context)
        implements Supplier<List<Step>> {
    private static final Axis PLACE = new Axis("place", "places");

    @Override
    public List<Step> get() {
        Matrix masked = windowed.maskedScores();
        return List.of(
                Step.scores("scores", "how well query and key match", scores),
                Step.values("place", "m · σ(v · tanh(W q)), counted from 0", positions)
                        .axes(Axis.QUERIES, PLACE),
                Step.scores("masked scores", "−∞ outside of the window", masked),
                Step.weights("weights", "shared out in the window", windowed.weights())
                        .within(masked),
                Step.factors("Gaussian", "1 at the place, less beside it", windowed.gaussian()),
                Step.factors("factors", "weights times Gaussian", windowed.factors())
                        .within(masked),
                Step.given("values", "what each key has to give", values),
                Step.values("context", "factors · values, the answer to each query", context));
    }
}
