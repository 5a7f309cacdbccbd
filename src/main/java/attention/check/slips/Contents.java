package attention.check.slips;

import static attention.check.slips.GivenAnswers.FEWEST;
import static attention.check.slips.GivenAnswers.numbers;

import attention.matrix.Numbers;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** What the arguments of wrong answers have in them, and those of right ones have not. */
final class Contents {
    private final GivenAnswers answers;
    private final Questions questions;

    Contents(GivenAnswers answers) {
        this.answers = answers;
        this.questions = answers.questions;
    }

    /** Wrong only for numbers far beyond all that were answered rightly. */
    Optional<Remark> tooLarge() {
        return forEachArray(
                (argument, words) -> {
                    double largest =
                            answers.all.stream()
                                    .filter(it -> !it.wrong())
                                    .mapToDouble(it -> size(it, argument))
                                    .max()
                                    .orElse(0);
                    return largest == 0
                            ? Optional.empty()
                            : answers.rightWhere(
                                    "too-large",
                                    .9,
                                    it -> size(it, argument) <= 5 * largest,
                                    words);
                });
    }

    /** What is small in right results came out as 0, and nothing else is wrong. */
    Optional<Remark> smallAsZero() {
        double bound = 0;
        for (Sample sample : answers.wrong) {
            double[] right = numbers(sample.right());
            double[] got = numbers(sample.got());
            for (int j = 0; j < right.length; j++) {
                boolean near =
                        got.length == right.length
                                && NumberTables.near(right[j], got[j], answers.tolerance);
                if (!near && (got.length != right.length || got[j] != 0)) {
                    return Optional.empty();
                }
                bound = near ? bound : Math.max(bound, Math.abs(right[j]));
            }
        }
        double most = bound;
        boolean smallest =
                answers.all.stream()
                        .filter(it -> it.got() != null)
                        .noneMatch(it -> keepsBelow(it, most));
        return smallest && most > 0 && most < .1 && answers.rightOnes() >= 3 * FEWEST
                ? Optional.of(Remark.of("pattern/small-as-zero", "bound", Numbers.text(most)))
                : Optional.empty();
    }

    private boolean keepsBelow(Sample sample, double bound) {
        double[] right = numbers(sample.right());
        double[] got = numbers(sample.got());
        for (int j = 0; j < Math.min(right.length, got.length); j++) {
            if (Math.abs(right[j]) <= bound && Math.abs(got[j]) > 10 * answers.tolerance) {
                return true;
            }
        }
        return false;
    }

    /** Wrong only for numbers far closer to 0 than all that were answered rightly. */
    Optional<Remark> tooSmall() {
        return forEachArray(
                (argument, words) -> {
                    double smallest =
                            answers.all.stream()
                                    .filter(it -> !it.wrong() && size(it, argument) > 0)
                                    .mapToDouble(it -> size(it, argument))
                                    .min()
                                    .orElse(0);
                    return answers.rightWhere(
                            "too-small",
                            .9,
                            it -> size(it, argument) == 0 || 2 * size(it, argument) >= smallest,
                            words);
                });
    }

    private static double size(Sample sample, int argument) {
        return given(sample, argument).map(Math::abs).max().orElse(0);
    }

    /** Wrong only where the numbers that were given have something in them. */
    Optional<Remark> numbersIn() {
        return answers.rightWhere(
                        "something-zero",
                        .9,
                        it -> it.arguments().stream().noneMatch(x -> isZero(x)))
                .or(
                        () ->
                                answers.rightWhere(
                                        "everything-zero",
                                        .9,
                                        it -> !it.arguments().stream().allMatch(x -> isZero(x))))
                .or(this::flags)
                .or(this::amounts)
                .or(() -> forEachArray(this::array));
    }

    private static boolean isZero(@Nullable Object value) {
        return value instanceof double[] row
                && row.length > 0
                && Arrays.stream(row).allMatch(x -> x == 0);
    }

