package attention.check.slips;

import attention.check.slips.Guess.Prediction;
import attention.check.slips.Questions.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        kept(axes, "first-twice", words, n -> IntStream.range(-1, n).map(j -> Math.max(0, j)));
        List<Axis> rows = axes.stream().filter(it -> !it.down()).toList();
        rows.forEach(it -> skipped(axes, it));
        if (rows.size() == 2) {
            filtered(axes, "skips-negative-product", words, s -> product(s, rows), x -> x >= 0);
            filtered(axes, "skips-positive-product", words, s -> product(s, rows), x -> x <= 0);
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
                "left-out",
                slip,
                words,
                sample -> {
                    int n = axes.get(0).length(sample);
                    return n == 0 ? null : Questions.picked(sample, axes, kept.of(n).toArray());
                });
    }

    private void filtered(
            List<Axis> axes, String slip, Map<String, String> words, Numbers numbers, Test test) {
        add(
                "left-out",
                slip,
                words,
                sample -> {
                    double[] by = numbers.of(sample);
                    return by.length != axes.get(0).length(sample)
                            ? null
                            : Questions.picked(
                                    sample,
                                    axes,
                                    IntStream.range(0, by.length)
                                            .filter(j -> test.keeps(by[j]))
                                            .toArray());
                });
    }

    private void stopped(
            List<Axis> axes, String slip, Map<String, String> words, Numbers numbers, Test stops) {
        add(
                "left-out",
                slip,
                words,
                sample -> {
                    double[] by = numbers.of(sample);
                    if (by.length != axes.get(0).length(sample)) {
                        return null;
                    }
                    int end =
                            IntStream.range(0, by.length)
                                    .filter(j -> stops.keeps(by[j]))
                                    .findFirst()
                                    .orElse(by.length);
                    return Questions.picked(sample, axes, IntStream.range(0, end).toArray());
                });
    }

    private interface Arguments {
        @Nullable List<@Nullable Object> of(Sample sample);
    }

    private void add(String frame, String slip, Map<String, String> words, Arguments arguments) {
        Prediction prediction =
                question -> {
                    List<@Nullable Object> changed = arguments.of(questions.asked.get(question));
                    return changed == null || changed.stream().anyMatch(Objects::isNull)
                            ? null
                            : questions.right(question, changed);
                };
        guesses.add(new Guess(frame, slip, words, prediction));
    }
}
