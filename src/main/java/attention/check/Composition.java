package attention.check;

import attention.box.Values;
import attention.check.boxes.Caller;
import attention.check.boxes.Limits;
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
                        "your own %s passes its own check but is wrong inside this exercise: %s"
                                .formatted(part.exercise.className(), why));
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
                if (Difference.inShape(right, result).isPresent()
                        || Difference.first(right, result, OwnPart.TOLERANCE).isPresent()) {
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
            return Optional.of(
                    String.join(" And ", wrong)
                            + " That costs no points of "
                            + run.exercise.name()
                            + ".");
        }
        if (fitting.isEmpty() || !same) {
            return Optional.empty();
        }
        String together =
                fitting.size() == 1
                        ? "your own %s at work inside gives the same numbers"
                        : "your own %s at work inside give the same numbers together";
        String rest =
                missing.isEmpty()
                        ? ""
                        : "; the workbook's own stands in for "
                                + listed(missing)
                                + ", not solved yet";
        return Optional.of(together.formatted(listed(fitting)) + rest + blame());
    }

    /** Where the exercise is wrong and all its parts are the learner's and right. */
    private String blame() {
        boolean passed = run.results().values().stream().allMatch(it -> it.status() == Status.PASS);
        return passed || !missing.isEmpty()
                ? ""
                : ", so look for the mistake in " + run.exercise.className();
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
