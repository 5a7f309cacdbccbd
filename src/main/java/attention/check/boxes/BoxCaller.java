package attention.check.boxes;

import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Records;
import attention.box.Replies;
import attention.box.Runner;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Calls an object that was loaded in a box. */
public final class BoxCaller implements Caller {
    private static final int MOST_PRINTED = 4_000;

    private final Box box;
    private final Limits limits;
    private final StringBuilder printed = new StringBuilder();
    private final Map<Method, Signature> signatures = new HashMap<>();

    /** What a method is called in a request, and what it gives and takes. */
    private record Signature(String name, MethodType types) {
        static Signature of(Method method) {
            return new Signature(
                    Runner.signature(method),
                    MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                            .wrap());
        }
    }

    public BoxCaller(Box box, Limits limits) {
        this.box = box;
        this.limits = limits;
    }

    @Override
    public Observation call(Method method, @Nullable Object[] arguments) {
        List<@Nullable Object> request = new ArrayList<>();
        request.add("call");
        Signature signature = signatures.computeIfAbsent(method, Signature::of);
        request.add(signature.name());
        request.addAll(Arrays.asList(arguments));
        try {
            Replies.Reply reply = Replies.read(box.ask(request, limits.call()));
            if (printed.length() < MOST_PRINTED) {
                printed.append(reply.printed());
            }
            if (reply.observation().outcome().losesTheBox()) {
                box.close();
            }
            return checked(method, signature.types(), reply.observation());
        } catch (Box.Lost lost) {
            return Observation.ended(lost.outcome(), lost.why());
        } catch (IOException malformed) {
            box.close();
            return Observation.ended(Outcome.PROTOCOL, malformed.getMessage() + "");
        }
    }

    /** A box may say anything; only what the contract allows goes on to the check. */
    private Observation checked(Method method, MethodType types, Observation seen) {
        if (seen.outcome() != Outcome.RETURNED) {
            return seen;
        }
        Object result =
                seen.result() instanceof List<?> pieces
                        ? Records.of(types.returnType(), pieces)
                                .map(Object.class::cast)
                                .orElse(pieces)
                        : seen.result();
        boolean fits =
                result == null
                        ? !method.getReturnType().isPrimitive()
                        : types.returnType().isInstance(result);
        if (!fits || !fit(types.parameterList(), seen.arguments())) {
            box.close();
            return Observation.ended(Outcome.PROTOCOL, "a result of another kind");
        }
        return new Observation(
                seen.outcome(), result, seen.arguments(), seen.facts(), seen.crash());
    }

    private static boolean fit(List<Class<?>> types, List<@Nullable Object> arguments) {
        return types.size() == arguments.size()
                && IntStream.range(0, types.size())
                        .allMatch(k -> types.get(k).isInstance(arguments.get(k)));
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
