package attention.check.slips;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Slips that give an argument out, or mix it into the right result. */
final class GivenSlips {
    /** What can stand before a division, as in squares over their sum. */
    private static final Set<String> STEPS =
            Set.of("squared", "without-sign", "negative-as-zero", "exponentiated", "sigmoid");

    private final Questions questions;
    private final List<Guess> guesses = new ArrayList<>();

    GivenSlips(Questions questions) {
        this.questions = questions;
    }

    List<Guess> all() {
        if (questions.giveFlags()) {
            return guesses;
        }
        for (int k = 0; k < questions.arguments(); k++) {
            if (questions.table(k).isPresent()) {
                argument(k);
            }
        }
        return guesses;
    }

    /** What was given comes back, as it is, changed, or as one number. */
    private void argument(int argument) {
        Map<String, String> words = Map.of("argument", questions.quoted(argument));
        given(argument, "itself", words, rows -> rows);
        for (NumberSlip change : NumberSlip.ALL) {
            if (change.fits(questions.shownOne().arguments().get(argument))) {
                given(argument, change.name(), words, change.of());
            }
        }
        twoSteps(argument);
        if (NumberTables.hasRows(questions.shownOne().right())) {
            eachRow(argument, words);
            byRow(argument, "times", words, (right, given) -> right * given);
            byRow(argument, "divided", words, (right, given) -> right / given);
        }
        mixed(argument, "times", words, (right, given) -> right * given);
        mixed(argument, "divided", words, (right, given) -> right / given);
        mixed(argument, "added", words, (right, given) -> right + given);
        mixed(argument, "subtracted", words, (right, given) -> right - given);
        reduced(argument, words);
    }

    private void twoSteps(int argument) {
        for (NumberSlip first : NumberSlip.ALL) {
            for (NumberSlip then : NumberSlip.ALL) {
                if (STEPS.contains(first.name())
                        && then.name().startsWith("divided-by-")
                        && then.fits(questions.shownOne().arguments().get(argument))) {
                    Map<String, String> both =
                            Map.of(
                                    "argument",
                                    questions.quoted(argument),
                                    "how",
                                    first.name(),
                                    "then",
                                    then.name());
                    given(
                            argument,
                            "in-two-steps",
                            both,
                            rows -> then.of().apply(first.of().apply(rows)));
                }
            }
        }
    }

    private void eachRow(int argument, Map<String, String> words) {
        add(
                "given",
                "each-row",
                words,
                k -> {
                    Sample sample = questions.asked.get(k);
                    double[][] rows = table(k, argument);
                    double[][] right = NumberTables.of(sample.right()).orElseThrow();
                    Arrays.fill(right, rows.length == 1 ? rows[0] : null);
                    return rows.length == 1 ? NumberTables.like(sample.right(), right) : null;
                });
    }

    private void reduced(int argument, Map<String, String> words) {
        reduced(argument, "length", words, x -> x.length);
        reduced(argument, "sum", words, x -> Arrays.stream(x).sum());
        reduced(argument, "mean", words, x -> Arrays.stream(x).average().orElse(0));
        reduced(argument, "largest", words, x -> Arrays.stream(x).max().orElse(0));
        reduced(argument, "squares", words, x -> Arrays.stream(x).map(it -> it * it).sum());
        reduced(argument, "last-index", words, x -> x.length - 1);
        reduced(argument, "middle", words, x -> x.length >> 1);
        reduced(argument, "smallest-index", words, x -> place(x, -1));
        reduced(argument, "largest-index", words, x -> place(x, 1));
    }

    private static int place(double[] x, int sign) {
        int best = 0;
        for (int j = 1; j < x.length; j++) {
            best = sign * x[j] > sign * x[best] ? j : best;
        }
        return best;
    }

    private double[][] table(int question, int argument) {
        return NumberTables.of(questions.asked.get(question).arguments().get(argument))
                .orElseThrow();
    }

    private void given(
            int argument,
            String slip,
            Map<String, String> words,
            UnaryOperator<double[][]> change) {
        add(
                "given",
                slip,
                words,
                k ->
                        NumberTables.like(
                                questions.asked.get(k).right(), change.apply(table(k, argument))));
    }

    private void reduced(
            int argument, String slip, Map<String, String> words, ToDoubleFunction<double[]> of) {
        add(
                "reduced",
                slip,
                words,
                k -> {
                    double[][] one = {{of.applyAsDouble(flat(table(k, argument)))}};
                    return NumberTables.like(questions.asked.get(k).right(), one);
                });
    }

    private void byRow(
            int argument, String slip, Map<String, String> words, DoubleBinaryOperator with) {
        add(
                "row-mixed",
                slip,
                words,
                k -> {
                    Sample sample = questions.asked.get(k);
                    double[] given = flat(table(k, argument));
                    double[][] rows = NumberTables.of(sample.right()).orElseThrow();
                    if (given.length != rows.length) {
                        return null;
                    }
                    for (int i = 0; i < rows.length; i++) {
                        double by = given[i];
                        rows[i] =
                                Arrays.stream(rows[i])
                                        .map(x -> with.applyAsDouble(x, by))
                                        .toArray();
                    }
                    return NumberTables.like(sample.right(), rows);
                });
    }

    private void mixed(
            int argument, String slip, Map<String, String> words, DoubleBinaryOperator with) {
        add(
                "mixed",
                slip,
                words,
                k -> {
                    Sample sample = questions.asked.get(k);
                    double[] given = flat(table(k, argument));
                    Optional<double[][]> right = NumberTables.of(sample.right());
                    if (right.isEmpty()
                            || (given.length != flat(right.get()).length && given.length != 1)) {
                        return null;
                    }
                    int[] at = {0};
                    return NumberTables.changed(
                            sample.right(),
                            NumberSlip.each(
                                    x ->
                                            with.applyAsDouble(
                                                    x, given[given.length == 1 ? 0 : at[0]++])));
                });
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private void add(
            String frame, String slip, Map<String, String> words, Guess.Prediction prediction) {
        guesses.add(new Guess(frame, slip, words, prediction));
    }
}
