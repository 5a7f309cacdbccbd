package attention.grade.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files that Java needs to run, found on the Java that runs here: its own folder, what links in
 * it point to, and the folders of the libraries that it has loaded.
 */
final class JavaFiles {
    private final Set<Path> paths = new TreeSet<>();
    private final Map<Path, Path> links = new TreeMap<>();

    JavaFiles() throws IOException {
        Path given = Path.of(System.getProperty("java.home"));
        Path home = given.toRealPath();
        paths.add(given);
        paths.add(home);
        addTargetsOfLinks(home);
        for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            int start = line.indexOf('/');
            String file = start < 0 ? "" : line.substring(start);
            if (file.contains(".so") && !file.startsWith("/tmp") && !file.contains("(deleted)")) {
                Path folder = Path.of(file).getParent();
                if (folder != null && !folder.startsWith(home)) {
                    paths.add(folder);
                }
            }
        }
        addSystemFolders();
    }

    /** A Debian JDK keeps its configuration under /etc. */
    private void addTargetsOfLinks(Path home) throws IOException {
        try (Stream<Path> inside = Files.walk(home)) {
            for (Path link : inside.filter(Files::isSymbolicLink).toList()) {
                if (Files.exists(link) && !link.toRealPath().startsWith(home)) {
                    paths.add(link.toRealPath());
                }
            }
        }
    }

    /** The loader is known by a fixed name such as /lib64/ld-linux-x86-64.so.2. */
    private void addSystemFolders() throws IOException {
        for (String name : List.of("/lib", "/lib64", "/lib32")) {
            Path folder = Path.of(name);
            if (Files.isSymbolicLink(folder)) {
                links.put(folder, Files.readSymbolicLink(folder));
            }
        }
        Path loaders = Path.of("/lib64");
        if (Files.isDirectory(loaders)) {
            try (Stream<Path> files = Files.list(loaders.toRealPath())) {
                files.filter(it -> String.valueOf(it.getFileName()).startsWith("ld-"))
                        .forEach(paths::add);
            }
        }
        // Locales, by which Java decodes the names of files, stand in the last one.
        Stream.of("/etc/ld.so.cache", "/usr/lib/locale")
                .map(Path::of)
                .filter(Files::exists)
                .forEach(paths::add);
    }

    /** To be shown read-only at the same place. */
    Set<Path> paths() {
        return paths;
    }

    /** To be made anew. */
    Map<Path, Path> links() {
        return new LinkedHashMap<>(links);
    }
}
