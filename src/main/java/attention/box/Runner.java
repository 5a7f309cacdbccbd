package attention.box;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The main class of a box. The checker sends requests, one at a time; each is a message of {@link
 * Frames} that begins with a number, and the answer begins with the same number, see {@link
 * Channel}.
 *
 * <ul>
 *   <li>{@code compile, class name, source} → {@code classes, name, bytes, …} or {@code compile,
 *       line, column, code, message, …} with up to five errors
 *   <li>{@code together, class name, source, …} → {@code classes, class name, name, bytes, …} for
 *       those that compile, and do not need each other
 *   <li>{@code define, contract, class name, name, bytes, …} → {@code loaded}, or the kind of the
 *       refusal and what was found: {@code name}, {@code abstract}, {@code constructor}, {@code
 *       contract}, {@code threw}
 *   <li>{@code anew} → the same for the classes that were defined last: a new object of them
 *   <li>{@code call, method, arguments…} → what {@link Replies} writes; before that any number of
 *       times {@code asks, function, arguments…} → {@code gives, answer} or {@code refuses, why},
 *       for what is asked of the functions among the arguments
 *   <li>{@code reuse, method, arguments…} → the same, the arguments written into the arrays of the
 *       call before where they fit
 *   <li>{@code end} ends the process in an orderly way
 * </ul>
 *
 * <p>The first message of a box is {@code ready}, without a number. A box holds no expected value
 * and gives no verdict; it may be killed at any moment.
 */
public final class Runner {
    private static final int MOST_CLASSES = 500;
    private static final int MOST_CLASSES_TOGETHER = 50;
    private static final String WARM_UP =
            """
            class WarmUp implements java.util.function.Supplier<double[]> {
                public double[] get() {
                    return java.util.Arrays.stream(new double[1]).map(x -> x + 1).toArray();
                }
            }
            """;

    private @Nullable Compiler compiler;
    private final Captured captured = new Captured();
    private final Map<String, Method> methods = new HashMap<>();
    private List<@Nullable Object> defined = List.of();
    private @Nullable Witness witness;

    private final Channel channel;

    private Runner(Channel channel) {
        this.channel = channel;
    }

    /**
     * Runs until the other side closes the pipe.
     *
     * @param args {@code run} for a box that gets compiled classes and needs no compiler
     */
    public static void main(String[] args) throws Exception {
        var in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        Runner runner = new Runner(new Channel(in, out));
        System.setIn(InputStream.nullInputStream());
        System.setOut(runner.captured.stream());
        System.setErr(runner.captured.stream());
        Frames.write(out, List.of("ready"));
        if (in.available() == 0 && !List.of(args).contains("run")) {
            runner.warmUp();
        }
        while (true) {
            Thread.interrupted(); // learner code may have set it, and the next call would see it
            List<@Nullable Object> request = runner.channel.take();
            runner.channel.answer(runner.answer(request));
        }
    }

    /** The first compilation takes some 0.4 s, so a box that waits anyway does one. */
    private void warmUp() {
        Map<String, byte[]> classes = compiler().compile("WarmUp", WARM_UP).classes();
        Loader.load(java.util.function.Supplier.class, "WarmUp", classes);
    }

    private Compiler compiler() {
        if (compiler == null) {
            compiler = new Compiler();
        }
        return compiler;
    }

    private List<@Nullable Object> answer(List<@Nullable Object> request) {
        try {
            return answered(request);
        } catch (OutOfMemoryError | StackOverflowError | Exception problem) {
            Observation seen = Witness.threw(problem, "");
            String outcome = seen.outcome().name();
            return List.of("threw", outcome, seen.crash().type(), seen.crash().message(), 0);
        }
    }

    private List<@Nullable Object> answered(List<@Nullable Object> request)
            throws ReflectiveOperationException, IOException {
        return switch (string(request, 0)) {
            case "compile" -> compile(string(request, 1), string(request, 2));
            case "together" -> compileTogether(request);
            case "define" -> define(request);
            case "anew" -> define(defined);
            case "call", "reuse" -> call(request);
            default -> {
                System.exit(0);
                yield List.of();
            }
        };
    }

    private List<@Nullable Object> compile(String className, String source) {
        Compiler.Compiled compiled = compiler().compile(className, source);
        if (compiled.classes().size() > MOST_CLASSES) {
            return List.of("compile", 0, 0, Compiler.TOO_MANY, "" + MOST_CLASSES);
        }
        if (!compiled.errors().isEmpty()) {
            return Loader.Loaded.refused("compile", compiled.errors()).refusal();
        }
        List<@Nullable Object> answer = new ArrayList<>(List.of("classes"));
        compiled.classes().forEach((name, code) -> answer.addAll(List.of(name, code)));
        return answer;
    }

    private List<@Nullable Object> compileTogether(List<@Nullable Object> request) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int k = 1; k < request.size(); k += 2) {
            sources.put(string(request, k), string(request, k + 1));
        }
        List<@Nullable Object> answer = new ArrayList<>(List.of("classes"));
        Map<String, Map<String, byte[]>> compiled = compiler().compileTogether(sources);
        compiled.values().removeIf(classes -> classes.size() > MOST_CLASSES_TOGETHER);
        compiled.forEach(
                (source, classes) ->
                        classes.forEach(
                                (name, code) -> answer.addAll(List.of(source, name, code))));
        return answer;
    }

    private List<@Nullable Object> define(List<@Nullable Object> request)
            throws ClassNotFoundException {
        defined = request;
        witness = null;
        Class<?> contract = Class.forName(string(request, 1));
        methods.clear();
        for (Method method : contract.getMethods()) {
            methods.putIfAbsent(signature(method), method);
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int k = 3; k < request.size(); k += 2) {
            classes.put(string(request, k), (byte[]) Objects.requireNonNull(request.get(k + 1)));
        }
        Loader.Loaded loaded = Loader.load(contract, string(request, 2), classes);
        if (loaded.object() == null) {
            return loaded.refusal();
        }
        witness = new Witness(loaded.object());
        return List.of("loaded");
    }

    private List<@Nullable Object> call(List<@Nullable Object> request)
            throws NoSuchMethodException, Frames.Malformed {
        String signature = string(request, 1);
        List<@Nullable Object> came = request.subList(2, request.size());
        Method method = methods.get(signature);
        if (method == null || method.getParameterCount() != came.size()) {
            throw new NoSuchMethodException(signature);
        }
        @Nullable Object[] arguments = new Object[came.size()];
        for (int k = 0; k < arguments.length; k++) {
            arguments[k] =
                    Values.fitted(
                            method.getParameterTypes()[k],
                            came.get(k),
                            (type, number) -> StandIn.of(type, number, channel));
        }
        Witness itself = Objects.requireNonNull(witness);
        Observation seen =
                string(request, 0).equals("reuse")
                        ? itself.callReusing(method, arguments)
                        : itself.call(method, arguments);
        boolean flood = captured.flooded();
        String printed = captured.take();
        return Replies.of(flood ? Observation.ended(Outcome.OUTPUT_LIMIT, "") : seen, printed);
    }

    /** Names a method and its parameters, for a contract may have two methods of one name. */
    public static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private static String string(List<@Nullable Object> request, int index) {
        return (String) Objects.requireNonNull(request.get(index));
    }
}
