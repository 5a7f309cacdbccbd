package attention.grade.run;

import attention.check.Register;
import attention.check.source.ClassReferences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A short hash of all that decides on points: the packages of checks and boxes, all packages that
 * these can reach, and every resource but those of the other packages. Nobody lists them, so that
 * none is forgotten.
 */
final class SuiteVersion {
    private static final String OURS = "attention.";
    private static final String CLASS = ".class";
    private static final Set<String> BEGIN = Set.of("check", "checks", "box");

    /** In it, the folder or file of a language is named after the package that speaks. */
    private static final String WORDS = "attention/words/";

    private SuiteVersion() {}

    static String now() {
        try {
            Path place =
                    Path.of(
                            Register.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            if (Files.isDirectory(place)) {
                return of(read(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return of(read(jar.getPath("/")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All files of ours by name, such as {@code attention/register.json}. */
    static Map<String, byte[]> read(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root.resolve("attention"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }

    static String of(Map<String, byte[]> files) {
        MessageDigest digest = sha();
        for (String name : deciding(files)) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(files.getOrDefault(name, new byte[0]));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    /** The files that decide, in order. */
    static Set<String> deciding(Map<String, byte[]> files) {
        Map<String, Set<String>> references = references(files);
        Set<String> reached = reached(references);
        Set<String> others = new TreeSet<>(references.keySet());
        others.removeAll(reached);
        Set<String> deciding = new TreeSet<>(files.keySet());
        deciding.removeIf(it -> others.contains(owner(it)));
        return deciding;
    }

    /** Each layer of ours, and the layers to which its classes refer. */
    private static Map<String, Set<String>> references(Map<String, byte[]> files) {
        Map<String, Set<String>> references = new TreeMap<>();
        files.forEach(
                (name, content) -> {
                    if (name.endsWith(CLASS)) {
                        Set<String> of =
                                references.computeIfAbsent(owner(name), it -> new TreeSet<>());
                        ClassReferences.of(content).stream()
                                .filter(it -> it.startsWith(OURS))
                                .forEach(it -> of.add(owner(it.replace('.', '/') + CLASS)));
                    }
                });
        return references;
    }

    private static Set<String> reached(Map<String, Set<String>> references) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(BEGIN);
        while (!open.isEmpty()) {
            String next = open.remove();
            if (reached.add(next)) {
                Collection<String> further = references.getOrDefault(next, Set.of());
                open.addAll(further);
            }
        }
        return reached;
    }

    /** The layer to which a file belongs: {@code check} for attention/check/boxes/Box.class. */
    private static String owner(String file) {
        boolean spoken = file.startsWith(WORDS) && !file.endsWith(CLASS);
        List<String> folders = List.of(file.split("[/.]"));
        int at = spoken ? 3 : 1; // attention/words/en/workbook.md
        return at < folders.size() ? folders.get(at) : "";
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has SHA-256
        }
    }
}
