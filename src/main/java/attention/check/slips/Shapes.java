package attention.check.slips;

import static attention.check.slips.GivenAnswers.FEWEST;
import static attention.check.slips.GivenAnswers.numbers;

import attention.check.slips.Questions.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Results of a size of their own, and exceptions in place of results. */
final class Shapes {
    private static final Pattern INDEX =
            Pattern.compile("Index (-?\\d+) out of bounds for length (\\d+)");

    private final GivenAnswers answers;

    Shapes(GivenAnswers answers) {
        this.answers = answers;
    }

    /** The first that is true of all wrong answers. */
    Optional<Remark> find() {
        if (answers.wrong.stream().allMatch(it -> rowsNeverMade(it.got()))) {
            return Optional.of(Remark.of("pattern/rows-never-made"));
        }
        boolean returned =
                answers.wrong.stream().allMatch(it -> NumberTables.of(it.got()).isPresent());
        long others =
                answers.wrong.stream()
                        .filter(it -> count(it) != numbers(it.right()).length)
                        .count();
        return returned && others >= FEWEST ? sized() : Optional.empty();
    }

    private static boolean rowsNeverMade(@Nullable Object got) {
        return got instanceof double[][] rows
                && rows.length > 0
                && Arrays.stream(rows).allMatch(Objects::isNull);
    }

    private Optional<Remark> sized() {
        int first = count(answers.wrong.get(0));
        if (answers.all.stream().allMatch(it -> it.got() != null && count(it) == first)) {
            return Optional.of(
                    Remark.of(
                            first == 1 ? "pattern/one-number" : "pattern/always-as-many",
                            "count",
                            String.valueOf(first)));
        }
        for (List<Axis> axes : answers.questions.axes()) {
            Axis axis = axes.get(0);
            if (answers.all.stream().allMatch(it -> count(it) == axis.length(it))) {
                return Optional.of(
                        Remark.of("pattern/as-many-as", "what", answers.questions.counted(axis)));
            }
        }
        return Optional.empty();
    }

    private static int count(Sample sample) {
        return numbers(sample.got()).length;
    }

    /** What the exception of the shown answer says. */
    Optional<Remark> thrown() {
        String threw = answers.questions.shownOne().threw();
        Matcher index = INDEX.matcher(threw);
        if (threw.startsWith("StackOverflowError")) {
            return Optional.of(Remark.of("pattern/endless-recursion"));
        }
        if (!index.find()) {
            return Optional.empty();
        }
        if (index.group(1).startsWith("-")) {
            String before = index.group(1).replace('-', '−');
            return Optional.of(Remark.of("pattern/before-the-start", "index", before));
        }
        return index.group(1).equals(index.group(2))
                ? Optional.of(Remark.of("pattern/past-the-end", "index", index.group(1)))
                : Optional.empty();
    }
}
