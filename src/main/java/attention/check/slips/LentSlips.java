package attention.check.slips;

import attention.box.Question;
import attention.box.Records;
import attention.check.slips.Slips.Slip;
import attention.matrix.Numbers;
import attention.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Slips of answers that are given functions: what goes into one of them, or comes out in the end,
 * is another thing that was there too, or lacks one.
 */
public final class LentSlips {
    private static final Words WORDS = Words.of("slips");
    private static final Words CHECK = Words.of("check");
    private static final String NEVER_ASKED = "lent/never-asked";
    private static final double TOLERANCE = 1e-5;
    private static final String CHANGED = "-changed";

    /** Changes of one thing that explain all calls are all said, or none of them. */
    private static final int MOST = 3;

    private final LentCall call;
    private final Set<Remark> found = new LinkedHashSet<>();

    private LentSlips(LentCall call) {
        this.call = call;
    }

    /** The first that is true of all these calls, which are wrong. */
    public static Optional<Slip> find(List<LentCall> wrong) {
        Set<Remark> common = new LinkedHashSet<>();
        for (int k = 0; k < wrong.size(); k++) {
            Set<Remark> here = new LentSlips(wrong.get(k)).found();
            if (k == 0) {
                common.addAll(here);
            } else {
                common.removeIf(it -> here.stream().noneMatch(other -> sameSlip(it, other)));
            }
        }
        List<String> hows =
                common.stream()
                        .filter(it -> it.key().endsWith(CHANGED))
                        .map(it -> it.words().getOrDefault("how", ""))
                        .distinct()
                        .toList();
        String how =
                hows.stream()
                        .reduce((some, last) -> WORDS.text("phrase/or", "some", some, "last", last))
                        .orElse("");
        return common.stream()
                .filter(it -> hows.size() <= MOST || !it.key().endsWith(CHANGED))
                .findFirst()
                .map(it -> it.key().endsWith(CHANGED) ? it.with("how", how) : it)
                .map(it -> new Slip(it.name(), Words.fill(text(it.key()), it.words())));
    }

    /** Factors may differ from call to call. */
    private static boolean sameSlip(Remark one, Remark other) {
        return one.key().equals(other.key())
                && Stream.of("function", "argument", "other", "how")
                        .allMatch(it -> Objects.equals(one.words().get(it), other.words().get(it)));
    }

    /** What was never asked is told as a stage is, which may have been told already. */
    private static String text(String key) {
        return key.equals(NEVER_ASKED)
                ? CHECK.find("stages/never asked").orElseThrow()
                : WORDS.find(key).orElseThrow();
    }

    private Set<Remark> found() {
        if (call.threw().contains("which has ended")) {
            found.add(Remark.of("lent/kept-from-an-earlier-call"));
        }
        for (Question wanted : call.right()) {
            if (call.asked().stream().noneMatch(it -> it.function().equals(wanted.function()))) {
                found.add(Remark.of(NEVER_ASKED, "function", wanted.function()));
            }
        }
        List<Question> left = new ArrayList<>(call.asked());
        List<Question> missing = new ArrayList<>();
        for (Question wanted : call.right()) {
            Optional<Question> same = left.stream().filter(it -> same(wanted, it)).findFirst();
            same.ifPresentOrElse(left::remove, () -> missing.add(wanted));
        }
        if (missing.isEmpty()) {
            left.forEach(it -> found.add(Remark.of("lent/too-often", "function", it.function())));
            result();
        } else {
            Question wanted = missing.get(0);
            left.stream()
                    .filter(it -> it.function().equals(wanted.function()))
                    .findFirst()
                    .ifPresent(it -> asked(wanted, it));
        }
        return found;
    }

    private static boolean same(Question wanted, Question got) {
        boolean same = wanted.function().equals(got.function());
        for (int k = 0; same && k < wanted.arguments().size(); k++) {
            same = NumberTables.near(wanted.arguments().get(k), got.arguments().get(k), TOLERANCE);
        }
        return same;
    }

    private void asked(Question wanted, Question got) {
        for (int k = 0; k < wanted.arguments().size(); k++) {
            Optional<double[][]> right = NumberTables.of(wanted.arguments().get(k));
            Optional<double[][]> other = NumberTables.of(got.arguments().get(k));
            if (right.isPresent() && other.isPresent() && !near(right.get(), other.get())) {
                String name = wanted.method().getParameters()[k].getName();
                compare("asked", right.get(), other.get(), wanted.function(), "`" + name + "`");
                elsewhere(wanted, k, name, other.get());
                return;
            }
        }
    }

