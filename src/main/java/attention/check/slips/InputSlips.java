package attention.check.slips;

import attention.box.Records;
import attention.box.Values;
import attention.check.slips.Guess.Prediction;
import attention.matrix.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Slips that change what goes in. */
final class InputSlips {
    private static final double[] BOUNDS = {
        1e-6, 1e-4, .001, .01, .1, .2, .25, .5, 2, 3, 5, 10, 100
    };

    private final Questions questions;
    private final List<Guess> guesses = new ArrayList<>();

    InputSlips(Questions questions) {
        this.questions = questions;
    }

    List<Guess> all() {
        for (int k = 0; k < questions.arguments(); k++) {
            changed(k);
            exchanged(k);
        }
        everywhere();
        return guesses;
    }

    /** The numbers of one argument are not those that were given. */
    private void changed(int argument) {
        if (questions.shownOne().arguments().get(argument) instanceof Record record
                && !Values.isFunction(record)) {
            for (int k = 0; k < Records.names(record).size(); k++) {
                changedPiece(argument, record, k);
            }
        }
        if (questions.table(argument).isEmpty()) {
            return;
        }
        Map<String, String> words = Map.of("argument", questions.quoted(argument));
        if (questions.isChoice(argument)) {
            add(argument, "one-more", words, NumberSlip.each(x -> x + 1));
            add(argument, "one-less", words, NumberSlip.each(x -> x - 1));
            add(argument, "flipped", words, NumberSlip.each(x -> x == 0 ? 1 : 0));
        } else {
            DoubleStream.of(BOUNDS).forEach(bound -> bounded(argument, bound));
        }
        Object value = questions.shownOne().arguments().get(argument);
        for (NumberSlip change : NumberSlip.ALL) {
            boolean meant = !questions.isChoice(argument) || change.happensToChoices();
            if (meant && change.fits(value)) {
                add(argument, change.name(), words, change.of());
            }
        }
    }

    /** The same for a piece of a record. */
    private void changedPiece(int argument, Record record, int piece) {
        Object value = Records.pieces(record).get(piece);
        if (NumberTables.of(value).isEmpty()) {
            return;
        }
        Map<String, String> words =
                Map.of("argument", "`" + Records.names(record).get(piece) + "`");
        for (NumberSlip change : NumberSlip.ALL) {
            if (NumberTables.hasRows(value) && change.fits(value)) {
                add(
                        "input",
                        change.name(),
                        words,
                        sample ->
                                Questions.with(
                                        sample, argument, with(sample, argument, piece, change)));
            }
        }
    }

    private static @Nullable Object with(
            Sample sample, int argument, int piece, NumberSlip change) {
        Record record = (Record) Objects.requireNonNull(sample.arguments().get(argument));
        List<@Nullable Object> pieces = Records.pieces(record);
        pieces.set(piece, NumberTables.changed(pieces.get(piece), change.of()));
        return pieces.get(piece) == null
                ? null
                : Records.of(record.getClass(), pieces).orElse(null);
    }

    private void bounded(int argument, double bound) {
        Map<String, String> words =
                Map.of("argument", questions.quoted(argument), "bound", Numbers.text(bound));
        add(argument, "at-least", words, NumberSlip.each(x -> Math.max(bound, x)));
        add(argument, "at-most", words, NumberSlip.each(x -> Math.min(bound, x)));
        add(argument, "times", words, NumberSlip.each(x -> bound * x));
        add(argument, "plus", words, NumberSlip.each(x -> x + bound));
    }

    private void add(
            int argument,
            String slip,
            Map<String, String> words,
            UnaryOperator<double[][]> change) {
        add(
                "input",
                slip,
                words,
                sample ->
                        Questions.with(
                                sample,
                                argument,
                                NumberTables.changed(sample.arguments().get(argument), change)));
    }

    /** Two arguments are put together in another way, and only the one is used. */
    private void combined(int one, int other) {
        Map<String, String> words =
                Map.of("argument", questions.quoted(one), "other", questions.quoted(other));
        combined(one, other, "multiplied", words, (a, b) -> a * b);
        combined(one, other, "subtracted", words, (a, b) -> a - b);
    }

    private void combined(
            int one, int other, String slip, Map<String, String> words, DoubleBinaryOperator with) {
        add(
                "combined",
                slip,
                words,
                sample -> {
                    double[] a = NumberTables.of(sample.arguments().get(one)).orElseThrow()[0];
                    double[] b = NumberTables.of(sample.arguments().get(other)).orElseThrow()[0];
                    if (a.length != b.length) {
                        return null;
                    }
                    double[] both =
                            IntStream.range(0, a.length)
                                    .mapToDouble(j -> with.applyAsDouble(a[j], b[j]))
                                    .toArray();
                    List<@Nullable Object> changed = Questions.with(sample, one, both);
                    changed.set(other, new double[b.length]);
                    return changed;
                });
    }

    /** The numbers of all arguments are not those that were given. */
    private void everywhere() {
        int[] amounts =
                IntStream.range(0, questions.arguments())
                        .filter(
                                k ->
                                        questions.table(k).isPresent()
                                                && questions.isArray(k)
                                                && !questions.isChoice(k))
                        .toArray();
        if (amounts.length < 2) {
            return;
        }
        String names = questions.named(IntStream.of(amounts).boxed());
        for (NumberSlip change : NumberSlip.ALL) {
            if (!IntStream.of(amounts)
                    .allMatch(k -> change.fits(questions.shownOne().arguments().get(k)))) {
                continue;
            }
            add(
                    "input",
                    change.name(),
                    Map.of("argument", names),
                    sample -> {
                        List<@Nullable Object> all = new ArrayList<>(sample.arguments());
                        for (int k : amounts) {
                            all.set(k, NumberTables.changed(all.get(k), change.of()));
                        }
                        return all;
                    });
        }
    }

    /** One argument stands where another should. */
    private void exchanged(int argument) {
        for (int other = 0; other < questions.arguments(); other++) {
            if (other == argument || !alike(argument, other)) {
                continue;
            }
            int from = other;
            Map<String, String> words =
                    Map.of(
                            "argument",
                            questions.quoted(argument),
                            "other",
                            questions.quoted(other));
            add(
                    "replaced",
                    "",
                    words,
                    sample -> Questions.with(sample, argument, sample.arguments().get(from)));
            if (other > argument
                    && questions.shownOne().arguments().get(other) instanceof double[]) {
                combined(argument, other);
            }
            if (other > argument) {
                add(
                        "exchanged",
                        "",
                        words,
                        sample -> {
                            List<@Nullable Object> both =
                                    Questions.with(sample, argument, sample.arguments().get(from));
                            both.set(from, sample.arguments().get(argument));
                            return both;
                        });
            }
        }
    }

    private boolean alike(int one, int other) {
        Class<?>[] types = questions.shownOne().method().getParameterTypes();
        return types[one] == types[other];
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
