package attention.check;

import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Values;
import attention.box.Witness;
import attention.check.boxes.Caller;
import attention.check.slips.Evidence;
import attention.check.slips.RightAnswer;
import attention.check.slips.Sample;
import attention.check.slips.Slips;
import attention.check.slips.Slips.Slip;
import attention.check.slips.Varied;
import attention.words.Words;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a slip that every exercise shares where no named mistake explains the first part that
 * failed. The few numbers of one part would fit too many, so the learner's object is asked more:
 * what the other parts ask, skipped or not, and a few of these questions with one argument changed.
 * None of it counts.
 */
final class SlipSearch {
    private static final int MOST_QUESTIONS = 60;
    private static final int MOST_VARIED = 10;
    private static final long MOST_NUMBERS = 120;
    private static final int MOST_CHECKS = 200;
    private static final Words WORDS = Words.of("slips");
    private static final Map<String, List<Recorded>> QUESTIONS =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, List<Recorded>> eldest) {
                            return size() > MOST_CHECKS;
                        }
                    });

    private final Run run;
    private final Object reference;

    private SlipSearch(Run run) {
        this.run = run;
        this.reference = run.check().reference();
    }

    /** Names the slip behind the first part that failed, if that is needed and can be done. */
    static void in(Run run) {
        run.firstFailure()
                .filter(it -> run.halted().isEmpty() && isOpen(it.finding()))
                .filter(it -> it.calls().stream().noneMatch(SlipSearch::isLent))
                .ifPresent(it -> new SlipSearch(run).tryToName(it));
    }

    /** The verdict is there already, and is better without a name than lost. */
    private void tryToName(PartFailure failure) {
        try {
            name(failure);
        } catch (RuntimeException unforeseen) {
            // The part keeps what the check has found.
        }
    }

    /** Whether a function was lent, which cannot be asked again after its call. */
    private static boolean isLent(Recorded call) {
        return Arrays.stream(call.method().getParameterTypes()).anyMatch(Class::isInterface);
    }

    private static boolean isOpen(Finding finding) {
        boolean wrong = finding.status() == Status.FAIL || finding.status() == Status.ERROR;
        return wrong && finding.mistake().isEmpty();
    }

    private void name(PartFailure failure) {
        Optional<Recorded> shown = failure.calls().stream().filter(this::wrong).findFirst();
        shown.flatMap(this::slip)
                .ifPresent(slip -> run.tell(told(failure.finding(), shown.orElseThrow(), slip)));
    }

    private Optional<Slip> slip(Recorded shown) {
        List<Recorded> all = new ArrayList<>(run.log());
        all.addAll(more());
        List<Recorded> asked =
                all.stream()
                        .filter(it -> it.method().equals(shown.method()))
                        .filter(it -> isSmall(it) || it.equals(shown))
                        .toList();
        int at = asked.indexOf(shown);
        List<Sample> samples = asked.stream().map(this::sample).toList();
        Evidence evidence = new Evidence(samples, at, varied(asked), Asked.TOLERANCE);
        RightAnswer right = this::right;
        return Slips.find(evidence, right, new SlippingParts(run.check()));
    }

    private @Nullable Object right(Method method, List<@Nullable Object> arguments) {
        Witness witness = new Witness(reference);
        Observation seen = witness.call(method, Values.copies(arguments.toArray()).toArray());
        return seen.outcome() == Outcome.RETURNED ? seen.result() : null;
    }

    private Sample sample(Recorded call) {
        Observation seen = call.seen();
        boolean returned = seen.outcome() == Outcome.RETURNED;
        String threw = returned ? "" : seen.crash().type() + ": " + seen.crash().message();
        return new Sample(
                call.method(),
                call.arguments(),
                run.right(call),
                seen.result(),
                wrong(call),
                threw);
    }

    private boolean wrong(Recorded call) {
        Observation seen = call.seen();
        return seen.outcome() != Outcome.RETURNED
                || Difference.inShape(run.right(call), seen.result()).isPresent()
                || Difference.first(run.right(call), seen.result(), Asked.TOLERANCE).isPresent();
    }

    private static long size(Recorded call) {
        return call.arguments().stream().mapToLong(Values::count).sum();
    }

    /** All small questions of a check, which asks the same of everybody. */
    private List<Recorded> questions() {
        String key = run.check().getClass().getName() + " " + run.seed;
        return QUESTIONS.computeIfAbsent(
                key,
                it -> {
                    Run right = new Run(run.exercise, new Right(), run.settings);
                    new Launch(run.check().getClass()).execute(right);
                    return right.history().stream().filter(SlipSearch::isSmall).toList();
                });
    }

    private static boolean isSmall(Recorded call) {
        return size(call) <= MOST_NUMBERS;
    }

    /** The learner's answers to what all parts ask, a few of each. */
    private List<Recorded> more() {
        List<Recorded> questions = questions();
        List<Recorded> answered = new ArrayList<>();
        int count = Math.min(MOST_QUESTIONS, questions.size());
        for (int k = 0; k < count; k++) {
            Recorded question = questions.get(k * questions.size() / count);
            Observation seen = run.observe(question.method(), question.arguments().toArray());
            if (seen.outcome().losesTheBox()) {
                break;
            }
            answered.add(new Recorded(question.method(), question.arguments(), seen));
        }
        return answered;
    }

    /** Some questions once more, with one argument of another question in place of their own. */
    private List<Varied> varied(List<Recorded> asked) {
        List<Recorded> bases =
                asked.stream().filter(it -> it.seen().result() != null && size(it) > 2).toList();
        List<Varied> varied = new ArrayList<>();
        int count = Math.min(MOST_VARIED, bases.size());
        for (int b = 0; b < count; b++) {
            Recorded base = bases.get(bases.size() - 1 - b * bases.size() / count);
            for (int k = 0; k < base.arguments().size(); k++) {
                varied(base, k, asked, b).ifPresent(varied::add);
            }
        }
        return varied;
    }

    private Optional<Varied> varied(Recorded base, int argument, List<Recorded> asked, int turn) {
        Optional<Recorded> other =
                IntStream.range(0, asked.size())
                        .mapToObj(j -> asked.get((j + MOST_VARIED * turn) % asked.size()))
                        .filter(differsIn(argument, base))
                        .findFirst();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        List<@Nullable Object> arguments = new ArrayList<>(base.arguments());
        arguments.set(argument, other.get().arguments().get(argument));
        Object right = right(base.method(), arguments);
        if (right == null) {
            return Optional.empty();
        }
        Observation seen = run.observe(base.method(), arguments.toArray());
        Sample after = new Sample(base.method(), arguments, right, seen.result(), false, "");
        return Optional.of(new Varied(argument, sample(base), after));
    }

    private static Predicate<Recorded> differsIn(int argument, Recorded base) {
        Object own = base.arguments().get(argument);
        return it ->
                Slips.alikeInSize(own, it.arguments().get(argument))
                        && !Values.same(own, it.arguments().get(argument));
    }

    /** With numbers to compare the slip comes first; else what can be seen, then the slip. */
    private Finding told(Finding finding, Recorded shown, Slip slip) {
        Object right = run.right(shown);
        Object got = shown.seen().result();
        boolean numbers = got != null && Difference.inShape(right, got).isEmpty();
        String lead =
                numbers
                        ? Difference.first(right, got, Asked.TOLERANCE).map(this::lead).orElse("")
                        : "";
        String message = slip.message().replace("{result}", Comparison.line(got));
        List<String> sentences = new ArrayList<>(finding.sentences());
        sentences.add(numbers ? 0 : sentences.size(), capitalized(lead + message));
        return new Finding(
                finding.status(), finding.what(), finding.table(), sentences, slip.name());
    }

    private String lead(Difference it) {
        String key = it.place().isEmpty() ? "lead/number" : "lead/place";
        return WORDS.text(key, "place", it.place(), "got", it.got(), "expected", it.expected())
                + " ";
    }

    private static String capitalized(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Answers as the reference does, so that a check goes through all that it has to ask. */
    private final class Right implements Caller {
        @Override
        public Observation call(Method method, @Nullable Object[] arguments) {
            return new Witness(reference).call(method, arguments);
        }

        @Override
        public void close() {}
    }
}
