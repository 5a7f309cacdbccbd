package attention.grade.sandbox;

import attention.box.Outcome;
import attention.check.boxes.BoxPool;
import attention.check.boxes.Boxes;
import attention.check.boxes.GraderFault;
import attention.check.boxes.Sandbox;
import attention.check.boxes.TemporaryFolders;
import attention.check.boxes.Trial;
import attention.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Tries to get out of a box, in a box: what it reports was seen, not read off a setting. A class of
 * ours, the {@code Intruder}, is compiled and called there as a learner's class is.
 */
final class Probe {
    private static final Words WORDS = Words.of("grade");
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(5);
    // A busy machine takes its time to hand out a gigabyte.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Sandbox sandbox;
    private final Consumer<Proof> seen;
    private final List<Proof> proofs = new ArrayList<>();

    /** A probe of these walls; each proof is told as soon as it is there. */
    Probe(Sandbox sandbox, Consumer<Proof> seen) {
        this.sandbox = sandbox;
        this.seen = seen;
    }

    /** Makes all attempts; ends early where no box starts at all. */
    List<Proof> run() {
        try (BoxPool pool = new BoxPool(sandbox);
                Boxes boxes = pool.get()) {
            Trial trial = new Trial(boxes, "Intruder", source());
            Trial.Reply start = trial.ask("start", LONG);
            boolean runs = start.answer().equals("runs");
            if (!runs) {
                add("a box starts", false, start.outcome() + " " + start.answer(), false);
                return proofs;
            }
            walls(trial);
            limits(trial);
        } catch (GraderFault notStarted) {
            add("a box starts", false, String.valueOf(notStarted.getMessage()), false);
        } catch (IOException problem) {
            add("the probe itself", false, String.valueOf(problem.getMessage()), false);
        }
        return proofs;
    }

    private void walls(Trial trial) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            wall(trial, "network of this machine", "localhost|" + server.getLocalPort());
        }
        wall(trial, "network to other machines", "outside");
        Path folder = TemporaryFolders.make("probe");
        Path socket = folder.resolve("socket");
        Path secret = Files.writeString(folder.resolve("secret"), "42");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            wall(trial, "sockets of other programs", "unix|" + socket);
            wall(trial, "namespaces", "namespaces" + namespaces());
            wall(trial, "writing files", "write|/|/tmp|/var/tmp|/dev/shm|.|/proc/sys|" + folder);
            String home = System.getProperty("user.home");
            wall(trial, "reading files", "read|/etc/passwd|" + secret + "|" + home);
        } finally {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(secret);
            Files.deleteIfExists(folder);
        }
        wall(trial, "other processes", "processes");
        wall(trial, "other programs", "exec|/bin/sh|/usr/bin/env|/bin/true");
        wall(trial, "environment", "environment");
    }

    private static String namespaces() throws IOException {
        StringBuilder kinds = new StringBuilder();
        for (String kind : List.of("net", "pid", "ipc", "uts", "user", "cgroup", "mnt")) {
            Path link = Path.of("/proc/self/ns", kind);
            if (Files.isSymbolicLink(link)) {
                kinds.append('|').append(Files.readSymbolicLink(link));
            }
        }
        return kinds.toString();
    }

    private void limits(Trial trial) {
        Trial.Reply heap = trial.ask("heap", LONG);
        add("heap", heap.outcome() == Outcome.MEMORY, heap.outcome().name(), false);
        limit(trial, "memory beside the heap", "memory");
        limit(trial, "threads", "threads");
        limit(trial, "large files", "disk|/tmp");
        long start = System.nanoTime();
        Trial.Reply loop = trial.ask("loop", SHORT);
        long millis = (System.nanoTime() - start) / 1_000_000;
        boolean ended = loop.outcome() == Outcome.TIMEOUT || loop.outcome() == Outcome.WAITED;
        add("time", ended && millis < 10_000, WORDS.text("walls/loop killed"), false);
    }

    private void wall(Trial trial, String what, String question) {
        Trial.Reply reply = trial.ask(question, LONG);
        add(what, holds(reply), reply.answer(), true);
    }

    private void limit(Trial trial, String what, String question) {
        Trial.Reply reply = trial.ask(question, LONGEST);
        boolean slow = reply.outcome() == Outcome.TIMEOUT || reply.outcome() == Outcome.WAITED;
        boolean killed = reply.outcome() != Outcome.RETURNED && !slow;
        add(
                what,
                killed || holds(reply),
                killed
                        ? WORDS.text("walls/killed", "answer", reply.answer())
                        : slow ? WORDS.text("walls/no answer") : reply.answer(),
                false);
    }

    private static boolean holds(Trial.Reply reply) {
        return reply.outcome() == Outcome.RETURNED && !reply.answer().startsWith("got");
    }

    private void add(String what, boolean holds, String found, boolean wall) {
        Proof proof = new Proof(what, holds, found, wall);
        proofs.add(proof);
        seen.accept(proof);
    }

    static String source() {
        try (InputStream in = Probe.class.getResourceAsStream("Intruder.java")) {
            byte[] text = Objects.requireNonNull(in, "Intruder.java").readAllBytes();
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
