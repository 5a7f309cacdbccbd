package attention.check;

import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Replies;
import attention.box.Runner;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls an object that was loaded in a box. */
final class BoxCaller implements Caller {
    private static final int MOST_PRINTED = 4_000;

    private final Box box;
    private final Limits limits;
    private final StringBuilder printed = new StringBuilder();

    BoxCaller(Box box, Limits limits) {
        this.box = box;
        this.limits = limits;
    }

    @Override
    public Observation call(Method method, @Nullable Object[] arguments) {
        List<@Nullable Object> request = new ArrayList<>();
        request.add("call");
        request.add(Runner.signature(method));
        request.addAll(Arrays.asList(arguments));
        try {
            Replies.Reply reply = Replies.read(box.ask(request, limits.call()));
            if (printed.length() < MOST_PRINTED) {
                printed.append(reply.printed());
            }
            if (Explain.loses(reply.observation().outcome())) {
                box.close();
            }
            return checked(method, arguments.length, reply.observation());
        } catch (Box.Lost lost) {
            return Observation.ended(lost.outcome(), lost.why());
        } catch (IOException malformed) {
            box.close();
            return Observation.ended(Outcome.PROTOCOL, malformed.getMessage() + "");
        }
    }

    /** A box may say anything; only what the contract allows goes on to the check. */
    private Observation checked(Method method, int arguments, Observation seen) {
        Object result = seen.result();
        Class<?> type = MethodType.methodType(method.getReturnType()).wrap().returnType();
        boolean fits =
                result == null ? !method.getReturnType().isPrimitive() : type.isInstance(result);
        if (seen.outcome() == Outcome.RETURNED && !(fits && seen.arguments().size() == arguments)) {
            box.close();
            return Observation.ended(Outcome.PROTOCOL, "a result of another kind");
        }
        return seen;
    }

    @Override
    public String printed() {
        return printed.toString();
    }

    /** The box outlives its caller: the next exercise may use it. */
    @Override
    public void close() {}
}
