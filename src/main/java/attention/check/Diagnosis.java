package attention.check;

import attention.box.Cells;
import attention.box.Crash;
import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Values;
import attention.box.View;
import attention.box.Witness;
import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the named mistake whose results equal the learner's. */
final class Diagnosis {
    private static final Words SLIPS = Words.of("slips");
    private static final int NEVER = Integer.MAX_VALUE;

    /** Such as {@code (4 × 2)} in the message of an exception. */
    private static final Pattern SHAPE = Pattern.compile("\\(\\d+ × \\d+\\)");

    private final Run run;
    private final int from;
    private final double tolerance;
    private final boolean factsCount;

    /**
     * Sets up a search.
     *
     * @param from the first of the calls on which the learner failed
     * @param factsCount whether the failure lies in what the calls did besides returning
     */
    Diagnosis(Run run, int from, double tolerance, boolean factsCount) {
        this.run = run;
        this.from = from;
        this.tolerance = tolerance;
        this.factsCount = factsCount;
    }

    /** The finding, told in the mistake's words if one is recognised. */
    Finding name(Finding finding) {
        if (run.check().isOpen()) {
            return finding; // other numbers than a mistake's own say nothing
        }
        return recognised()
                .map(
                        mistake -> {
                            var told = new ArrayList<String>();
                            told.add(capitalized(fill(run.words.mistake(mistake.name()))));
                            if (finding.status() == Status.ERROR) {
                                told.addAll(0, finding.sentences());
                            }
                            return new Finding(
                                    finding.status(),
                                    finding.what(),
                                    finding.table(),
                                    List.copyOf(told),
                                    mistake.name());
                        })
                .orElse(finding);
    }

    /** A crash in the very same words says more than one of the same kind. */
    private Optional<? extends Mistake<?>> recognised() {
        boolean crashed =
                run.history().subList(from, run.history().size()).stream()
                        .anyMatch(it -> it.seen().outcome() != Outcome.RETURNED);
        Optional<? extends Mistake<?>> inTheSameWords =
                crashed ? recognised(Diagnosis::sayTheSame) : Optional.empty();
        return inTheSameWords.isPresent() ? inTheSameWords : recognised(Diagnosis::areAlike);
    }

    /** Whether two exceptions may have the same cause. */
    private interface CrashTest extends BiPredicate<Crash, Crash> {}

    private static boolean sayTheSame(Crash one, Crash other) {
        return one.type().equals(other.type()) && one.message().equals(other.message());
    }

    /** Shapes in a message are evidence: with other ones the mistake is another. */
    private static boolean areAlike(Crash one, Crash other) {
        return one.type().equals(other.type()) && shapes(one).equals(shapes(other));
    }

    private static List<String> shapes(Crash crash) {
        return SHAPE.matcher(crash.message()).results().map(MatchResult::group).toList();
    }

    /**
     * Prefers a mistake that explains all calls so far to one that explains the last ones only. A
     * call where the learner was right and the mistake would have been wrong rules it out.
     */
    private Optional<? extends Mistake<?>> recognised(CrashTest crashes) {
        Mistake<?> explainsTheLast = null;
        for (Mistake<?> mistake : run.check().mistakes().all()) {
            int alike = firstAlike(mistake, crashes);
            if (alike == 0) {
                return Optional.of(mistake);
            }
            if (alike <= from && explainsTheLast == null) {
                explainsTheLast = mistake;
            }
        }
        return Optional.ofNullable(explainsTheLast);
    }

    /**
     * From which call on the mistake did what the learner's class did; {@link #NEVER}: ruled out.
     * The failing calls come first, since hardly a mistake gets past them.
     */
    private int firstAlike(Mistake<?> mistake, CrashTest crashes) {
        List<Recorded> history = run.history();
        IntFunction<Recorded> mistaken =
                factsCount || mistake.remembers()
                        ? inOrder(mistake)::get
                        : k -> run.replay(mistake.wrong(), history.get(k));
        for (int k = from; k < history.size(); k++) {
            if (!alike(history.get(k), mistaken.apply(k), true, crashes)) {
                return NEVER;
            }
        }
        int first = 0;
        for (int k = 0; k < from; k++) {
            Recorded call = history.get(k);
            if (!alike(call, mistaken.apply(k), false, crashes)) {
                if (!wrong(call, call.seen()) && wrong(call, mistaken.apply(k).seen())) {
                    return NEVER;
                }
                first = k + 1;
            }
        }
        return first;
    }

    private List<Recorded> inOrder(Mistake<?> mistake) {
        Witness witness = new Witness(mistake.wrong());
        return run.history().stream().map(call -> Replays.again(witness, call)).toList();
    }

