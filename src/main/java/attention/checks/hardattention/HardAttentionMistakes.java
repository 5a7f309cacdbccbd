package attention.checks.hardattention;

import attention.check.Mistakes;
import attention.exercise.HardAttentionContract;
import java.util.Arrays;

/** Wrong answers to HardAttention that learners write. */
final class HardAttentionMistakes {
    private static final String STARTS_TOO_HIGH =
            "You picked {got} instead of {expected}, as if no score counted: your largest score"
                    + " starts at some number that you took for small enough, and here all scores"
                    + " are below it. Start at scores[0], or at Double.NEGATIVE_INFINITY.";

    static final Mistakes<HardAttentionContract> ALL =
            Mistakes.<HardAttentionContract>none()
                    .add(
                            "last-of-equals",
                            "You picked {got}, the last of several equal scores. Only a really larger score"
                                    + " may take the place: > and not >=, so that the first stays.",
                            scores -> {
                                int best = 0;
                                for (int j = 1; j < scores.length; j++) {
                                    best = scores[j] >= scores[best] ? j : best;
                                }
                                return best;
                            })
                    .add(
                            "max-starts-at-zero",
                            "You picked {got} instead of {expected}, as if no score counted: your"
                                    + " largest score starts at 0 or Double.MIN_VALUE (which is above"
                                    + " 0), and here all scores are negative. Start at scores[0].",
                            scores -> above(scores, 0, 0))
                    .add(
                            "nothing-found",
                            "You picked {got}, which is no index: all scores are negative, and none"
                                    + " is above the 0 (or Double.MIN_VALUE) that your largest score"
                                    + " starts at. Start at scores[0], index 0.",
                            scores -> above(scores, 0, -1))
                    .add(
                            "max-starts-at-minus-a-thousand",
                            STARTS_TOO_HIGH,
                            scores -> above(scores, -1e3, 0))
                    .add(
                            "max-starts-at-minus-a-million",
                            STARTS_TOO_HIGH,
                            scores -> above(scores, -1e6, 0))
                    .add(
                            "smallest",
                            "You picked {got}, the key with the smallest score: the comparison is"
                                    + " turned round.",
                            scores -> indexOf(scores, Arrays.stream(scores).min().orElseThrow()))
                    .add(
                            "counts-from-one",
                            "You picked {got} instead of {expected}: indices count from 0 in Java.",
                            scores -> right(scores) + 1)
                    .add(
                            "score-instead-of-index",
                            "{got} is the largest score itself. Asked for is where it stands:"
                                    + " {expected}.",
                            scores -> (int) scores[right(scores)])
                    .add(
                            "largest-absolute-value",
                            "You picked {got}: its score is the farthest from 0, but it is negative."
                                    + " No Math.abs here.",
                            scores -> right(Arrays.stream(scores).map(Math::abs).toArray()))
                    .add(
                            "cut-to-int",
                            "You picked {got} instead of {expected}: your scores are cut to whole"
                                    + " numbers, so that 2.25 and 2.75 become equal. The largest"
                                    + " score so far has to be a double.",
                            scores -> right(Arrays.stream(scores).map(x -> (int) x).toArray()))
                    .add(
                            "maximum-not-updated",
                            "You picked {got}, the last key whose score is above the first one's."
                                    + " When a better key is found, the next ones have to beat that"
                                    + " one: keep its score as well as its index.",
                            scores -> {
                                int best = 0;
                                for (int j = 1; j < scores.length; j++) {
                                    best = scores[j] > scores[0] ? j : best;
                                }
                                return best;
                            })
                    .add(
                            "compares-with-the-neighbour",
                            "You picked {got}, the last key that beats the one before it. Compare"
                                    + " with the best so far, scores[best], not with scores[j − 1].",
                            scores -> {
                                int best = 0;
                                for (int j = 1; j < scores.length; j++) {
                                    best = scores[j] > scores[j - 1] ? j : best;
                                }
                                return best;
                            })
                    .add(
                            "stops-at-the-first-drop",
                            "You picked {got}: your search ends as soon as a score is lower than the"
                                    + " best so far. The largest may come later; go on to the end.",
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
                            "You picked {got}: after Arrays.sort the largest score stands at the end,"
                                    + " whatever its key was. And the array of scores belongs to"
                                    + " others.",
                            scores -> {
                                Arrays.sort(scores);
                                return scores.length - 1;
                            })
                    .add(
                            "softmax-overflows",
                            "You picked {got} instead of {expected}: Math.exp(10000) is infinite,"
                                    + " and infinity / infinity is NaN, which is never larger. The"
                                    + " scores themselves can be compared; no softmax is needed.",
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
