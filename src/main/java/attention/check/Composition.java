package attention.check;

import attention.box.Values;
import attention.check.boxes.Caller;
import attention.check.boxes.Limits;
import attention.words.Words;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the questions of a check once more, of the exercise put together from the learner's own
 * earlier parts, one part after the other. It never touches the points.
 */
final class Composition {
    private static final Words WORDS = Words.of("check");
    private static final int MOST_CALLS = 12;
    private static final long MOST_NUMBERS = 400;

    private final Run run;
    private final Limits limits;
    private final Map<String, OwnPart> parts = new LinkedHashMap<>();
    private final List<Recorded> calls;
    private final @Nullable Object composed;
    private final List<String> fitting = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private boolean same = true;

    Composition(Run run, Limits limits) {
        this.run = run;
        this.limits = limits;
        this.calls = some(run.history());
        this.composed = run.check().madeOf(this::part).orElse(null);
    }

    /**
     * A dozen calls from all parts of the check, none with thousands of keys to score one by one.
     */
    private static List<Recorded> some(List<Recorded> history) {
        List<Recorded> small = history.stream().filter(it -> size(it) <= MOST_NUMBERS).toList();
        int count = Math.min(MOST_CALLS, small.size());
        List<Recorded> some = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            some.add(small.get(k * small.size() / count));
        }
        return some;
    }

    private static long size(Recorded call) {
        return call.arguments().stream().mapToLong(Values::count).sum();
    }

    private <P> P part(String name, Class<P> contract) {
        OwnPart part =
                parts.computeIfAbsent(
                        name, it -> new OwnPart(Register.get().find(it).orElseThrow(), limits));
        return Run.proxy(contract, part::call);
    }

    /** What is to be said, if anything. */
    Optional<String> note(OwnAnswers answers, OwnReach reach) {
        if (composed == null || calls.isEmpty()) {
            return Optional.empty();
        }
        for (OwnPart part : parts.values()) {
            boolean found =
                    answers.to(part.exercise.name()).stream()
                            .anyMatch(
                                    it ->
                                            reach.ifSolved(
                                                    part.exercise,
                                                    it,
                                                    caller -> tryOut(part, caller)));
            if (!found) {
                missing.add(part.exercise.name());
            }
        }
        return words();
    }

    private boolean tryOut(OwnPart part, Caller caller) {
        part.use(caller);
        try {
            same = askAll();
            fitting.add(part.exercise.className());
        } catch (OwnPart.Wrong inside) {
            part.forget();
            String why = String.valueOf(inside.getMessage());
            if (!why.isEmpty()) {
                wrong.add(
                        WORDS.text(
                                "own parts/wrong inside",
                                "className",
                                part.exercise.className(),
                                "why",
                                why));
            }
        } finally {
            part.put();
        }
        return true;
    }

    /** Whether every answer is the reference's; the parts have said so of theirs already. */
    private boolean askAll() {
        for (Recorded call : calls) {
            try {
                Object result = call.method().invoke(composed, call.freshArguments());
                Object right = run.right(call);
                if (Difference.differ(right, result, OwnPart.TOLERANCE)) {
                    return false;
                }
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof OwnPart.Wrong inside) {
                    throw inside;
                }
                return false;
            } catch (IllegalAccessException hidden) {
                throw new IllegalStateException(call.method() + " is not public", hidden);
            }
        }
        return true;
    }

    private Optional<String> words() {
        if (!wrong.isEmpty()) {
            String all =
                    wrong.stream()
                            .reduce((a, b) -> WORDS.text("own parts/and", "some", a, "more", b))
                            .orElseThrow();
            String exercise = run.exercise.name();
            return Optional.of(
                    WORDS.text("own parts/cost nothing", "wrong", all, "exercise", exercise));
        }
        if (fitting.isEmpty() || !same) {
            return Optional.empty();
        }
        String fit = fit(fitting);
        if (!missing.isEmpty()) {
            String names = InWords.listed(missing);
            return Optional.of(WORDS.text("own parts/not solved", "fit", fit, "names", names));
        }
        String className = run.exercise.className();
        return Optional.of(
                passed() ? fit : WORDS.text("own parts/blame", "fit", fit, "className", className));
    }

    /** What is said where the learner's own parts give what the workbook's own give. */
    static String fit(List<String> classNames) {
        String key = classNames.size() == 1 ? "own parts/one fits" : "own parts/all fit";
        return WORDS.text(key, "names", InWords.listed(classNames));
    }

    private boolean passed() {
        return run.results().values().stream().allMatch(it -> it.status() == Status.PASS);
    }
}