    private boolean alike(Recorded learner, Recorded mistake, boolean failing, CrashTest crashes) {
        Observation seen = learner.seen();
        Observation other = mistake.seen();
        if (seen.outcome() != other.outcome()) {
            return false;
        }
        if (seen.outcome() != Outcome.RETURNED) {
            return crashes.test(seen.crash(), other.crash());
        }
        if (factsCount
                && failing
                && !(seen.facts().equals(other.facts())
                        && learner.argumentsIntact() == mistake.argumentsIntact())) {
            return false;
        }
        if (seen.result() == null || other.result() == null) {
            return seen.result() == other.result();
        }
        return !Difference.differ(other.result(), seen.result(), tolerance);
    }

    private String fill(String message) {
        Recorded call = failingCall();
        Observation seen = call.seen();
        if (seen.outcome() != Outcome.RETURNED || seen.result() == null) {
            String got = seen.outcome() == Outcome.RETURNED ? "null" : seen.crash().type();
            return replaced(withoutLead(message), got, "a result", "").replace("{result}", got);
        }
        String result = Comparison.line(seen.result());
        Object right = run.right(call);
        Optional<Difference> difference =
                Difference.inShape(right, seen.result()).isPresent()
                        ? Optional.empty()
                        : Difference.first(right, seen.result(), tolerance).or(() -> spoilt(call));
        String filled =
                difference
                        .map(it -> replaced(message, it.got(), it.expected(), it.place()))
                        .orElseGet(
                                () ->
                                        replaced(
                                                withoutLead(message),
                                                result,
                                                Comparison.line(right),
                                                ""));
        List<@Nullable Cells> rows = View.of(seen.result()).rows();
        int row = Math.min(rows.size() - 1, difference.map(Difference::row).orElse(0));
        Cells summed = rows.isEmpty() ? null : rows.get(row);
        String sum = summed == null ? "" : Numbers.text(Comparison.sum(summed));
        return filled.replace("{sum}", sum).replace("{result}", result);
    }

    /**
     * A message where no right numbers are known, though perhaps others: it quotes the first row
     * that is no distribution, or else the first of all.
     */
    static String filled(String message, Object result, Optional<Difference> difference) {
        Object shown = result instanceof Matrix[] several ? several[0] : result;
        List<Cells> rows = View.of(shown).rows().stream().filter(Objects::nonNull).toList();
        Optional<Cells> row =
                rows.stream()
                        .filter(Comparison::isNoDistribution)
                        .findFirst()
                        .or(() -> rows.stream().findFirst());
        String line = row.map(Comparison::line).orElseGet(() -> Comparison.line(shown));
        String sum = row.map(it -> Numbers.text(Comparison.sum(it))).orElse("");
        String numbers =
                difference
                        .map(it -> replaced(message, it.got(), it.expected(), it.place()))
                        .orElseGet(() -> replaced(message, line, line, ""));
        return capitalized(numbers.replace("{sum}", sum).replace("{result}", line));
    }

    /** A crash or a wrong size has no place, so no sentence begins with it. */
    private static String withoutLead(String message) {
        String lead =
                SLIPS.text(
                        "lead/place",
                        "place",
                        "{place}",
                        "got",
                        "{got}",
                        "expected",
                        "{expected}",
                        "message",
                        "");
        return message.startsWith(lead) ? capitalized(message.substring(lead.length())) : message;
    }

    private static String capitalized(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String replaced(String message, String got, String expected, String place) {
        return message.replace("{got}", got)
                .replace("{expected}", expected)
                .replace("{place}", place);
    }

    private Recorded failingCall() {
        List<Recorded> calls = run.history().subList(from, run.history().size());
        return calls.stream()
                .filter(it -> wrong(it, it.seen()))
                .findFirst()
                .orElse(calls.get(calls.size() - 1));
    }

    private boolean wrong(Recorded call, Observation seen) {
        return seen.outcome() != Outcome.RETURNED
                || Difference.differ(run.right(call), seen.result(), tolerance);
    }

    /** The first number of an argument that the call changed. */
    private static Optional<Difference> spoilt(Recorded call) {
        for (int k = 0; k < call.seen().arguments().size(); k++) {
            Object before = Objects.requireNonNull(call.arguments().get(k));
            Object after = call.seen().arguments().get(k);
            if (after != null
                    && !Values.same(before, after)
                    && Difference.inShape(before, after).isEmpty()) {
                Optional<Difference> first = Difference.first(before, after, 0);
                if (first.isPresent()) {
                    return first;
                }
            }
        }
        return Optional.empty();
    }
}
