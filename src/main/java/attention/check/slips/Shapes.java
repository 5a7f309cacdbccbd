package attention.check.slips;

import static attention.check.slips.GivenAnswers.FEWEST;
import static attention.check.slips.GivenAnswers.numbers;

import attention.check.slips.Questions.Axis;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
        if (answers.wrong.stream().allMatch(it -> isEmpty(it.got()))) {
            boolean matrices = answers.questions.shownOne().got() instanceof Matrix[];
            return Optional.of(
                    Remark.of(
                            matrices ? "pattern/matrices-never-made" : "pattern/rows-never-made"));
        }
        if (answers.wrong.stream().allMatch(it -> it.got() == null && it.threw().isEmpty())) {
            return Optional.of(Remark.of("pattern/null"));
        }
        boolean returned =
                answers.wrong.stream().allMatch(it -> NumberTables.of(it.got()).isPresent());
        long others =
                answers.wrong.stream()
                        .filter(it -> count(it) != numbers(it.right()).length)
                        .count();
        return returned && others >= FEWEST ? sized() : Optional.empty();
    }

    private static boolean isEmpty(@Nullable Object got) {
        return got instanceof Object[] rows
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
        Optional<Remark> byOne = byOne();
        if (byOne.isPresent()) {
            return byOne;
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

    /** In every wrong answer one row, column or matrix is too many or missing. */
    private Optional<Remark> byOne() {
        return sizes("matrix", Shapes::matrices)
                .or(() -> sizes("row", Shapes::rows))
                .or(() -> sizes("column", Shapes::columns))
                .or(
                        () ->
                                answers.wrong.stream().allMatch(it -> grows(it.got()))
                                        ? Optional.of(Remark.of("pattern/rows-grow"))
                                        : Optional.empty());
    }

    private Optional<Remark> sizes(String what, ToIntFunction<@Nullable Object> size) {
        for (int more : new int[] {1, -1}) {
            if (answers.wrong.stream()
                    .allMatch(
                            it ->
                                    size.applyAsInt(it.got())
                                            == size.applyAsInt(it.right()) + more)) {
                String key = "pattern/one-" + what + (more > 0 ? "-too-many" : "-missing");
                return Optional.of(Remark.of(key));
            }
        }
        return Optional.empty();
    }

    private static int matrices(@Nullable Object value) {
        return value instanceof Matrix[] all ? all.length : 0;
    }

    private static int rows(@Nullable Object value) {
        boolean table = NumberTables.hasRows(value) && !(value instanceof Matrix[]);
        return table ? NumberTables.of(value).map(it -> it.length).orElse(0) : 0;
    }

    /** As many as each row has; none where they differ. */
    private static int columns(@Nullable Object value) {
        double[][] rows = NumberTables.of(value).orElse(new double[0][]);
        boolean alike = Arrays.stream(rows).allMatch(it -> it.length == rows[0].length);
        return NumberTables.hasRows(value) && alike && rows.length > 0 ? rows[0].length : 0;
    }

    /** Row i has i + 1 places. */
    private static boolean grows(@Nullable Object value) {
        double[][] rows = NumberTables.of(value).orElse(new double[0][]);
        return rows.length > 1
                && IntStream.range(0, rows.length).allMatch(i -> rows[i].length == i + 1);
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
