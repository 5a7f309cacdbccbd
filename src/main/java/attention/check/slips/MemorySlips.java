package attention.check.slips;

import attention.box.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Slips that keep something from an earlier call. */
final class MemorySlips {
    private final Questions questions;
    private final List<Guess> guesses = new ArrayList<>();

    MemorySlips(Questions questions) {
        this.questions = questions;
    }

    List<Guess> all() {
        running("sum", Double::sum);
        running("largest", Math::max);
        add("first-result", Map.of(), k -> questions.asked.get(0).right());
        add("last-result", Map.of(), k -> questions.asked.get(Math.max(0, k - 1)).right());
        for (int a = 0; a < questions.arguments(); a++) {
            int argument = a;
            Map<String, String> words = Map.of("argument", "`" + questions.name(a) + "`");
            add("first-argument", words, k -> asIf(k, argument, 0));
            add("last-argument", words, k -> asIf(k, argument, Math.max(0, k - 1)));
            add("first-of-its-size", words, k -> asIf(k, argument, firstAlike(k, argument)));
            for (int b = 0; b < questions.arguments(); b++) {
                int other = b;
                Map<String, String> both = new HashMap<>(words);
                both.put("other", "`" + questions.name(b) + "`");
                add("while-same", both, k -> asIf(k, argument, sinceSame(k, other)));
            }
        }
        return guesses;
    }

    /** The first question that has an argument of this size. */
    private int firstAlike(int question, int argument) {
        Object value = questions.asked.get(question).arguments().get(argument);
        return IntStream.range(0, question)
                .filter(
                        k ->
                                Slips.alikeInSize(
                                        value, questions.asked.get(k).arguments().get(argument)))
                .findFirst()
                .orElse(question);
    }

    /** The question since which this argument has been the same. */
    private int sinceSame(int question, int argument) {
        Object value = questions.asked.get(question).arguments().get(argument);
        int since = question;
        while (since > 0
                && Values.same(value, questions.asked.get(since - 1).arguments().get(argument))) {
            since--;
        }
        return since;
    }

    private @Nullable Object asIf(int question, int argument, int other) {
        return questions.right(
                question,
                Questions.with(
                        questions.asked.get(question),
                        argument,
                        questions.asked.get(other).arguments().get(argument)));
    }

    /** What grows from call to call; begun anew where the size changes. */
    private void running(String slip, DoubleBinaryOperator grows) {
        List<@Nullable Object> results = new ArrayList<>();
        double[][] kept = null;
        for (Sample sample : questions.asked) {
            Optional<double[][]> right = NumberTables.of(sample.right());
            if (right.isEmpty()) {
                return;
            }
            kept =
                    kept == null || !alike(kept, right.get())
                            ? right.get()
                            : both(kept, right.get(), grows);
            results.add(NumberTables.like(sample.right(), kept));
        }
        add("running-" + slip, Map.of(), results::get);
    }

    private static boolean alike(double[][] one, double[][] other) {
        return one.length == other.length && (one.length == 0 || one[0].length == other[0].length);
    }

    private static double[][] both(double[][] one, double[][] other, DoubleBinaryOperator of) {
        double[][] both = NumberTables.copy(one);
        for (int i = 0; i < both.length; i++) {
            for (int j = 0; j < both[i].length; j++) {
                both[i][j] = of.applyAsDouble(one[i][j], other[i][j]);
            }
        }
        return both;
    }

    private void add(String slip, Map<String, String> words, Guess.Prediction prediction) {
        guesses.add(new Guess("kept", slip, words, prediction));
    }
}
