package attention.grade.sandbox;

import attention.check.boxes.Sandbox;
import attention.check.boxes.TemporaryFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walls made by bubblewrap: new namespaces of every kind, so no network, no other process and no
 * shared memory; of the files only what Java needs, all read-only; nowhere to write. When this
 * process ends, all inside is killed.
 */
final class Bubblewrap implements Sandbox {
    private static final String LIMITER = "/prlimit";

    /** Java itself has some twenty threads, and its compiler a few more. */
    private static final int MOST_THREADS = 96;

    private final Path bwrap;
    private final Path prlimit;
    private final List<String> user;
    private final JavaFiles java;
    private final boolean forbidsMoreUsers;
    private final Map<Path, Path> copies = new LinkedHashMap<>();

    private Bubblewrap(Path bwrap, Path prlimit, List<String> user) throws IOException {
        this.bwrap = bwrap;
        this.prlimit = prlimit;
        this.user = user;
        this.java = new JavaFiles();
        this.forbidsMoreUsers =
                WallPrograms.output(List.of(bwrap.toString(), "--help"))
                        .contains("--disable-userns");
    }

    /** Empty where bubblewrap or prlimit is missing; whether it works, a {@link Probe} tells. */
    static Optional<Sandbox> find(boolean asNobody) {
        Optional<Path> bwrap = WallPrograms.find("bwrap");
        Optional<Path> prlimit = WallPrograms.find("prlimit");
        if (bwrap.isEmpty() || prlimit.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<String> user = asNobody ? WallPrograms.asNobody() : List.of();
            return Optional.of(new Bubblewrap(bwrap.get(), prlimit.get(), user));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> command(Program program) {
        List<String> command = new ArrayList<>(user);
        command.add(bwrap.toString());
        command.addAll(List.of("--unshare-all", "--unshare-user"));
        if (forbidsMoreUsers) {
            command.add("--disable-userns");
        }
        command.addAll(List.of("--die-with-parent", "--new-session", "--clearenv"));
        program.variables()
                .forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
        command.addAll(List.of("--hostname", "box", "--uid", "1000", "--gid", "1000"));
        command.addAll(files(program));
        command.addAll(WallPrograms.limited(LIMITER, program.megabytes()));
        // Inside, where only the box's own processes count.
        command.add("--nproc=" + MOST_THREADS);
        command.add("--");
        command.addAll(program.java());
        return command;
    }

    private List<String> files(Program program) {
        List<String> files = new ArrayList<>();
        for (Path path : java.paths()) {
            files.addAll(List.of("--ro-bind-try", path.toString(), path.toString()));
        }
        java.links()
                .forEach(
                        (link, target) ->
                                files.addAll(
                                        List.of("--symlink", target.toString(), link.toString())));
        files.addAll(List.of("--ro-bind", prlimit.toString(), LIMITER));
        for (Path path : program.reads()) {
            files.addAll(List.of("--ro-bind", readable(path).toString(), path.toString()));
        }
        files.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--dir", "/tmp"));
        files.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/"));
        return files;
    }

    /** Nobody may not look into root's folders: a copy then, which Java takes for the same file. */
    private synchronized Path readable(Path path) {
        return user.isEmpty() ? path : copies.computeIfAbsent(path, Bubblewrap::copy);
    }

    private static Path copy(Path path) {
        try {
            Path copy = TemporaryFolders.makeReadable("files").resolve(path.getFileName());
            Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
            return copy;
        } catch (IOException without) {
            return path;
        }
    }
}
