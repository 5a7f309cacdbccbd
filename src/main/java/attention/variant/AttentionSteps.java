package attention.variant;

import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The steps of plain attention, for those who look. */
record AttentionSteps(
        Attention attention,
        Inputs inputs,
        Matrix scaledScores,
        Matrix maskedScores,
        Matrix weights,
        Matrix context)
        implements Supplier<List<Step>> {

    @Override
    public List<Step> get() {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.scores("scores", "how well query and key match", rawScores()));
        if (attention.hasScaling()) {
            steps.add(Step.scores("scaled scores", "scores times the scale", scaledScores));
        }
        if (attention.hasMask()) {
            steps.add(Step.scores("masked scores", "−∞ where a query may not look", maskedScores));
        }
        steps.add(
                Step.weights("weights", "how attention is shared out", weights)
                        .within(maskedScores));
        steps.add(Step.given("values", "what each key has to give", inputs.values()));
        steps.add(Step.values("context", "weights · values, the answer to each query", context));
        return steps;
    }

    /** The scores before any scale: attention itself never needs them. */
    private Matrix rawScores() {
        return attention.hasScaling()
                ? attention
                        .score()
                        .unscaled()
                        .scores(inputs.queries().detached(), inputs.keys().detached())
                : scaledScores;
    }
}
