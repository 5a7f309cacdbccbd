package attention.checks.hardattention;

import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.shifted;

import attention.check.Mistakes;
import attention.exercise.HardAttentionContract;
import java.util.Arrays;

/** Wrong answers to HardAttention that learners write. */
final class HardAttentionMistakes {
    static final Mistakes<HardAttentionContract> ALL =
            Mistakes.<HardAttentionContract>none()
                    .add("last-of-equals", search((it, j, best) -> it[j] >= it[best]))
                    .add("max-starts-at-zero", scores -> above(scores, 0, 0))
                    .add("nothing-found", scores -> above(scores, 0, -1))
                    .add("max-starts-at-minus-a-thousand", scores -> above(scores, -1e3, 0))
                    .add("max-starts-at-minus-a-million", scores -> above(scores, -1e6, 0))
                    .add("smallest", scores -> right(each(scores, x -> -x)))
                    .add("counts-from-one", scores -> right(scores) + 1)
                    .add("score-instead-of-index", scores -> (int) scores[right(scores)])
                    .add("largest-absolute-value", scores -> right(each(scores, Math::abs)))
                    .add("cut-to-int", scores -> right(each(scores, x -> (int) x)))
                    .add("maximum-not-updated", search((it, j, best) -> it[j] > it[0]))
                    .add("compares-with-the-neighbour", search((it, j, best) -> it[j] > it[j - 1]))
                    .add(
                            "stops-at-the-first-drop",
                            scores -> {
                                int best = 0;
                                while (best + 1 < scores.length
                                        && scores[best + 1] > scores[best]) {
                                    best++;
                                }
                                return best;
                            })
                    .add(
                            "searched-after-sorting",
                            scores -> {
                                Arrays.sort(scores);
                                return scores.length - 1;
                            })
                    .add("softmax-overflows", scores -> right(shifted(scores, 0)));

    private HardAttentionMistakes() {}

    /** Whether the score at j is taken for better than the best so far. */
    interface Better {
        boolean at(double[] scores, int j, int best);
    }

    static HardAttentionContract search(Better better) {
        return scores -> {
            int best = 0;
            for (int j = 1; j < scores.length; j++) {
                best = better.at(scores, j, best) ? j : best;
            }
            return best;
        };
    }

    private static int right(double[] scores) {
        return above(scores, Double.NEGATIVE_INFINITY, 0);
    }

    private static int above(double[] scores, double start, int otherwise) {
        double max = start;
        int best = otherwise;
        for (int j = 0; j < scores.length; j++) {
            if (scores[j] > max) {
                max = scores[j];
                best = j;
            }
        }
        return best;
    }
}