    /** The right numbers in the wrong question, or all of them in other places. */
    private void elsewhere(Question wanted, int argument, String name, double[][] got) {
        List<Question> right = alike(call.right(), wanted);
        List<Question> asked = alike(call.asked(), wanted);
        String[] words = {"function", wanted.function(), "argument", "`" + name + "`"};
        add(
                right.stream()
                        .map(it -> NumberTables.of(it.arguments().get(argument)))
                        .anyMatch(it -> it.isPresent() && near(it.get(), got)),
                "asked-of-another-question",
                "",
                words);
        add(
                right.size() == asked.size()
                        && right.size() > 1
                        && NumberTables.near(
                                sorted(right, argument), sorted(asked, argument), TOLERANCE),
                "asked-order",
                "",
                words);
    }

    private static List<Question> alike(List<Question> all, Question one) {
        return all.stream().filter(it -> it.function().equals(one.function())).toList();
    }

    private static double[] sorted(List<Question> all, int argument) {
        return all.stream()
                .flatMap(it -> NumberTables.flat(it.arguments().get(argument)).stream())
                .mapToDouble(it -> it)
                .sorted()
                .toArray();
    }

    private void result() {
        if (call.rightResult() instanceof Record right && call.got() instanceof Record got) {
            List<@Nullable Object> pieces = Records.pieces(got);
            for (int k = 0; k < pieces.size(); k++) {
                Object wanted = Records.pieces(right).get(k);
                if (!NumberTables.near(wanted, pieces.get(k), TOLERANCE)) {
                    result(wanted, pieces.get(k), "`" + Records.names(right).get(k) + "`");
                    return;
                }
            }
        }
        result(call.rightResult(), call.got(), WORDS.text("phrase/result"));
    }

    private void result(@Nullable Object wanted, @Nullable Object given, String what) {
        Optional<double[][]> right = NumberTables.of(wanted);
        Optional<double[][]> got = NumberTables.of(given);
        if (right.isPresent() && got.isPresent()) {
            compare("gives", right.get(), got.get(), "", what);
        }
    }

    /** What the wrong numbers have to do with the right ones and with those that were there. */
    private void compare(
            String what, double[][] right, double[][] got, String function, String name) {
        String[] words = {"function", function, "argument", name};
        Map<String, double[][]> known = KnownNumbers.of(call, function);
        changed(what, right, got, words);
        if (!alike(right, got)) {
            known.forEach((other, rows) -> add(near(rows, got), what + "-another", other, words));
            found.add(Remark.of("lent/" + what + "-in-another-size", words));
            return;
        }
        known.forEach(
                (other, rows) -> {
                    boolean fits = alike(rows, got) && !isZero(rows);
                    add(fits && near(rows, got), what + "-another", other, words);
                    add(fits && near(right, sum(got, rows, 1)), what + "-without", other, words);
                    add(fits && near(right, sum(got, rows, -1)), what + "-once-more", other, words);
                });
        factor(right, got)
                .ifPresent(
                        it ->
                                found.add(
                                        Remark.of("lent/" + what + "-times", words)
                                                .with("factor", Numbers.text(it))));
    }

    /** The right numbers after a slip of the hand, as those of an argument that is no function. */
    private void changed(String what, double[][] right, double[][] got, String... words) {
        for (NumberSlip change : NumberSlip.ALL) {
            if (change.fits(right) && near(change.of().apply(NumberTables.copy(right)), got)) {
                String how = WORDS.text("how/" + change.name());
                found.add(Remark.of("lent/" + what + CHANGED, words).with("how", how));
            }
        }
    }

    private void add(boolean holds, String key, String other, String... words) {
        if (holds) {
            found.add(Remark.of("lent/" + key, words).with("other", other));
        }
    }

    private static Optional<Double> factor(double[][] right, double[][] got) {
        double[] numbers = Arrays.stream(right).flatMapToDouble(Arrays::stream).toArray();
        double[] others = Arrays.stream(got).flatMapToDouble(Arrays::stream).toArray();
        for (int j = 0; j < numbers.length; j++) {
            if (numbers[j] != 0) {
                double factor = others[j] / numbers[j];
                double[][] times = NumberSlip.each(x -> factor * x).apply(right);
                return near(times, got) && factor != 0 ? Optional.of(factor) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static double[][] sum(double[][] one, double[][] other, double sign) {
        double[][] sum = NumberTables.copy(one);
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum[i].length; j++) {
                sum[i][j] += sign * other[i][j];
            }
        }
        return sum;
    }

    private static boolean isZero(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(x -> x == 0);
    }

    private static boolean near(double[][] one, double[][] other) {
        return alike(one, other) && NumberTables.near((Object) one, other, TOLERANCE);
    }

    private static boolean alike(double[][] one, double[][] other) {
        return size(one).equals(size(other));
    }

    private static String size(double[][] rows) {
        return rows.length + " × " + (rows.length == 0 ? 0 : rows[0].length);
    }
}
