package attention.checks.threesteps;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.ThreeStepsContract;

/** Queries of tiny numbers: scores and sum shrink alike, and the weights stay what they are. */
final class ThreeStepsHeldBackCheck extends ThreeStepsCheck {
    private static final double[][] KEYS = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
    private static final double[][] VALUES = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

    @Override
    public Mistakes<ThreeStepsContract> mistakes() {
        return ThreeStepsHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 7, points = 1, title = "a faint query asks like a loud one", needs = 3)
    void a_faint_query(Attempt<ThreeStepsContract> attempt) {
        double[] faint = {1e-15, 1e-15, 0};
        attempt.calling(
                        "the context for \"Marvel\" asked faintly, with the query (1e-15, 1e-15, 0)",
                        it -> it.context(faint, KEYS, VALUES))
                .byHand(
                        "the scores are 4e-15, 3e-15, 2e-15, 1e-15, 0, their sum is 1e-14, and the"
                                + " weights are 0.4, 0.3, 0.2, 0.1, 0 as for (1, 1, 0).")
                .equalsReference();
    }
}
