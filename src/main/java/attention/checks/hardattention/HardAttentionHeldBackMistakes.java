package attention.checks.hardattention;

import attention.check.Mistakes;
import attention.exercise.HardAttentionContract;

/** Wrong answers to HardAttention that only very near or very low scores tell from right ones. */
final class HardAttentionHeldBackMistakes {
    static final Mistakes<HardAttentionContract> ALL =
            Mistakes.<HardAttentionContract>none()
                    .add(
                            "nearly-equal-taken-for-equal",
                            "You picked {got} instead of {expected}: scores that differ by little"
                                    + " were taken for equal, by a tolerance or by rounding. Compare"
                                    + " them as they are, with >.",
                            scores -> {
                                int best = 0;
                                for (int j = 1; j < scores.length; j++) {
                                    best = scores[j] > scores[best] + 1e-9 ? j : best;
                                }
                                return best;
                            })
                    .add(
                            "starts-at-some-low-number",
                            "You picked {got} instead of {expected}, as if no score counted: your"
                                    + " largest score starts at a number such as Long.MIN_VALUE, and"
                                    + " here all scores are below it. A double goes much lower: start"
                                    + " at scores[0], or at Double.NEGATIVE_INFINITY.",
                            scores -> {
                                double max = Long.MIN_VALUE;
                                int best = 0;
                                for (int j = 0; j < scores.length; j++) {
                                    if (scores[j] > max) {
                                        max = scores[j];
                                        best = j;
                                    }
                                }
                                return best;
                            });

    private HardAttentionHeldBackMistakes() {}
}
