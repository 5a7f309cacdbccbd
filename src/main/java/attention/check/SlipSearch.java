package attention.check;

import attention.box.Outcome;
import attention.check.slips.Evidence;
import attention.check.slips.LentCall;
import attention.check.slips.LentSlips;
import attention.check.slips.RightAnswer;
import attention.check.slips.Sample;
import attention.check.slips.Slips;
import attention.check.slips.Slips.Slip;
import attention.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a slip that every exercise shares where no named mistake explains the first part that
 * failed. The few numbers of one part would fit too many, so the learner's object is asked more:
 * what the other parts ask, skipped or not, and a few of these questions with one argument changed.
 * None of it counts.
 */
final class SlipSearch {
    private static final Words WORDS = Words.of("slips");
    private final Run run;
    private final FurtherQuestions further;

    private SlipSearch(Run run) {
        this.run = run;
        this.further = new FurtherQuestions(run);
    }

    /** Names the slip behind the first part that failed, if that is needed and can be done. */
    static void in(Run run) {
        run.firstFailure()
                .filter(it -> run.halted().isEmpty() && isUnnamed(it.finding()))
                .filter(it -> !run.check().isOpen()) // no number of it is known to be wrong
                .ifPresent(it -> new SlipSearch(run).tryToName(it));
    }

    /** The verdict is there already, and is better without a name than lost. */
    private void tryToName(PartFailure failure) {
        try {
            name(failure);
        } catch (RuntimeException unforeseen) {
            if (run.settings.strict()) {
                throw unforeseen;
            }
            // The part keeps what the check has found.
        }
    }

    private boolean isLent(Recorded call) {
        return !run.rightQuestions(call).isEmpty();
    }

    private static boolean isUnnamed(Finding finding) {
        boolean wrong = finding.status() == Status.FAIL || finding.status() == Status.ERROR;
        return wrong && finding.mistake().isEmpty();
    }

    private void name(PartFailure failure) {
        Finding finding = failure.finding();
        Optional<Recorded> shown = failure.calls().stream().filter(further::wrong).findFirst();
        Optional<Slip> slip = shown.flatMap(this::likeliest);
        if (slip.isPresent()) {
            run.tell(told(finding, shown.orElseThrow(), slip.get()));
        } else if (shown.isEmpty() && !finding.table().isEmpty() && !failure.calls().isEmpty()) {
            // Only a part that asks for more decimals than others notices.
            run.tell(told(finding, failure.calls().get(0), Slips.close()));
        }
    }

    /**
     * What is wrong of an object that has been asked before and right of a new one is kept from
     * call to call: that goes before all slips that say nothing of an earlier call.
     */
    private Optional<Slip> likeliest(Recorded shown) {
        Optional<Slip> slip =
                (isLent(shown) ? lent(shown) : Optional.<Slip>empty()).or(() -> slip(shown));
        boolean saysWhat = slip.filter(Slip::isOfEarlierCalls).isPresent();
        boolean kept = !saysWhat && run.anew(shown).filter(it -> !further.wrong(it)).isPresent();
        return kept ? Optional.of(Slips.kept()) : slip;
    }

    /** Told from what was asked of the functions that were lent. */
    private Optional<Slip> lent(Recorded shown) {
        List<LentCall> wrong = new ArrayList<>(List.of(lentCall(shown)));
        run.log().stream()
                .filter(it -> it.method().equals(shown.method()) && further.wrong(it))
                .filter(it -> it.seen().outcome() == Outcome.RETURNED)
                .map(this::lentCall)
                .forEach(wrong::add);
        return LentSlips.find(wrong);
    }

    private LentCall lentCall(Recorded call) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            arguments.put(call.method().getParameters()[k].getName(), call.arguments().get(k));
        }
        return new LentCall(
                arguments,
                run.rightQuestions(call),
                call.seen().questions(),
                run.right(call),
                call.seen().result(),
                FurtherQuestions.threw(call));
    }

    private Optional<Slip> slip(Recorded shown) {
        List<Recorded> all = new ArrayList<>(run.log());
        all.addAll(further.more());
        List<Recorded> asked =
                all.stream()
                        .filter(it -> it.method().equals(shown.method()))
                        .filter(it -> FurtherQuestions.isSmall(it) || it.equals(shown))
                        .toList();
        int at = asked.indexOf(shown);
        List<Sample> samples = asked.stream().map(further::sample).toList();
        Evidence evidence =
                new Evidence(
                        samples,
                        at,
                        further.varied(asked),
                        () -> further.changed(asked),
                        Asked.TOLERANCE);
        RightAnswer right = further::right;
        return Slips.find(evidence, right, new SlippingParts(run.check()));
    }

    /** With numbers to compare the slip comes first; else what can be seen, then the slip. */
    private Finding told(Finding finding, Recorded shown, Slip slip) {
        Object right = run.right(shown);
        Object got = shown.seen().result();
        boolean numbers = got != null && Difference.inShape(right, got).isEmpty();
        String message = slip.message().replace("{result}", Comparison.line(got));
        String led =
                numbers
                        ? Difference.first(right, got, Asked.TOLERANCE)
                                .map(it -> led(it, message))
                                .orElse(message)
                        : message;
        List<String> sentences = new ArrayList<>(finding.sentences());
        if (!sentences.contains(message)) {
            sentences.add(numbers ? 0 : sentences.size(), capitalized(led));
        }
        return new Finding(
                finding.status(), finding.what(), finding.table(), sentences, slip.name());
    }

    private static String led(Difference it, String message) {
        return WORDS.text(
                it.place().isEmpty() ? "lead/number" : "lead/place",
                "place",
                it.place(),
                "got",
                it.got(),
                "expected",
                it.expected(),
                "message",
                message);
    }

    private static String capitalized(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
