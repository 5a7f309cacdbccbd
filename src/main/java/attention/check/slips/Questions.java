package attention.check.slips;

import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions of one method that an answer was asked, and who answers them rightly. */
final class Questions {
    private static final Words WORDS = Words.of("slips");

    final List<Sample> asked;
    final int shown;
    private final RightAnswer right;
    private final List<List<Axis>> axes;

    /**
     * A direction of an argument in which numbers follow one another.
     *
     * @param argument its number, from 0
     * @param down whether it goes from row to row
     */
    record Axis(int argument, boolean down) {
        int length(Sample sample) {
            double[][] rows = NumberTables.of(sample.arguments().get(argument)).orElseThrow();
            return down ? rows.length : rows.length == 0 ? 0 : rows[0].length;
        }
    }

    Questions(List<Sample> asked, int shown, RightAnswer right) {
        this.asked = asked;
        this.shown = shown;
        this.right = right;
        this.axes = together();
    }

    Sample shownOne() {
        return asked.get(shown);
    }

    @Nullable Object right(int question, List<@Nullable Object> arguments) {
        return right.to(asked.get(question).method(), arguments);
    }

    int arguments() {
        return shownOne().arguments().size();
    }

    String name(int argument) {
        return shownOne().method().getParameters()[argument].getName();
    }

    /** As it is written in messages. */
    String quoted(int argument) {
        return "`" + name(argument) + "`";
    }

    /** Several arguments in one breath. */
    String named(Stream<Integer> arguments) {
        List<String> names = arguments.distinct().map(this::quoted).toList();
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : WORDS.text(
                        "phrase/and",
                        "some",
                        String.join(", ", names.subList(0, last)),
                        "last",
                        names.get(last));
    }

    /** What stands at one place of these axes. */
    String one(List<Axis> axes) {
        boolean rows = axes.stream().allMatch(Axis::down);
        boolean flags = axes.stream().allMatch(it -> isFlags(it.argument()));
        return WORDS.text(rows ? "phrase/row" : flags ? "phrase/flag" : "phrase/number");
    }

    /** What there is a number of: rows of `keys`, numbers of `query`. */
    String counted(Axis axis) {
        boolean flags = isFlags(axis.argument());
        String key = axis.down() ? "phrase/rows" : flags ? "phrase/flags" : "phrase/numbers";
        return WORDS.text(key, "argument", quoted(axis.argument()));
    }

    String length(Axis axis) {
        String key = axis.down() ? "phrase/height" : "phrase/length";
        return WORDS.text(key, "argument", quoted(axis.argument()));
    }

    /** Whether results are true and false, which nothing can be added to or multiplied by. */
    boolean giveFlags() {
        return isFlags(shownOne().right());
    }

    private boolean isFlags(int argument) {
        return isFlags(shownOne().arguments().get(argument));
    }

    private static boolean isFlags(@Nullable Object value) {
        return value instanceof boolean[][]
                || value instanceof boolean[]
                || value instanceof Boolean;
    }

    /** Whether an argument is a lone number that is no index. */
    boolean isAmount(int argument) {
        return shownOne().arguments().get(argument) instanceof Double;
    }

    Optional<double[][]> table(int argument) {
        return NumberTables.of(shownOne().arguments().get(argument));
    }

    boolean isArray(int argument) {
        Object value = shownOne().arguments().get(argument);
        return value != null && !(value instanceof Number || value instanceof Boolean);
    }

    /** Whether an argument holds choices and no amounts: indices or flags. */
    boolean isChoice(int argument) {
        Object value = shownOne().arguments().get(argument);
        return value instanceof Integer
                || value instanceof Long
                || value instanceof int[]
                || value instanceof Boolean
                || value instanceof boolean[];
    }

    /** Axes that are equally long in every question stand together. */
    List<List<Axis>> axes() {
        return axes;
    }

    private List<List<Axis>> together() {
        List<List<Axis>> groups = new ArrayList<>();
        for (int k = 0; k < arguments(); k++) {
            if (table(k).isEmpty() || !isArray(k)) {
                continue;
            }
            Object value = shownOne().arguments().get(k);
            boolean table = NumberTables.hasRows(value);
            for (boolean down : table ? new boolean[] {true, false} : new boolean[] {false}) {
                Axis axis = new Axis(k, down);
                groups.stream()
                        .filter(it -> alwaysAlike(it.get(0), axis))
                        .findFirst()
                        .ifPresentOrElse(
                                it -> it.add(axis),
                                () -> groups.add(new ArrayList<>(List.of(axis))));
            }
        }
        return groups;
    }

    private boolean alwaysAlike(Axis one, Axis other) {
        return asked.stream().allMatch(it -> one.length(it) == other.length(it));
    }

    /** The same arguments with some of them replaced. */
    static List<@Nullable Object> with(Sample sample, int argument, @Nullable Object value) {
        List<@Nullable Object> changed = new ArrayList<>(sample.arguments());
        changed.set(argument, value);
        return changed;
    }

    /** The arguments of a sample with only these positions of some axes, in this order. */
    static List<@Nullable Object> picked(Sample sample, List<Axis> axes, int[] positions) {
        List<@Nullable Object> picked = new ArrayList<>(sample.arguments());
        for (Axis axis : axes) {
            Object value = picked.get(axis.argument());
            picked.set(
                    axis.argument(),
                    value == null
                            ? null
                            : NumberTables.changed(
                                    value, rows -> picked(rows, axis.down(), positions)));
        }
        return picked;
    }

    static double[][] picked(double[][] rows, boolean down, int[] positions) {
        if (down) {
            return IntStream.of(positions).mapToObj(i -> rows[i].clone()).toArray(double[][]::new);
        }
        double[][] picked = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            picked[i] = IntStream.of(positions).mapToDouble(j -> row[j]).toArray();
        }
        return picked;
    }
}
