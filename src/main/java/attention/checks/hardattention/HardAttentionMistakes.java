package attention.checks.hardattention;

import attention.check.Mistakes;
import attention.exercise.HardAttentionContract;
import java.util.Arrays;

/** Wrong answers to HardAttention that learners write. */
final class HardAttentionMistakes {
    static final Mistakes<HardAttentionContract> ALL =
            Mistakes.<HardAttentionContract>none()
                    .add(
                            "last-of-equals",
                            scores -> {
                                int best = 0;
                                for (int j = 1; j < scores.length; j++) {
                                    best = scores[j] >= scores[best] ? j : best;
                                }
                                return best;
                            })
                    .add("max-starts-at-zero", scores -> above(scores, 0, 0))
                    .add("nothing-found", scores -> above(scores, 0, -1))
                    .add("max-starts-at-minus-a-thousand", scores -> above(scores, -1e3, 0))
                    .add("max-starts-at-minus-a-million", scores -> above(scores, -1e6, 0))
                    .add(
                            "smallest",
                            scores -> indexOf(scores, Arrays.stream(scores).min().orElseThrow()))
                    .add("counts-from-one", scores -> right(scores) + 1)
                    .add("score-instead-of-index", scores -> (int) scores[right(scores)])
                    .add(
                            "largest-absolute-value",
                            scores -> right(Arrays.stream(scores).map(Math::abs).toArray()))
                    .add(
                            "cut-to-int",
                            scores -> right(Arrays.stream(scores).map(x -> (int) x).toArray()))
                    .add(
                            "maximum-not-updated",
                            scores -> {
                                int best = 0;
                                for (int j = 1; j < scores.length; j++) {
                                    best = scores[j] > scores[0] ? j : best;
                                }
                                return best;
                            })
                    .add(
                            "compares-with-the-neighbour",
                            scores -> {
                                int best = 0;
                                for (int j = 1; j < scores.length; j++) {
                                    best = scores[j] > scores[j - 1] ? j : best;
                                }
                                return best;
                            })
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
                    .add(
                            "softmax-overflows",
                            scores -> {
                                double[] exps = Arrays.stream(scores).map(Math::exp).toArray();
                                double sum = Arrays.stream(exps).sum();
                                return right(Arrays.stream(exps).map(x -> x / sum).toArray());
                            });

    private HardAttentionMistakes() {}

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

    private static int indexOf(double[] scores, double wanted) {
        int index = 0;
        while (scores[index] != wanted) {
            index++;
        }
        return index;
    }
}
