package attention.check.slips;

import static attention.check.slips.GivenAnswers.FEWEST;
import static attention.check.slips.GivenAnswers.numbers;

import attention.check.slips.Questions.Axis;
import attention.matrix.Numbers;
import attention.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all wrong numbers have to do with the right ones. */
final class Relations {
    private static final Words WORDS = Words.of("slips");
    private static final double SMALL = 1e-4;

    private final GivenAnswers answers;

    Relations(GivenAnswers answers) {
        this.answers = answers;
    }

    /** One question, two answers. */
    Optional<Remark> inconstant() {
        return answers.again.stream()
                .filter(it -> it.stream().allMatch(one -> numbers(one.got()).length > 0))
                .filter(it -> !answers.near(it.get(0).got(), it.get(1).got()))
                .filter(it -> !line(it.get(0), it.get(1)).equals(line(it.get(1), it.get(0))))
                .findFirst()
                .map(
                        it ->
                                Remark.of(
                                        "pattern/inconstant",
                                        "once",
                                        line(it.get(0), it.get(1)),
                                        "later",
                                        line(it.get(1), it.get(0))));
    }

    /** The few numbers from the first on that differs. */
    private String line(Sample sample, Sample other) {
        double[] own = numbers(sample.got());
        double[] others = numbers(other.got());
        int from = 0;
        while (own.length == others.length && from < own.length - 1 && own[from] == others[from]) {
            from++;
        }
        return line(own, from);
    }

    private String line(double[] own, int from) {
        double[] shown = Arrays.copyOfRange(own, from, Math.min(own.length, from + 4));
        String rest = from + 4 < own.length ? " …" : "";
        return (from > 0 ? "… " : "") + text(shown) + rest;
    }

    private String text(double[] shown) {
        return answers.questions.giveFlags()
                ? Arrays.stream(shown)
                        .mapToObj(it -> String.valueOf(it != 0))
                        .collect(Collectors.joining(", "))
                : Numbers.text(shown);
    }

    /** The result stays what it is, whatever one argument is. */
    Optional<Remark> unused(List<Varied> varied) {
        for (int k = 0; k < answers.questions.arguments(); k++) {
            int argument = k;
            List<Varied> tried = varied.stream().filter(it -> it.argument() == argument).toList();
            boolean stays =
                    tried.stream()
                            .allMatch(
                                    it ->
                                            GivenAnswers.isFinite(it.before())
                                                    && NumberTables.near(
                                                            it.before().got(),
                                                            it.after().got(),
                                                            1e-12));
            long changes =
                    tried.stream()
                            .filter(it -> !answers.near(it.before().right(), it.after().right()))
                            .count();
            if (stays && changes >= 2 * FEWEST) {
                Sample one = tried.get(0).before();
                return Optional.of(
                        Remark.of(
                                "pattern/unused",
                                "argument",
                                answers.questions.quoted(argument),
                                "once",
                                line(numbers(one.got()), 0)));
            }
        }
        return Optional.empty();
    }

    Optional<Remark> signs() {
        return ofAll(
                "pattern/signs",
                (right, got) ->
                        NumberTables.near(Math.abs(right), Math.abs(got), answers.tolerance));
    }

    /** The right numbers in other places, with zeros among them, or only nearly. */
    Optional<Remark> alike() {
        Object shown = answers.questions.shownOne().right();
        if (shown instanceof Integer || shown instanceof Long) {
            return Optional.empty();
        }
        return order().or(
                        () ->
                                ofAll(
                                        "pattern/zeros-among",
                                        (right, got) ->
                                                got == 0
                                                        || NumberTables.near(
                                                                right, got, answers.tolerance)))
                .or(
                        () ->
                                ofAll(
                                        "pattern/close",
                                        (right, got) ->
                                                Math.abs(right - got)
                                                        <= 0.01 * Math.max(0.5, Math.abs(right))));
    }

    private Optional<Remark> ofAll(String key, GivenAnswers.Pair pair) {
        boolean all = answers.wrong.stream().allMatch(it -> GivenAnswers.all(it, pair));
        boolean enough = answers.wrong.size() >= FEWEST || answers.rightOnes() >= 5 * FEWEST;
        return all && enough ? Optional.of(Remark.of(key)) : Optional.empty();
    }

    private Optional<Remark> order() {
        boolean all =
                answers.wrong.stream()
                        .allMatch(it -> answers.near(sorted(it.right()), sorted(it.got())));
        return all && answers.wrong.size() >= FEWEST
                ? Optional.of(Remark.of("pattern/order"))
                : Optional.empty();
    }

    private static double[] sorted(@Nullable Object value) {
        return Arrays.stream(numbers(value)).sorted().toArray();
    }

