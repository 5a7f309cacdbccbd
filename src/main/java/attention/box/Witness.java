package attention.box;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls one object and notes what happened, in this process or in a box. Not for two threads. */
public final class Witness {
    private static final int KEPT_RESULTS = 32;
    private static final long LARGEST_RESULT = 1_000_000;

    private final Object target;
    private final Deque<Kept> earlier = new ArrayDeque<>();
    private @Nullable Object[] before = {};

    private record Kept(Object itself, @Nullable Object copy) {}

    /** Watches one object. */
    public Witness(Object target) {
        this.target = target;
    }

    /**
     * Calls a method of a public interface that the object implements.
     *
     * @param method a method of the contract
     * @param arguments handed over as they are, so give copies; functions are lent for the call
     * @return what happened; never throws what the learner's code throws
     */
    public Observation call(Method method, @Nullable Object... arguments) {
        before = arguments;
        Lent lent = new Lent(method, arguments);
        Observation seen = call(method, lent.arguments(), arguments);
        lent.end();
        return lent.exhausted()
                .map(function -> Observation.ended(Outcome.ASKED_TOO_MUCH, function))
                .orElse(seen)
                .asking(lent.questions());
    }

    /**
     * The same with the arrays of the call before, into which the arguments are written where they
     * fit.
     */
    public Observation callReusing(Method method, @Nullable Object... arguments) {
        @Nullable Object[] used = arguments.clone();
        for (int k = 0; k < Math.min(used.length, before.length); k++) {
            used[k] = Values.into(before[k], arguments[k]);
        }
        return call(method, used);
    }

    /** The result alone, of an object that needs no watching; null where it throws. */
    public static @Nullable Object result(
            Object target, Method method, @Nullable Object... arguments) {
        Lent lent = new Lent(method, arguments);
        try {
            Object result = method.invoke(target, lent.arguments());
            return lent.exhausted().isPresent() ? null : result;
        } catch (ReflectiveOperationException | RuntimeException thrown) {
            return null;
        } finally {
            lent.end();
        }
    }

    private Observation call(
            Method method, @Nullable Object[] handed, @Nullable Object[] arguments) {
        try {
            return returned(method.invoke(target, handed), arguments);
        } catch (InvocationTargetException thrown) {
            return threw(Objects.requireNonNull(thrown.getCause()), target.getClass().getName());
        } catch (Throwable thrown) {
            return threw(thrown, target.getClass().getName());
        }
    }

    /** The observation that belongs to an exception of learner code. */
    public static Observation threw(Throwable thrown, String learnerClass) {
        Crash crash = Crash.of(thrown, learnerClass);
        if (thrown instanceof OutOfMemoryError) {
            // Java calls it memory, but what ran out is the number of threads.
            boolean threads = crash.message().contains("native thread");
            return Observation.ended(threads ? Outcome.THREADS : Outcome.MEMORY, crash);
        }
        if (thrown instanceof Captured.Flood) {
            return Observation.ended(Outcome.OUTPUT_LIMIT, crash);
        }
        // By name, so that this package needs no contract.
        boolean todo = thrown.getClass().getName().equals("attention.exercise.Todo");
        return Observation.ended(todo ? Outcome.TODO : Outcome.THREW, crash);
    }

    private Observation returned(@Nullable Object result, @Nullable Object[] arguments) {
        if (Values.count(result) > LARGEST_RESULT) {
            return Observation.ended(Outcome.TOO_LARGE, Values.count(result) + " numbers");
        }
        List<@Nullable Object> after = Values.copies(arguments);
        Set<Fact> facts = facts(result, arguments);
        Object copy = Values.copy(result);
        keep(result, copy);
        return new Observation(Outcome.RETURNED, copy, after, facts, Crash.NONE, List.of());
    }

    private Set<Fact> facts(@Nullable Object result, @Nullable Object[] arguments) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        for (Kept kept : earlier) {
            if (!Values.same(kept.itself(), kept.copy())) {
                facts.add(Fact.EARLIER_RESULT_CHANGED);
            }
        }
        List<Object> rows = rows(result);
        Set<Object> own = identities(rows);
        for (Object argument : arguments) {
            if (isArray(result) && result == argument) {
                facts.add(Fact.RESULT_IS_ARGUMENT);
            } else if (!rows.isEmpty() && rows(argument).stream().anyMatch(own::contains)) {
                facts.add(Fact.RESULT_SHARES_ROW);
            }
        }
        if (own.size() < rows.size()) {
            facts.add(Fact.ROWS_ARE_ONE_ARRAY);
        }
        return facts;
    }

    private static Set<Object> identities(List<Object> rows) {
        Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(rows);
        return identities;
    }

    private void keep(@Nullable Object result, @Nullable Object copy) {
        if (result == null || !(isArray(result) || result instanceof Record)) {
            return;
        }
        if (earlier.size() == KEPT_RESULTS) {
            earlier.removeFirst();
        }
        earlier.addLast(new Kept(result, copy));
    }

    private static boolean isArray(@Nullable Object value) {
        return value != null && value.getClass().isArray();
    }

    private static List<Object> rows(@Nullable Object value) {
        List<Object> rows = new ArrayList<>();
        if (value != null) {
            Kinds.ofValue(value).rows(value, rows::add);
        }
        return rows;
    }
}
