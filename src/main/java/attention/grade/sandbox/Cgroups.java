package attention.grade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the system lets this process make control groups that limit memory and the number of
 * processes: the nearest group above its own that it may write to and that hands both on.
 *
 * @param places in version 2 one folder, in version 1 one for memory and one for processes
 * @param files what to write: name of the file to its value; MB and PIDS stand for the limits
 */
record Cgroups(List<Path> places, Map<String, String> files) {
    /** How the names of our groups begin; the number of the process that made them comes next. */
    static final String PREFIX = "attention-";

    private static final Pattern OURS = Pattern.compile(PREFIX + "(\\d{1,18})-.*");
    private static final Map<String, String> FIRST =
            values("memory.limit_in_bytes", "MB", "pids.max", "PIDS");
    private static final Map<String, String> SECOND =
            values("memory.max", "MB", "memory.swap.max", "0", "pids.max", "PIDS");

    private static Map<String, String> values(String... words) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int k = 0; k < words.length; k += 2) {
            values.put(words[k], words[k + 1]);
        }
        return values;
    }

    /** Those of this process, where it has any. */
    static Optional<Cgroups> find() {
        return find(Path.of("/proc/self/mounts"), Path.of("/proc/self/cgroup"));
    }

    /**
     * Those that two files tell of, which are written as in {@code /proc}.
     *
     * @param mounts a line for each mounted file system: device, folder, type, options
     * @param own a line for each hierarchy: number, controllers, group
     */
    static Optional<Cgroups> find(Path mounts, Path own) {
        try {
            List<String[]> mounted = split(mounts, " ");
            List<String[]> groups = split(own, ":");
            Optional<Path> both = second(mounted, groups);
            if (both.isPresent()) {
                return Optional.of(new Cgroups(List.of(both.get()), SECOND));
            }
            List<Path> places = new ArrayList<>();
            for (String controller : List.of("memory", "pids")) {
                first(mounted, groups, controller).ifPresent(places::add);
            }
            return places.size() == 2 ? Optional.of(new Cgroups(places, FIRST)) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static List<String[]> split(Path file, String by) throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split(by, -1)).toList();
    }

    private static Optional<Path> second(List<String[]> mounted, List<String[]> groups) {
        return nearest(
                mounted.stream().filter(it -> it[2].equals("cgroup2")).findFirst(),
                groups.stream().filter(it -> it[1].isEmpty()).findFirst(),
                Cgroups::handsOnBoth);
    }

    private static Optional<Path> first(
            List<String[]> mounted, List<String[]> groups, String controller) {
        return nearest(
                mounted.stream()
                        .filter(it -> it[2].equals("cgroup") && has(it[3], controller))
                        .findFirst(),
                groups.stream().filter(it -> has(it[1], controller)).findFirst(),
                folder -> true);
    }

    private static boolean has(String list, String word) {
        return Arrays.asList(list.split(",", -1)).contains(word);
    }

    private static Optional<Path> nearest(
            Optional<String[]> mount,
            Optional<String[]> group,
            java.util.function.Predicate<Path> good) {
        if (mount.isEmpty() || group.isEmpty()) {
            return Optional.empty();
        }
        Path top = Path.of(mount.get()[1]);
        Path folder = top.resolve("." + group.get()[2]).normalize();
        for (; folder != null && folder.startsWith(top); folder = folder.getParent()) {
            // Who may not write here may not bring a process from one group below into another.
            if (Files.isWritable(folder)
                    && Files.isWritable(folder.resolve("cgroup.procs"))
                    && good.test(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static boolean handsOnBoth(Path folder) {
        try {
            List<String> handedOn =
                    Arrays.asList(
                            Files.readString(folder.resolve("cgroup.subtree_control"))
                                    .strip()
                                    .split(" ", -1));
            return handedOn.contains("memory") && handedOn.contains("pids");
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Makes one group.
     *
     * @return its folders
     */
    List<Path> make(String name, int megabytes, int processes) throws IOException {
        List<Path> made = new ArrayList<>();
        for (Path place : places) {
            Path folder = Files.createDirectory(place.resolve(name));
            made.add(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path limit = folder.resolve(file.getKey());
                if (Files.exists(limit)) {
                    Files.writeString(limit, value(file.getValue(), megabytes, processes));
                }
            }
        }
        return made;
    }

    /** Removes the groups of processes that were killed before they could do so. */
    void removeOfTheDead() {
        for (Path place : places) {
            try (Stream<Path> folders = Files.list(place)) {
                folders.filter(Cgroups::ofTheDead).forEach(folder -> folder.toFile().delete());
            } catch (IOException | UncheckedIOException unreadable) {
                // They are small, and the names of new ones are new.
            }
        }
    }

    private static boolean ofTheDead(Path folder) {
        Matcher ours = OURS.matcher(String.valueOf(folder.getFileName()));
        return ours.matches()
                && ProcessHandle.of(Long.parseLong(ours.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    static String value(String pattern, int megabytes, int processes) {
        return switch (pattern) {
            case "MB" -> Long.toString((long) megabytes << 20);
            case "PIDS" -> Integer.toString(processes);
            default -> pattern;
        };
    }
}
