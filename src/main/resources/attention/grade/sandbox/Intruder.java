import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** Tries to get out of the box in which it runs. An answer that begins with "got" is a way out. */
public class Intruder implements Function<Object, Object> {
    private static final List<Object> KEPT = new ArrayList<>();

    @Override
    public Object apply(Object question) {
        String[] words = question.toString().split("\\|");
        try {
            switch (words[0]) {
                case "start":
                    return "runs";
                case "localhost":
                    try (Socket socket = new Socket()) {
                        int port = Integer.parseInt(words[1]);
                        socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                    }
                    return "got a connection to this machine";
                case "outside":
                    try (DatagramSocket socket = new DatagramSocket()) {
                        socket.connect(new InetSocketAddress("192.0.2.1", 9));
                    }
                    return "got a route to other machines";
                case "unix":
                    SocketChannel.open(UnixDomainSocketAddress.of(words[1])).close();
                    return "got a connection to another program";
                case "namespaces":
                    return namespaces(words);
                case "write":
                    return write(words);
                case "read":
                    return read(words);
                case "processes":
                    return processes();
                case "exec":
                    return exec(words);
                case "environment":
                    return environment();
                case "heap":
                    while (true) {
                        KEPT.add(new byte[1 << 20]);
                    }
                case "memory":
                    return memory();
                case "threads":
                    return threads();
                case "disk":
                    return disk(words);
                default:
                    while (true) {
                        KEPT.isEmpty();
                    }
            }
        } catch (IOException | RuntimeException refused) {
            return "refused (" + refused.getClass().getSimpleName() + ")";
        } catch (ReflectiveOperationException | InterruptedException unexpected) {
            return "got nowhere, but for another reason: " + unexpected;
        }
    }

    private static String namespaces(String[] words) throws IOException {
        List<String> shared = new ArrayList<>();
        for (int k = 1; k < words.length; k++) {
            String kind = words[k].replaceAll(":.*", "");
            if (Files.readSymbolicLink(Path.of("/proc/self/ns", kind)).toString().equals(words[k])) {
                shared.add(kind);
            }
        }
        return shared.isEmpty() ? "all " + (words.length - 1) + " are new" : "got " + shared;
    }

    private static String write(String[] words) {
        List<String> written = new ArrayList<>();
        for (int k = 1; k < words.length; k++) {
            try {
                Path file = Path.of(words[k], "intruder-" + System.nanoTime());
                // An empty one is enough to leave word for others.
                Files.createFile(file);
                written.add(words[k]);
                Files.delete(file);
            } catch (IOException | RuntimeException refused) {
                continue;
            }
        }
        return written.isEmpty() ? "nowhere" : "got into " + written;
    }

    private static String read(String[] words) {
        for (int k = 1; k < words.length; k++) {
            if (Files.isReadable(Path.of(words[k]))) {
                return "got to read " + words[k];
            }
        }
        return "none of them is there";
    }

    private static String processes() {
        TreeSet<Long> seen = new TreeSet<>();
        ProcessHandle.allProcesses().forEach(it -> seen.add(it.pid()));
        // The walls' own process, and Java.
        return seen.size() <= 3 ? "only its own" : "got to see " + seen.size();
    }

    private static String exec(String[] words) throws IOException {
        for (int k = 1; k < words.length; k++) {
            try {
                new ProcessBuilder(words[k]).start().destroyForcibly();
                return "got " + words[k] + " started";
            } catch (IOException refused) {
                continue;
            }
        }
        return "none of them is there";
    }

    private static String environment() {
        TreeSet<String> names = new TreeSet<>(System.getenv().keySet());
        names.remove("PWD");
        names.remove("LC_ALL");
        return names.isEmpty() ? "empty" : "got " + names;
    }

    private static String memory() throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        var field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Object unsafe = field.get(null);
        var allocate = type.getMethod("allocateMemory", long.class);
        var fill = type.getMethod("setMemory", long.class, long.class, byte.class);
        var free = type.getMethod("freeMemory", long.class);
        List<Object> addresses = new ArrayList<>();
        String end = "got ";
        try {
            while (16 * addresses.size() < 1_024) {
                long size = 16L << 20;
                Object address = allocate.invoke(unsafe, size);
                addresses.add(address);
                fill.invoke(unsafe, address, size, (byte) 1);
            }
        } catch (java.lang.reflect.InvocationTargetException refused) {
            end = "stopped at ";
        }
        for (Object address : addresses) { // or Java itself would soon find none
            free.invoke(unsafe, address);
        }
        return end + 16 * addresses.size() + " MB beside the heap";
    }

    private static String threads() throws InterruptedException {
        List<Thread> started = new ArrayList<>();
        String end = "got ";
        try {
            while (started.size() < 2_000) {
                Thread thread = new Thread(Intruder::sleep);
                thread.setDaemon(true);
                thread.start();
                started.add(thread);
            }
        } catch (OutOfMemoryError refused) {
            end = "stopped at ";
        }
        for (Thread thread : started) { // Java itself needs one now and then
            thread.interrupt();
            thread.join();
        }
        return end + started.size() + " threads";
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String disk(String[] words) throws IOException {
        Path file = Path.of(words[1], "intruder-" + System.nanoTime());
        try {
            Files.write(file, new byte[32 << 20]);
            return Files.size(file) < 32 << 20 ? "stopped" : "got 32 MB into " + words[1];
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
