package attention.checks.hardattention;

import attention.check.Attempts;
import attention.exercise.HardAttentionContract;
import attention.normalize.Softmax;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Answers to HardAttention beyond the named mistakes. */
final class HardAttentionAttemptsTest extends Attempts<HardAttentionContract> {
    HardAttentionAttemptsTest() {
        wrongAnswers();
        wrongStarts();
        wrongComparisons();
        wrongHabits();
        rightLoops();
        rightInOtherWords();
    }

    private void wrongAnswers() {
        wrong("always the first", s -> 0);
        wrong("always the last", s -> s.length - 1);
        wrong("the middle", s -> s.length / 2);
        wrong("how many there are", s -> s.length);
        wrong("learned by heart", s -> s[0] == 1 ? 1 : s[0] == 2 ? 2 : s[0] == 0 ? 3 : 0);
        wrong("the second largest", s -> s.length == 1 ? 0 : ranked(s).get(1));
        wrong("how many are smaller", s -> (int) Arrays.stream(s).filter(x -> x < s[0]).count());
        wrong("the rank in place of the index", s -> ranked(s).indexOf(0));
    }

    private void wrongStarts() {
        wrong("a largest that starts at −1", s -> above(s, -1));
        wrong("a largest that starts at −999", s -> above(s, -999));
        wrong("a largest that starts at −9999", s -> above(s, -9_999));
        wrong("a largest that starts at −1e9", s -> above(s, -1e9));
        wrong("a largest that starts at Integer.MIN_VALUE", s -> above(s, Integer.MIN_VALUE));
        wrong("a largest that starts at Float.MIN_VALUE", s -> above(s, Float.MIN_VALUE));
        wrong(
                "the first key never looked at",
                s -> s.length == 1 ? 0 : 1 + above(Arrays.copyOfRange(s, 1, s.length), -1e9));
        wrong(
                "the last key never looked at",
                s -> s.length == 1 ? 0 : above(Arrays.copyOf(s, s.length - 1), -1e9));
    }

    private void wrongComparisons() {
        wrong(
                "a hundred-and-thirtieth more is not enough",
                s -> {
                    int best = 0;
                    for (int j = 1; j < s.length; j++) {
                        best = s[j] > s[best] + 0.0078125 ? j : best;
                    }
                    return best;
                });
        wrong(
                "compared with one decimal",
                s ->
                        above(
                                Arrays.stream(s).map(x -> Math.round(10 * x) / 10.0).toArray(),
                                Double.NEGATIVE_INFINITY));
        wrong(
                "a quarter more is not enough",
                s -> {
                    int best = 0;
                    for (int j = 1; j < s.length; j++) {
                        best = s[j] > s[best] + 0.3 ? j : best;
                    }
                    return best;
                });
        wrong(
                "compared as whole numbers, upwards",
                s -> above(Arrays.stream(s).map(Math::ceil).toArray(), -1e9));
        wrong(
                "the difference cut to int",
                s -> {
                    int best = 0;
                    for (int j = 1; j < s.length; j++) {
                        best = (int) (s[j] - s[best]) > 0 ? j : best;
                    }
                    return best;
                });
        wrong("squares compared", s -> above(Arrays.stream(s).map(x -> x * x).toArray(), -1));
        wrong("softmax at a high temperature, rounded", s -> above(rounded(s), -1));
        wrong(
                "exponentials without a shift",
                s -> above(Arrays.stream(s).map(Math::exp).toArray(), -1));
        wrong(
                "from the end, first kept",
                s -> {
                    int best = s.length - 1;
                    for (int j = s.length - 1; j >= 0; j--) {
                        best = s[j] > s[best] ? j : best;
                    }
                    return best;
                });
    }

    private void wrongHabits() {
        wrong(
                "sorted, and found in the sorted array",
                s -> {
                    Arrays.sort(s);
                    return Arrays.binarySearch(s, s[s.length - 1]);
                });
        wrong(
                "right, but the scores are sorted afterwards",
                s -> {
                    int best = above(s, -1e9);
                    Arrays.sort(s);
                    return best;
                });
        wrong(
                "right, but the best is crossed out",
                s -> {
                    int best = above(s, -1e9);
                    s[best] = Double.NEGATIVE_INFINITY;
                    return best;
                });
        wrong(
                "a best score that is never set back",
                new HardAttentionContract() {
                    private double max = Double.NEGATIVE_INFINITY;

                    @Override
                    public int pick(double[] s) {
                        int best = 0;
                        for (int j = 0; j < s.length; j++) {
                            if (s[j] > max) {
                                max = s[j];
                                best = j;
                            }
                        }
                        return best;
                    }
                });
    }

    private void rightLoops() {
        right("a largest that starts at −∞", s -> above(s, Double.NEGATIVE_INFINITY));
        right("a largest that starts at −Double.MAX_VALUE", s -> above(s, -Double.MAX_VALUE));
        right(
                "from the end, later ones replaced by equals",
                s -> {
                    int best = s.length - 1;
                    for (int j = s.length - 2; j >= 0; j--) {
                        best = s[j] >= s[best] ? j : best;
                    }
                    return best;
                });
        right(
                "the largest first, then where it stands",
                s -> {
                    double max = Arrays.stream(s).max().getAsDouble();
                    int j = 0;
                    while (s[j] < max) {
                        j++;
                    }
                    return j;
                });
    }

    private void rightInOtherWords() {
        right(
                "a stream of indices",
                s -> IntStream.range(0, s.length).reduce((a, b) -> s[b] > s[a] ? b : a).getAsInt());
        right("ranked", s -> ranked(s).get(0));
        right("the largest weight of a softmax", s -> above(new Softmax().weights(s), -1));
        right(
                "nobody is larger",
                s ->
                        IntStream.range(0, s.length)
                                .filter(j -> Arrays.stream(s).noneMatch(x -> x > s[j]))
                                .findFirst()
                                .getAsInt());
        right(
                "float inside",
                s -> {
                    int best = 0;
                    for (int j = 1; j < s.length; j++) {
                        best = (float) s[j] > (float) s[best] ? j : best;
                    }
                    return best;
                });
    }

    /** The indices, best first; of equal ones the lowest first, since sorting is stable. */
    private static List<Integer> ranked(double[] s) {
        return IntStream.range(0, s.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -s[j]))
                .toList();
    }

    private static double[] rounded(double[] s) {
        return Arrays.stream(new Softmax(5).weights(s))
                .map(x -> Math.round(10 * x) / 10.0)
                .toArray();
    }

    private static int above(double[] s, double start) {
        double max = start;
        int best = 0;
        for (int j = 0; j < s.length; j++) {
            if (s[j] > max) {
                max = s[j];
                best = j;
            }
        }
        return best;
    }
}
