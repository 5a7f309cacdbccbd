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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The main class of a box. It answers two requests, one at a time: {@code load, contract, class
 * name, source} and {@code call, method, arguments…}; {@code end} ends it in an orderly way. It
 * holds no expected value and gives no verdict; it may be killed at any moment.
 */
public final class Runner {
    private static final String WARM_UP =
            """
            class WarmUp implements java.util.function.Supplier<double[]> {
                public double[] get() {
                    return java.util.Arrays.stream(new double[1]).map(x -> x + 1).toArray();
                }
            }
            """;

    private final Compiler compiler = new Compiler();
    private final Captured captured = new Captured();
    private Class<?> contract = Runnable.class;
    private @Nullable Witness witness;

    private Runner() {}

    /** Runs until the other side closes the pipe. */
    public static void main(String[] args) throws Exception {
        var in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        Runner runner = new Runner();
        System.setIn(InputStream.nullInputStream());
        System.setOut(runner.captured.stream());
        System.setErr(runner.captured.stream());
        var requests = new LinkedBlockingQueue<List<@Nullable Object>>();
        listen(in, requests);
        Frames.write(out, List.of("ready"));
        List<@Nullable Object> first = requests.poll();
        if (first == null) {
            runner.warmUp();
        } else {
            Frames.write(out, runner.answer(first));
        }
        while (true) {
            Thread.interrupted(); // learner code may have set it; waiting would end this process
            Frames.write(out, runner.answer(requests.take()));
        }
    }

    /** Reads in a thread of its own: when the checker is gone, a looping learner must not stay. */
    private static void listen(DataInputStream in, BlockingQueue<List<@Nullable Object>> requests) {
        Thread listener =
                new Thread(
                        () -> {
                            try {
                                while (true) {
                                    requests.add(Frames.read(in));
                                }
                            } catch (IOException closed) {
                                Runtime.getRuntime().halt(0);
                            }
                        },
                        "requests");
        listener.setDaemon(true);
        listener.start();
    }

    /** The first compilation takes some 0.4 s, so a box that waits anyway does one. */
    private void warmUp() {
        Map<String, byte[]> classes = compiler.compile("WarmUp", WARM_UP).classes();
        Loader.load(java.util.function.Supplier.class, "WarmUp", classes);
    }

    private List<@Nullable Object> answer(List<@Nullable Object> request) {
        if ("end".equals(request.get(0))) {
            System.exit(0);
        }
        try {
            return "load".equals(request.get(0))
                    ? load(string(request, 1), string(request, 2), string(request, 3))
                    : call(string(request, 1), request.subList(2, request.size()));
        } catch (OutOfMemoryError | StackOverflowError | Exception problem) {
            Observation seen = Witness.threw(problem, "");
            return List.of(
                    "threw", seen.outcome().name(), seen.crash().type(), seen.crash().message(), 0);
        }
    }

    private List<@Nullable Object> load(String contractName, String className, String source)
            throws ClassNotFoundException {
        witness = null;
        contract = Class.forName(contractName);
        Compiler.Compiled compiled = compiler.compile(className, source);
        if (!compiled.errors().isEmpty()) {
            return Loader.Loaded.refused("compile", compiled.errors()).refusal();
        }
        Loader.Loaded loaded = Loader.load(contract, className, compiled.classes());
        if (loaded.object() == null) {
            return loaded.refusal();
        }
        witness = new Witness(loaded.object());
        return List.of("loaded");
    }

    private List<@Nullable Object> call(String signature, List<@Nullable Object> arguments)
            throws NoSuchMethodException {
        for (Method method : contract.getMethods()) {
            if (signature(method).equals(signature)) {
                Observation seen =
                        Objects.requireNonNull(witness).call(method, arguments.toArray());
                boolean flood = captured.flooded();
                String printed = captured.take();
                return Replies.of(
                        flood ? Observation.ended(Outcome.OUTPUT_LIMIT, "") : seen, printed);
            }
        }
        throw new NoSuchMethodException(signature);
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
