package attention.check.slips;

import attention.box.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All answers that were given, each question once. */
final class GivenAnswers {
    /** So many have to show a thing before it is said. */
    static final int FEWEST = 3;

    final Questions questions;
    final double tolerance;
    final List<Sample> all = new ArrayList<>();

    /** Questions that were asked before, each behind its first time. */
    final List<List<Sample>> again = new ArrayList<>();

    final List<Sample> wrong;

    GivenAnswers(Questions questions, double tolerance) {
        this.questions = questions;
        this.tolerance = tolerance;
        for (Sample sample : questions.asked) {
            all.stream()
                    .filter(it -> sameQuestion(it, sample))
                    .findFirst()
                    .ifPresentOrElse(
                            first -> again.add(List.of(first, sample)), () -> all.add(sample));
        }
        this.wrong = all.stream().filter(Sample::wrong).toList();
    }

    int rightOnes() {
        return all.size() - wrong.size();
    }

    private static boolean sameQuestion(Sample one, Sample other) {
        return IntStream.range(0, one.arguments().size())
                .allMatch(k -> Values.same(one.arguments().get(k), other.arguments().get(k)));
    }

    boolean near(@Nullable Object one, @Nullable Object other) {
        return NumberTables.near(one, other, tolerance);
    }

    /** What is true of a right number and the one that was given in its place. */
    interface Pair {
        boolean holds(double right, double got);
    }

    /** Whether it is true of all numbers of an answer that has as many as it should. */
    static boolean all(Sample sample, Pair pair) {
        double[] right = numbers(sample.right());
        double[] got = numbers(sample.got());
        return right.length == got.length
                && IntStream.range(0, right.length).allMatch(j -> pair.holds(right[j], got[j]));
    }

    static boolean isFinite(Sample sample) {
        return sample.got() != null
                && Arrays.stream(numbers(sample.got())).allMatch(Double::isFinite);
    }

    /** All numbers of a value in one row; none where it has none. */
    static double[] numbers(@Nullable Object value) {
        return NumberTables.flat(value).stream().mapToDouble(it -> it).toArray();
    }

    /**
     * Says when the answers are right, if that is so without exception, and of the others at least
     * this share is wrong.
     */
    Optional<Remark> rightWhere(
            String key, double share, Predicate<Sample> right, String... words) {
        long spared = all.stream().filter(right).count();
        boolean allRight = this.wrong.stream().noneMatch(right);
        long others = all.size() - spared;
        int wrong = this.wrong.size();
        boolean enough =
                (spared >= FEWEST && wrong >= FEWEST) || (spared >= 5 * FEWEST && share > .8);
        return allRight && enough && wrong >= share * others
                ? Optional.of(Remark.of("only/" + key, words))
                        .map(it -> it.with("right", String.valueOf(spared)))
                        .map(it -> it.with("wrong", String.valueOf(wrong)))
                        .map(it -> it.with("with", String.valueOf(others)))
                : Optional.empty();
    }
}
