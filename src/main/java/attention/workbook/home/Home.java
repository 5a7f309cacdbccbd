package attention.workbook.home;

import attention.words.Language;
import attention.words.Words;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the workbook lies on this machine, and what lies where in it.
 *
 * @param root the folder with {@code exercises} and {@code notebooks}
 */
public record Home(Path root) {
    /** Set by the launcher to the folder it lies in. */
    public static final String PROPERTY = "workbook.home";

    /** Absolute, so that it means the same in every process. */
    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Finds the workbook: where the launcher says, else around the jar, else around the folder that
     * the user is in.
     *
     * @throws Exit when none of them is a workbook
     */
    public static Home find() {
        String told = System.getProperty(PROPERTY);
        if (told != null) {
            return new Home(Path.of(told));
        }
        return Stream.concat(above(jar()), above(Path.of("").toAbsolutePath()))
                .filter(Home::isWorkbook)
                .findFirst()
                .map(Home::new)
                .orElseThrow(
                        () -> Exit.brokenSetup(Words.of("workbook").text("trouble/no workbook")));
    }

    /** The jar or class folder that this class was loaded from. */
    public static Path jar() {
        try {
            var source = Home.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> above(Path start) {
        return Stream.<@Nullable Path>iterate(start, p -> p != null, Home::parent)
                .map(Path.class::cast);
    }

    private static @Nullable Path parent(@Nullable Path path) {
        return path == null ? null : path.getParent();
    }

    private static boolean isWorkbook(Path folder) {
        return Files.isDirectory(folder.resolve("exercises"))
                && Files.isDirectory(folder.resolve("notebooks"));
    }

    /** What the learner edits. */
    public Path exercises() {
        return root.resolve("exercises");
    }

    /** The explained answers. */
    public Path solutions() {
        return root.resolve("solutions");
    }

    /** The lessons as they are stored. */
    public Path notebooks() {
        return root.resolve("notebooks");
    }

    /** The learner's own copies of the lessons. */
    public Path myNotebooks() {
        return root.resolve("my-notebooks");
    }

    /** What the workbook keeps for itself: built jar, Python, progress, logs. Git ignores it. */
    public Path state() {
        return root.resolve(".workbook");
    }

    /** The language that the learner has set in {@code .workbook/language}. */
    public Optional<Language> language() {
        try {
            return Language.named(Files.readString(state().resolve("language")));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /**
     * The folder {@link #state()} or one below it, made if need be.
     *
     * @throws Exit when it cannot be written
     */
    public Path writable(String... names) {
        Path folder = state();
        for (String name : names) {
            folder = folder.resolve(name);
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw Exit.brokenSetup(Trouble.writing(folder, e), e);
        }
    }

    /** A path as the user would type it: relative to the workbook where it lies inside. */
    public String shown(Path path) {
        Path full = path.toAbsolutePath().normalize();
        return full.startsWith(root) ? root.relativize(full).toString() : full.toString();
    }
}
