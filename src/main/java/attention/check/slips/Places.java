package attention.check.slips;

import static attention.check.slips.GivenAnswers.FEWEST;

import java.util.Arrays;
import java.util.Optional;

/** Where in the results the wrong numbers stand, if all stand in places of one kind. */
final class Places {
    private final GivenAnswers answers;

    Places(GivenAnswers answers) {
        this.answers = answers;
    }

    private interface Place {
        boolean holds(Sample sample, double[][] right, int i, int j);
    }

    Optional<Remark> find() {
        Object right = answers.questions.shownOne().right();
        boolean sized =
                answers.wrong.stream().allMatch(it -> GivenAnswers.all(it, (one, other) -> true));
        if (!sized || NumberTables.of(right).isEmpty() || right instanceof Number) {
            return Optional.empty();
        }
        return NumberTables.hasRows(right) ? inTable().or(this::inRow) : inRow();
    }

    private Optional<Remark> inTable() {
        return in("diagonal", (s, x, i, j) -> i == j)
                .or(() -> in("beside-diagonal", (s, x, i, j) -> i != j))
                .or(() -> in("first-row", (s, x, i, j) -> i == 0))
                .or(() -> in("last-row", (s, x, i, j) -> i == x.length - 1))
                .or(() -> in("after-first-row", (s, x, i, j) -> i > 0))
                .or(this::onePlace);
    }

    /** One and the same cell in all wrong answers. */
    private Optional<Remark> onePlace() {
        Sample first = answers.wrong.get(0);
        double[][] right = NumberTables.of(first.right()).orElseThrow();
        double[][] got = NumberTables.of(first.got()).orElseThrow();
        for (int i = 0; i < right.length; i++) {
            for (int j = 0; j < right[i].length; j++) {
                if (!NumberTables.near(right[i][j], got[i][j], answers.tolerance)) {
                    int row = i;
                    int column = j;
                    return in(
                            "one-place",
                            (s, x, r, c) -> r == row && c == column,
                            "row",
                            String.valueOf(row + 1),
                            "column",
                            String.valueOf(column + 1));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Of flags: all that is given as true is right, and some is missing, or the other way round.
     */
    Optional<Remark> inOneDirection() {
        boolean sized =
                answers.wrong.stream().allMatch(it -> GivenAnswers.all(it, (one, other) -> true));
        if (!sized || answers.wrong.size() < FEWEST) {
            return Optional.empty();
        }
        if (answers.wrong.stream()
                .allMatch(it -> GivenAnswers.all(it, (right, got) -> got <= right))) {
            return Optional.of(Remark.of("pattern/too-few-true"));
        }
        return answers.wrong.stream()
                        .allMatch(it -> GivenAnswers.all(it, (right, got) -> got >= right))
                ? Optional.of(Remark.of("pattern/too-many-true"))
                : Optional.empty();
    }

    private Optional<Remark> inRow() {
        return in("first-place", (s, x, i, j) -> j == 0)
                .or(() -> in("last-place", (s, x, i, j) -> j == x[i].length - 1))
                .or(() -> in("after-first-place", (s, x, i, j) -> j > 0))
                .or(this::byArguments)
                .or(this::besideZeros)
                .or(() -> in("zeros", (s, x, i, j) -> x[i][j] == 0));
    }

    /** Said only where the question that is shown has a zero to look at. */
    private Optional<Remark> besideZeros() {
        double[][] shown = NumberTables.of(answers.questions.shownOne().right()).orElseThrow();
        boolean hasZero =
                Arrays.stream(shown).flatMapToDouble(Arrays::stream).anyMatch(x -> x == 0);
        return hasZero ? in("nonzero", (s, x, i, j) -> x[i][j] != 0) : Optional.empty();
    }

    private Optional<Remark> byArguments() {
        Optional<Remark> found = Optional.empty();
        for (int k = 0; k < answers.questions.arguments() && found.isEmpty(); k++) {
            int argument = k;
            String[] word = {"argument", answers.questions.quoted(k)};
            Object value = answers.questions.shownOne().arguments().get(k);
            if (value instanceof Integer) {
                Place place =
                        (s, x, i, j) -> Integer.valueOf(j).equals(s.arguments().get(argument));
                found =
                        in("index", place, word)
                                .or(
                                        () ->
                                                in(
                                                        "not-index",
                                                        (s, x, i, j) -> !place.holds(s, x, i, j),
                                                        word));
            }
            if (value instanceof boolean[]) {
                Place place =
                        (s, x, i, j) ->
                                s.arguments().get(argument) instanceof boolean[] flags && flags[j];
                found =
                        in("true", place, word)
                                .or(
                                        () ->
                                                in(
                                                        "false",
                                                        (s, x, i, j) -> !place.holds(s, x, i, j),
                                                        word));
            }
        }
        return found;
    }

    /** Says where, if all that is wrong is there, most that is there is wrong, and more is not. */
    private Optional<Remark> in(String key, Place place, String... words) {
        int wrongIn = 0;
        int rightIn = 0;
        int rightOut = 0;
        for (Sample sample : answers.wrong) {
            double[][] right = NumberTables.of(sample.right()).orElseThrow();
            double[][] got = NumberTables.of(sample.got()).orElseThrow();
            for (int i = 0; i < right.length; i++) {
                for (int j = 0; j < right[i].length; j++) {
                    boolean near = NumberTables.near(right[i][j], got[i][j], answers.tolerance);
                    boolean in = place.holds(sample, right, i, j);
                    if (!near && !in) {
                        return Optional.empty();
                    }
                    wrongIn += near ? 0 : 1;
                    rightIn += near && in ? 1 : 0;
                    rightOut += near && !in ? 1 : 0;
                }
            }
        }
        return wrongIn >= FEWEST && rightOut >= FEWEST && wrongIn > 2 * rightIn
                ? Optional.of(Remark.of("where/" + key, words))
                : Optional.empty();
    }
}
