package attention.check.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
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
        }
        return guesses;
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
