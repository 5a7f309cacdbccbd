package attention.check.slips;

import attention.box.Records;
import attention.check.slips.Questions.Axis;
import attention.matrix.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Slips that change what comes out, or give something else out. */
final class ResultSlips {
    private final Questions questions;
    private final List<Guess> guesses = new ArrayList<>();

    ResultSlips(Questions questions) {
        this.questions = questions;
    }

    List<Guess> all() {
        NumberSlip.ALL.stream()
                .filter(it -> it.fits(questions.shownOne().right()))
                .filter(it -> !questions.giveFlags() || it.happensToFlags())
                .forEach(it -> changed("result", it.name(), Map.of(), it.of()));
        if (questions.giveFlags()) {
            cut();
            same();
            return guesses;
        }
        bounded();
        cut();
        same();
        measured();
        pieces();
        return guesses;
    }

    /** The shown result is this many times the right one, or this much more, and so are all. */
    private void same() {
        Object first = questions.shownOne().got();
        if (first == null) {
            return;
        }
        add("result", "same-for-all", Map.of("result", "{result}"), k -> first);
        if (questions.giveFlags()) {
            return;
        }
        double[] right = GivenAnswers.numbers(questions.shownOne().right());
        double[] got = GivenAnswers.numbers(first);
        if (right.length != got.length) {
            return;
        }
        IntStream.range(0, right.length)
                .filter(j -> right[j] != 0 && got[j] != right[j])
                .findFirst()
                .ifPresent(j -> allBy(got[j] / right[j], got[j] - right[j]));
    }

    private void allBy(double factor, double more) {
        if (factor != 0) {
            changed(
                    "result",
                    "times",
                    Map.of("factor", Numbers.text(factor)),
                    NumberSlip.each(x -> factor * x));
        }
        changed(
                "result",
                "plus",
                Map.of("more", Numbers.text(more)),
                NumberSlip.each(x -> x + more));
    }

    /** Nothing above the largest number that was given out, or below the smallest. */
    private void bounded() {
        double[] given = flat(questions.asked.stream().map(Sample::got));
        double most = Arrays.stream(given).max().orElse(Double.NaN);
        double least = Arrays.stream(given).min().orElse(Double.NaN);
        double[] right = flat(questions.asked.stream().map(Sample::right));
        // A single number beyond says nothing: it would be cut off right where it is.
        if (Arrays.stream(right).filter(it -> it > most).distinct().count() > 1) {
            changed(
                    "result",
                    "at-most",
                    Map.of("bound", Numbers.text(most)),
                    NumberSlip.each(x -> Math.min(most, x)));
        }
        if (Arrays.stream(right).filter(it -> it < least).distinct().count() > 1) {
            changed(
                    "result",
                    "at-least",
                    Map.of("bound", Numbers.text(least)),
                    NumberSlip.each(x -> Math.max(least, x)));
        }
    }

