package attention.grade.sandbox;

import attention.check.boxes.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Other walls in a control group: memory and processes are counted for the whole box, however many
 * processes it starts. The limits of each process stay as they are, and mostly come first.
 */
final class Grouped implements Sandbox {
    /** What the kernel counts beside the data of a process: files in memory, its own tables. */
    private static final int MORE_MEGABYTES = 64;

    /** Java's own threads, those that {@link Bubblewrap} allows, and the walls' own processes. */
    private static final int MOST = 112;

    private static final String ENTER =
            "while [ \"$1\" != -- ]; do echo $$ >\"$1/cgroup.procs\" || exit 125; shift; done;"
                    + " shift; exec \"$@\"";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    // The number of a process comes back one day, and with it what a killed one has left.
    private static final String RUN =
            ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());

    private final Sandbox walls;
    private final Cgroups groups;
    private final Map<Path, List<Path>> made = new ConcurrentHashMap<>();
    private final Queue<Path> left = new ConcurrentLinkedQueue<>();

    private Grouped(Sandbox walls, Cgroups groups) {
        this.walls = walls;
        this.groups = groups;
        Runtime.getRuntime().addShutdownHook(new Thread(this::removeLast));
    }

    /** The same walls, in a group where the system lets us make one. */
    static Optional<Sandbox> find(Sandbox walls) {
        Optional<Cgroups> found = Cgroups.find();
        found.ifPresent(Cgroups::removeOfTheDead);
        return found.map(groups -> new Grouped(walls, groups));
    }

    @Override
    public List<String> command(Program program) {
        remove();
        String name = Cgroups.PREFIX + RUN + "-" + NUMBER.incrementAndGet();
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", ENTER, "enter"));
        try {
            List<Path> folders = groups.make(name, program.megabytes() + MORE_MEGABYTES, MOST);
            made.put(program.folder(), folders);
            folders.forEach(it -> command.add(it.toString()));
        } catch (IOException refused) {
            throw new UncheckedIOException("no control group can be made", refused);
        }
        command.add("--");
        command.addAll(walls.command(program));
        return command;
    }

    @Override
    public void ended(Program program) {
        List<Path> folders = made.remove(program.folder());
        if (folders != null) {
            left.addAll(folders);
        }
        walls.ended(program);
        remove();
    }

    /** Groups without processes; the others have to wait until theirs are gone. */
    private void remove() {
        for (int k = left.size(); k > 0; k--) {
            Path folder = left.poll();
            if (folder != null && !removed(folder)) {
                left.add(folder);
            }
        }
    }

    private static boolean removed(Path folder) {
        try {
            Path kill = folder.resolve("cgroup.kill");
            if (Files.isWritable(kill)) {
                Files.writeString(kill, "1");
            }
            Files.deleteIfExists(folder);
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    private void removeLast() {
        made.values().forEach(left::addAll);
        for (int k = 0; k < 20 && !left.isEmpty(); k++) {
            remove();
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
