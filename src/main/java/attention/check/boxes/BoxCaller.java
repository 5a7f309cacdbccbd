package attention.check.boxes;

import attention.box.Lent;
import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Replies;
import attention.box.Runner;
import attention.box.Values;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls an object that was loaded in a box. */
public final class BoxCaller implements Caller {
    private static final int MOST_PRINTED = 4_000;

    private final Box box;
    private final Limits limits;
    private final StringBuilder printed = new StringBuilder();
    private final Map<Method, String> signatures = new HashMap<>();

    /** Reaches the object that the box has loaded. */
    public BoxCaller(Box box, Limits limits) {
        this.box = box;
        this.limits = limits;
    }

    @Override
    public Observation call(Method method, @Nullable Object[] arguments) {
        return ask("call", method, arguments);
    }

    @Override
    public Observation callReusing(Method method, @Nullable Object[] arguments) {
        return ask("reuse", method, arguments);
    }

    private Observation ask(String how, Method method, @Nullable Object[] arguments) {
        Lent lent = new Lent(method, arguments);
        List<@Nullable Object> request = new ArrayList<>();
        request.add(how);
        request.add(signatures.computeIfAbsent(method, Runner::signature));
        request.addAll(Arrays.asList(lent.arguments()));
        try {
            Replies.Reply reply = Replies.read(box.ask(request, limits.call(), lent::answer));
            lent.end();
            if (printed.length() < MOST_PRINTED) {
                printed.append(reply.printed());
            }
            if (reply.observation().outcome().losesTheBox()) {
                box.close();
            }
            return checked(method, reply.observation(), lent);
        } catch (Box.Lost lost) {
            return Observation.ended(lost.outcome(), lost.why());
        } catch (IOException malformed) {
            box.close();
            return Observation.ended(Outcome.PROTOCOL, malformed.getMessage() + "");
        }
    }

    @Override
    public boolean renew() {
        try {
            // The first object of a class may compute as much as a call.
            Duration limit = limits.call().multipliedBy(2);
            return "loaded".equals(box.ask(List.of("anew"), limit).get(0));
        } catch (Box.Lost lost) {
            return false;
        }
    }

    /** A box may say anything; only what the contract allows goes on to the check. */
    private static Observation checked(Method method, Observation seen, Lent lent)
            throws IOException {
        if (seen.outcome() != Outcome.RETURNED) {
            return seen.asking(lent.questions());
        }
        Class<?>[] types = method.getParameterTypes();
        List<@Nullable Object> after = seen.arguments();
        if (after.size() != types.length) {
            throw new IOException("a result of another kind");
        }
        for (int k = 0; k < types.length; k++) {
            after.set(k, Values.fitted(types[k], after.get(k), lent::function));
        }
        Object result = Values.fitted(method.getReturnType(), seen.result(), lent::function);
        return new Observation(
                seen.outcome(), result, after, seen.facts(), seen.crash(), lent.questions());
    }

    @Override
    public Optional<Duration> computing() {
        return box.computing();
    }

    @Override
    public String printed() {
        return printed.toString();
    }

    /** The box outlives its caller: the next exercise may use it. */
    @Override
    public void close() {}
}
