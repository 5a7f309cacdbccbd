package attention.box;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The functions among the arguments of one call. While the call runs the answer may ask them, from
 * any thread, a limited number of times and no more at a time than they can answer quickly;
 * arguments and answers are copied, and each question is remembered. When the call has ended, so
 * has the loan.
 */
public final class Lent {
    private static final int MOST_QUESTIONS = 1_000;
    private static final long MOST_NUMBERS = 20_000;

    /** Rows of the longest argument times rows of the next: attention compares each with each. */
    private static final long MOST_PAIRS = 1_000_000;

    private final List<Function> functions = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final @Nullable Object[] arguments;
    private boolean ended;
    private Optional<String> exhausted = Optional.empty();

    private record Function(String name, Object itself, Method method) {}

    /** More questions than anybody needs. An error, so that nothing that means well catches it. */
    static final class Exhausted extends Error {
        private static final long serialVersionUID = 1;

        Exhausted(String message) {
            super(message);
        }
    }

    /** Lends what is a function among the arguments of a call, or a piece of a record there. */
    public Lent(Method method, @Nullable Object... given) {
        arguments = given.clone();
        for (int k = 0; k < arguments.length; k++) {
            Object value = arguments[k];
            if (value != null && Functions.isOne(value.getClass())) {
                String name = method.getParameters()[k].getName();
                arguments[k] = lent(name, method.getParameterTypes()[k], value);
            } else if (value instanceof Record record) {
                arguments[k] = lent(record);
            }
        }
    }

    private Object lent(String name, Class<?> type, Object function) {
        functions.add(new Function(name, function, Functions.method(type)));
        return StandIn.of(
                type, functions.size() - 1, (number, method, asked) -> ask(number, asked));
    }

    private Record lent(Record record) {
        List<@Nullable Object> pieces = Records.pieces(record);
        RecordComponent[] components = record.getClass().getRecordComponents();
        boolean none = true;
        for (int k = 0; k < components.length; k++) {
            Object piece = pieces.get(k);
            if (piece != null && Functions.isOne(piece.getClass())) {
                pieces.set(k, lent(components[k].getName(), components[k].getType(), piece));
                none = false;
            }
        }
        return none ? record : Records.of(record.getClass(), pieces).orElseThrow();
    }

    /** The arguments to hand over. */
    public @Nullable Object[] arguments() {
        return arguments.clone();
    }

    /** A function by its number. */
    public Object function(Class<?> type, int number) throws Frames.Malformed {
        return known(number).itself();
    }

    private Function known(int number) throws Frames.Malformed {
        if (number < 0 || number >= functions.size()) {
            throw new Frames.Malformed("a function " + number);
        }
        return functions.get(number);
    }

    /**
     * Asks a function on behalf of a box.
     *
     * @param message its number, then what it is asked
     * @return what goes back
     * @throws Frames.Malformed if there is no such function, or it takes something else
     */
    public List<@Nullable Object> answer(List<@Nullable Object> message) throws Frames.Malformed {
        int number = !message.isEmpty() && message.get(0) instanceof Integer it ? it : -1;
        Class<?>[] types = known(number).method().getParameterTypes();
        if (message.size() != types.length + 1) {
            throw new Frames.Malformed("a question with other arguments");
        }
        @Nullable Object[] asked = new Object[types.length];
        for (int k = 0; k < types.length; k++) {
            asked[k] = Values.fitted(types[k], message.get(k + 1), this::function);
        }
        try {
            return Arrays.asList("gives", ask(number, asked));
        } catch (IllegalArgumentException refused) {
            return List.of("refuses", String.valueOf(refused.getMessage()));
        } catch (Exhausted beyond) {
            throw new Frames.Malformed("questions without end");
        }
    }

    /**
     * Asks a function.
     *
     * @throws IllegalArgumentException if it cannot answer that
     */
    public synchronized @Nullable Object ask(int number, @Nullable Object... asked) {
        Function function = functions.get(number);
        if (ended) {
            throw new IllegalStateException(
                    "The %s was given for one call, which has ended: use the one that comes with each call."
                            .formatted(function.name()));
        }
        if (questions.size() == MOST_QUESTIONS) {
            exhausted = Optional.of(function.name());
            throw new Exhausted(function.name());
        }
        demandSmall(function.name(), asked);
        List<@Nullable Object> copies = Values.copies(asked);
        Object answer = null;
        try {
            answer = answer(function, Values.copies(asked));
            return Values.copy(answer);
        } finally {
            questions.add(new Question(function.name(), function.method(), copies, answer));
        }
    }

    private static @Nullable Object answer(Function function, List<@Nullable Object> asked) {
        try {
            return function.method().invoke(function.itself(), asked.toArray());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(function.method() + " is not public", hidden);
        } catch (InvocationTargetException thrown) {
            Throwable cause = Objects.requireNonNull(thrown.getCause());
            if (cause instanceof Error fault) {
                throw fault;
            }
            // Of one class and with one message, wherever the function is.
            throw new IllegalArgumentException(
                    cause instanceof IllegalArgumentException
                            ? cause.getMessage()
                            : "The %s that is given cannot be asked that (%s)."
                                    .formatted(function.name(), cause),
                    cause);
        }
    }

    private static void demandSmall(String name, @Nullable Object[] asked) {
        long numbers = 0;
        long most = 1;
        long next = 1;
        for (Object each : asked) {
            numbers += Values.count(each);
            long rows = each == null ? 1 : Kinds.ofValue(each).height(each);
            next = Math.max(next, Math.min(most, rows));
            most = Math.max(most, rows);
        }
        if (numbers > MOST_NUMBERS || most * next > MOST_PAIRS) {
            throw new IllegalArgumentException(
                    "That is more than the %s that is given takes at a time: %s numbers."
                            .formatted(name, numbers));
        }
    }

    /** Ends the loan; waits for a question that is being answered. */
    public synchronized void end() {
        ended = true;
    }

    /** What was asked so far, in order. */
    public synchronized List<Question> questions() {
        return List.copyOf(questions);
    }

    /** The function of which more was asked than anybody needs, if one was. */
    synchronized Optional<String> exhausted() {
        return exhausted;
    }
}
