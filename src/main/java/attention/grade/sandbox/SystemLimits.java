package attention.grade.sandbox;

import attention.check.boxes.Sandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Limits of the system without walls: memory (and with it threads, for their stacks are memory),
 * size of files, open files, time of the processor.
 */
final class SystemLimits implements Sandbox {
    private final List<String> user;
    private final Path prlimit;

    private SystemLimits(List<String> user, Path prlimit) {
        this.user = user;
        this.prlimit = prlimit;
    }

    /** Empty where the system has no {@code prlimit}. */
    static Optional<Sandbox> find(boolean asNobody) {
        List<String> user = asNobody ? WallPrograms.asNobody() : List.of();
        return WallPrograms.find("prlimit").map(it -> new SystemLimits(user, it));
    }

    @Override
    public List<String> command(Program program) {
        List<String> command = new ArrayList<>(user);
        command.addAll(WallPrograms.limited(prlimit.toString(), program.megabytes()));
        command.add("--");
        command.addAll(program.java());
        return command;
    }
}