    /** All is right but what is not finite. */
    Optional<Remark> overflow() {
        boolean all =
                answers.wrong.stream()
                        .allMatch(it -> it.got() != null && !GivenAnswers.isFinite(it));
        return all && answers.rightOnes() >= 3 * FEWEST
                ? Optional.of(
                        Remark.of("pattern/overflow", "right", String.valueOf(answers.rightOnes())))
                : Optional.empty();
    }

    /** Every answer is a multiple of the right one, or has one amount more everywhere. */
    Optional<Remark> proportional() {
        List<Sample> telling =
                answers.wrong.stream()
                        .filter(it -> GivenAnswers.isFinite(it) && large(it.right()) > 1)
                        .filter(it -> Arrays.stream(numbers(it.got())).anyMatch(x -> x != 0))
                        .toList();
        boolean returned = answers.wrong.stream().allMatch(it -> it.got() != null);
        if (!returned || telling.size() < FEWEST) {
            return Optional.empty();
        }
        return common("pattern/proportional", telling, this::factor)
                .or(() -> common("pattern/shifted", telling, this::offset));
    }

    private static long large(Object value) {
        return Arrays.stream(numbers(value)).filter(x -> Math.abs(x) > SMALL).count();
    }

    /** Something that an answer has in common with the right one, if it has. */
    private interface Common {
        OptionalDouble of(Sample sample);
    }

    private static Optional<Remark> common(String key, List<Sample> telling, Common common) {
        List<Double> found = new ArrayList<>();
        for (Sample sample : telling) {
            OptionalDouble one = common.of(sample);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            found.add(one.getAsDouble());
        }
        String here = Numbers.text(found.get(0));
        return found.stream()
                .map(Numbers::text)
                .filter(it -> !it.equals(here))
                .findFirst()
                .map(it -> Remark.of(key, "here", here, "elsewhere", it));
    }

    /** By what all numbers of an answer are multiplied. */
    private OptionalDouble factor(Sample sample) {
        double[] right = numbers(sample.right());
        double[] got = numbers(sample.got());
        int largest = 0;
        for (int j = 1; j < right.length; j++) {
            largest = Math.abs(right[j]) > Math.abs(right[largest]) ? j : largest;
        }
        if (right.length != got.length || right.length == 0 || right[largest] == 0) {
            return OptionalDouble.empty();
        }
        double factor = got[largest] / right[largest];
        return factor != 0
                        && GivenAnswers.all(
                                sample,
                                (r, g) -> NumberTables.near(g, factor * r, answers.tolerance))
                ? OptionalDouble.of(factor)
                : OptionalDouble.empty();
    }

    private OptionalDouble offset(Sample sample) {
        double[] right = numbers(sample.right());
        double[] got = numbers(sample.got());
        if (right.length != got.length || right.length == 0) {
            return OptionalDouble.empty();
        }
        double more = got[0] - right[0];
        return GivenAnswers.all(sample, (r, g) -> NumberTables.near(g, r + more, answers.tolerance))
                ? OptionalDouble.of(more)
                : OptionalDouble.empty();
    }

    /** The factor is one for each length, or for each value of a number that was given. */
    Optional<Remark> factors() {
        for (List<Axis> axes : answers.questions.axes()) {
            Axis axis = axes.get(0);
            var found = factors(answers.questions.length(axis), sample -> axis.length(sample));
            if (found.isPresent()) {
                return found;
            }
        }
        for (int k = 0; k < answers.questions.arguments(); k++) {
            int argument = k;
            if (answers.questions.isAmount(k)) {
                var found =
                        factors(
                                answers.questions.quoted(k),
                                it -> numbers(it.arguments().get(argument))[0]);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String factorAt(Map.Entry<Double, Double> it) {
        return WORDS.text("phrase/factor", "factor", it.getValue(), "size", it.getKey());
    }

    private Optional<Remark> factors(String what, ToDoubleFunction<Sample> measure) {
        Map<Double, Double> factors = new TreeMap<>();
        int repeated = 0;
        for (Sample sample : answers.all) {
            if (large(sample.right()) == 0 && !sample.wrong()) {
                continue;
            }
            OptionalDouble factor = factor(sample);
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            double own = factor.getAsDouble();
            Double known = factors.putIfAbsent(measure.applyAsDouble(sample), own);
            if (known != null && !NumberTables.near(known.doubleValue(), own, 10 * SMALL)) {
                return Optional.empty();
            }
            repeated += known == null ? 0 : 1;
        }
        List<String> listed =
                factors.entrySet().stream()
                        .filter(it -> Math.abs(it.getValue() - 1) > SMALL)
                        .map(Relations::factorAt)
                        .toList();
        return listed.size() >= 2 && factors.size() >= FEWEST && repeated >= FEWEST
                ? Optional.of(
                        Remark.of(
                                "pattern/factor-by",
                                "what",
                                what,
                                "factors",
                                listed.stream().limit(3).collect(Collectors.joining(", "))))
                : Optional.empty();
    }
}