    private static double[] flat(Stream<?> values) {
        return values.flatMap(it -> NumberTables.flat(it).stream()).mapToDouble(it -> it).toArray();
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    /** The result is longer or shorter than it should be. */
    private void cut() {
        resized("last-missing", x -> Arrays.copyOf(x, Math.max(0, x.length - 1)), true);
        resized("first-missing", x -> Arrays.copyOfRange(x, Math.min(1, x.length), x.length), true);
        resized("first-alone", x -> Arrays.copyOf(x, 1), true);
        resized("last-column-missing", x -> Arrays.copyOf(x, Math.max(0, x.length - 1)), false);
        resized("first-column-alone", x -> Arrays.copyOf(x, 1), false);
        resized("one-zero-more", x -> Arrays.copyOf(x, x.length + 1), false);
        resized("one-row-more", x -> Arrays.copyOf(x, x.length + 1), true);
        if (!questions.giveFlags()) {
            resized("zeros-missing", x -> Arrays.stream(x).filter(it -> it != 0).toArray(), false);
            resized("sum-of-all", rows -> new double[][] {{Arrays.stream(flat(rows)).sum()}});
        }
        resized("one-row-of-all", rows -> new double[][] {flat(rows)});
        boolean table = NumberTables.hasRows(questions.shownOne().right());
        resized("nothing", rows -> table ? new double[0][] : new double[][] {{}});
        resized("transposed", NumberTables::transposed);
    }

    /** The same for each row, or of a table for each column, so that its rows get fewer or more. */
    private void resized(String slip, UnaryOperator<double[]> of, boolean rowsOfTables) {
        boolean down = rowsOfTables && NumberTables.hasRows(questions.shownOne().right());
        resized(
                slip,
                rows ->
                        down
                                ? NumberTables.transposed(each(NumberTables.transposed(rows), of))
                                : each(rows, of));
    }

    private void resized(String slip, UnaryOperator<double[][]> change) {
        changed("resized", slip, Map.of(), change);
    }

    private static double[][] each(double[][] rows, UnaryOperator<double[]> of) {
        return Arrays.stream(rows).map(of).toArray(double[][]::new);
    }

    /** Multiplied or divided by a length or a number that was given. */
    private void measured() {
        for (List<Axis> axes : questions.axes()) {
            Axis axis = axes.get(0);
            measures(questions.length(axis), sample -> axis.length(sample));
            for (List<Axis> others : questions.axes()) {
                Axis other = others.get(0);
                measure(
                        "divided-by-both",
                        questions.named(Stream.of(axis.argument(), other.argument())),
                        sample -> axis.length(sample) * (double) other.length(sample),
                        n -> 1 / n);
            }
        }
        for (int k = 0; k < questions.arguments(); k++) {
            int argument = k;
            if (questions.isAmount(k)) {
                measures(questions.quoted(k), sample -> (Double) sample.arguments().get(argument));
            }
        }
    }

    private void measures(String what, ToDoubleFunction<Sample> measure) {
        measure("times-length", what, measure, n -> n);
        measure("divided-by-length", what, measure, n -> 1 / n);
        measure("times-root", what, measure, Math::sqrt);
        measure("divided-by-root", what, measure, n -> 1 / Math.sqrt(n));
        measure("times-square", what, measure, n -> n * n);
        measure("divided-by-square", what, measure, n -> 1 / (n * n));
        measure("one-less-divides", what, measure, n -> n / (n - 1));
        measure("one-more-divides", what, measure, n -> n / (n + 1));
        measure("root-of-one-less-divides", what, measure, n -> Math.sqrt(n / (n - 1)));
        measure("root-of-one-more-divides", what, measure, n -> Math.sqrt(n / (n + 1)));
    }

    private void measure(
            String slip,
            String what,
            ToDoubleFunction<Sample> measure,
            DoubleUnaryOperator factor) {
        add(
                "measured",
                slip,
                Map.of("what", what),
                k -> {
                    double times =
                            factor.applyAsDouble(measure.applyAsDouble(questions.asked.get(k)));
                    return NumberTables.changed(
                            questions.asked.get(k).right(), NumberSlip.each(x -> x * times));
                });
    }

    /** A slip in one piece of a record alone. */
    private void pieces() {
        if (!(questions.shownOne().right() instanceof Record record)) {
            return;
        }
        List<String> names = Records.names(record);
        for (int p = 0; p < names.size(); p++) {
            int piece = p;
            for (NumberSlip change : NumberSlip.ALL) {
                add(
                        "piece",
                        change.name(),
                        Map.of("piece", names.get(p)),
                        k -> {
                            Record right = (Record) questions.asked.get(k).right();
                            List<@Nullable Object> pieces = new ArrayList<>(Records.pieces(right));
                            Object changed = NumberTables.changed(pieces.get(piece), change.of());
                            pieces.set(piece, changed);
                            return changed == null
                                    ? null
                                    : Records.of(right.getClass(), pieces).orElse(null);
                        });
            }
        }
    }

    private void changed(
            String frame,
            String slip,
            Map<String, String> words,
            UnaryOperator<double[][]> change) {
        add(frame, slip, words, k -> NumberTables.changed(questions.asked.get(k).right(), change));
    }

    private void add(
            String frame, String slip, Map<String, String> words, Guess.Prediction prediction) {
        guesses.add(new Guess(frame, slip, words, prediction));
    }
}