    private Optional<Remark> array(int argument, String... words) {
        return often("has-negative", argument, it -> it.noneMatch(x -> x < 0), words)
                .or(
                        () ->
                                often(
                                        "has-fraction",
                                        argument,
                                        it -> it.allMatch(x -> x == Math.rint(x)),
                                        words))
                .or(() -> often("has-zero", argument, it -> it.noneMatch(x -> x == 0), words))
                .or(() -> often("has-equals", argument, it -> distinct(it.toArray()), words))
                .or(
                        () ->
                                answers.rightWhere(
                                        "one-number",
                                        .6,
                                        it -> given(it, argument).count() != 1,
                                        words));
    }

    private static boolean distinct(double[] row) {
        return Arrays.stream(row).distinct().count() == row.length;
    }

    /**
     * As {@link GivenAnswers#rightWhere}, and of questions that have several numbers: lone ones are
     * easily right.
     */
    private Optional<Remark> often(
            String key, int argument, Predicate<DoubleStream> right, String... words) {
        Predicate<Sample> spared = it -> right.test(given(it, argument));
        long telling =
                answers.all.stream()
                        .filter(spared)
                        .filter(
                                it ->
                                        it.arguments().stream()
                                                        .mapToInt(x -> numbers(x).length)
                                                        .sum()
                                                > 2)
                        .count();
        long spareds = answers.all.stream().filter(spared).count();
        return telling > FEWEST && spareds >= 2 * FEWEST
                ? answers.rightWhere(key, .6, spared, words)
                : Optional.empty();
    }

    private Optional<Remark> flags() {
        for (int k = 0; k < questions.arguments(); k++) {
            if (questions.shownOne().arguments().get(k) instanceof boolean[]) {
                int argument = k;
                String[] words = {"argument", questions.quoted(k)};
                return answers.rightWhere(
                                "none-true",
                                .9,
                                it -> given(it, argument).anyMatch(x -> x != 0),
                                words)
                        .or(
                                () ->
                                        answers.rightWhere(
                                                "some-false",
                                                .6,
                                                it -> given(it, argument).allMatch(x -> x != 0),
                                                words));
            }
        }
        return Optional.empty();
    }

    /** Wrong only where a lone number is above, or below, all with which the answer was right. */
    private Optional<Remark> amounts() {
        for (int k = 0; k < questions.arguments(); k++) {
            if (questions.isAmount(k)) {
                int argument = k;
                double[] right =
                        answers.all.stream()
                                .filter(it -> !it.wrong())
                                .mapToDouble(it -> numbers(it.arguments().get(argument))[0])
                                .toArray();
                double most = Arrays.stream(right).max().orElse(0);
                double least = Arrays.stream(right).min().orElse(0);
                var above =
                        answers.rightWhere(
                                "above",
                                .9,
                                it -> given(it, argument).allMatch(x -> x <= most),
                                "argument",
                                questions.quoted(k),
                                "bound",
                                Numbers.text(most));
                var found =
                        above.or(
                                () ->
                                        answers.rightWhere(
                                                "below",
                                                .9,
                                                it -> given(it, argument).allMatch(x -> x >= least),
                                                "argument",
                                                questions.quoted(argument),
                                                "bound",
                                                Numbers.text(least)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static DoubleStream given(Sample sample, int argument) {
        return Arrays.stream(numbers(sample.arguments().get(argument)));
    }

    private interface OfArray {
        Optional<Remark> find(int argument, String... words);
    }

    private Optional<Remark> forEachArray(OfArray find) {
        Optional<Remark> found = Optional.empty();
        for (int k = 0; k < questions.arguments() && found.isEmpty(); k++) {
            if (questions.isArray(k) && !questions.isChoice(k) && questions.table(k).isPresent()) {
                found = find.find(k, "argument", questions.quoted(k));
            }
        }
        return found;
    }
}
