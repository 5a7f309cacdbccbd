package attention.check.slips;

import attention.check.slips.Guess.Prediction;
import attention.check.slips.Questions.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Slips that leave places out, in all arguments that go through them together. */
final class LeftOutSlips {
    private final Questions questions;
    private final List<Guess> guesses = new ArrayList<>();

    LeftOutSlips(Questions questions) {
        this.questions = questions;
    }

    List<Guess> all() {
        questions.axes().forEach(this::leftOut);
        return guesses;
    }

    /** Positions of all arguments that share a length are never looked at. */
    private void leftOut(List<Axis> axes) {
        Map<String, String> words =
                Map.of(
                        "argument",
                        questions.named(axes.stream().map(Axis::argument)),
                        "one",
                        questions.one(axes));
        kept(axes, "without-first", words, n -> IntStream.range(1, n));
        kept(axes, "without-last", words, n -> IntStream.range(0, n - 1));
        kept(axes, "first-only", words, n -> IntStream.of(0));
        kept(axes, "last-only", words, n -> IntStream.of(n - 1));
        kept(axes, "every-second", words, n -> IntStream.range(0, (n + 1) / 2).map(j -> 2 * j));
        kept(axes, "last-of-odd", words, n -> IntStream.range(0, n - n % 2));
        kept(axes, "first-two-only", words, n -> IntStream.range(0, Math.min(2, n)));
        kept(axes, "first-three-only", words, n -> IntStream.range(0, Math.min(3, n)));
        kept(axes, "first-twice", words, n -> IntStream.range(-1, n).map(j -> Math.max(0, j)));
        List<Axis> rows = axes.stream().filter(it -> !it.down()).toList();
        rows.forEach(it -> skipped(axes, it));
        if (rows.size() == 2) {
            filtered(axes, "skips-negative-product", words, s -> product(s, rows), x -> x >= 0);
            filtered(axes, "skips-positive-product", words, s -> product(s, rows), x -> x <= 0);
            stopped(axes, "stops-at-zero-product", words, s -> product(s, rows), x -> x == 0);
        }
    }

    private void skipped(List<Axis> axes, Axis by) {
        Map<String, String> words = Map.of("argument", questions.quoted(by.argument()));
        filtered(axes, "skips-negative", words, s -> value(s, by), x -> x >= 0);
        filtered(axes, "skips-positive", words, s -> value(s, by), x -> x <= 0);
        filtered(axes, "skips-zero", words, s -> value(s, by), x -> x != 0);
        filtered(axes, "skips-small", words, s -> value(s, by), x -> Math.abs(x) >= 0.1);
        stopped(axes, "stops-at-zero", words, s -> value(s, by), x -> x == 0);
        stopped(axes, "stops-at-negative", words, s -> value(s, by), x -> x < 0);
    }

    private interface Positions {
        IntStream of(int length);
    }

    private interface Numbers {
        double[] of(Sample sample);
    }

    private interface Test {
        boolean keeps(double number);
    }

    private static double[] value(Sample sample, Axis axis) {
        double[][] rows = NumberTables.of(sample.arguments().get(axis.argument())).orElseThrow();
        return rows.length == 1 ? rows[0] : new double[0];
    }

    private static double[] product(Sample sample, List<Axis> two) {
        double[] a = value(sample, two.get(0));
        double[] b = value(sample, two.get(1));
        return IntStream.range(0, Math.min(a.length, b.length))
                .mapToDouble(j -> a[j] * b[j])
                .toArray();
    }

    private void kept(List<Axis> axes, String slip, Map<String, String> words, Positions kept) {
        add(
                axes,
                slip,
                words,
                sample -> {
                    int n = axes.get(0).length(sample);
                    return n == 0 ? null : kept.of(n).toArray();
                });
    }

    private void filtered(
            List<Axis> axes, String slip, Map<String, String> words, Numbers numbers, Test test) {
        add(
                axes,
                slip,
                words,
                sample -> {
                    double[] by = numbers.of(sample);
                    return by.length != axes.get(0).length(sample)
                            ? null
                            : IntStream.range(0, by.length)
                                    .filter(j -> test.keeps(by[j]))
                                    .toArray();
                });
    }

    private void stopped(
            List<Axis> axes, String slip, Map<String, String> words, Numbers numbers, Test stops) {
        add(
                axes,
                slip,
                words,
                sample -> {
                    double[] by = numbers.of(sample);
                    return by.length != axes.get(0).length(sample)
                            ? null
                            : IntStream.range(0, by.length)
                                    .takeWhile(j -> !stops.keeps(by[j]))
                                    .toArray();
                });
    }

    private interface Kept {
        int @Nullable [] of(Sample sample);
    }

    /** Other positions are as if they were not there, or as if they held zeros. */
    private void add(List<Axis> axes, String slip, Map<String, String> words, Kept kept) {
        guess(slip, words, kept, (sample, some) -> Questions.picked(sample, axes, some));
        if (axes.stream().noneMatch(Axis::down)) {
            guess(slip, words, kept, (sample, some) -> zeros(sample, axes, some));
        }
    }

    private interface Arguments {
        List<@Nullable Object> of(Sample sample, int[] kept);
    }

    private void guess(String slip, Map<String, String> words, Kept kept, Arguments arguments) {
        Prediction prediction =
                question -> {
                    Sample sample = questions.asked.get(question);
                    int[] some = kept.of(sample);
                    if (some == null) {
                        return null;
                    }
                    List<@Nullable Object> changed = arguments.of(sample, some);
                    return changed.stream().anyMatch(Objects::isNull)
                            ? null
                            : questions.right(question, changed);
                };
        guesses.add(new Guess("left-out", slip, words, prediction));
    }

    private static List<@Nullable Object> zeros(Sample sample, List<Axis> axes, int[] kept) {
        List<@Nullable Object> changed = new ArrayList<>(sample.arguments());
        for (Axis axis : axes) {
            Object value = changed.get(axis.argument());
            UnaryOperator<double[][]> zeros =
                    rows ->
                            Arrays.stream(rows)
                                    .map(
                                            row -> {
                                                double[] some = new double[row.length];
                                                for (int j : kept) {
                                                    some[j] = row[j];
                                                }
                                                return some;
                                            })
                                    .toArray(double[][]::new);
            changed.set(axis.argument(), NumberTables.changed(value, zeros));
        }
        return changed;
    }
}
