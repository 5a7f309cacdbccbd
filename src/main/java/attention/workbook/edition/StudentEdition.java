package attention.workbook.edition;

import attention.check.Exercise;
import attention.words.Words;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * A copy of the workbook without solutions, and without what gives them away. Exercises are
 * pristine, whatever the teacher's own folder holds. It appears in one go, or not at all.
 *
 * @param home the whole workbook
 */
public record StudentEdition(Home home) {
    /** By this file an edition is known, to its commands and to Maven. */
    public static final String NOTICE = "STUDENT-EDITION.md";

    private static final Words WORDS = Words.of("workbook");

    /** Whether the workbook is a student edition itself. */
    public static boolean is(Home home) {
        return Files.exists(home.root().resolve(NOTICE));
    }

    /** The sentence for who asks an edition for the solution of this exercise. */
    public static Exit hasNoSolution(Exercise exercise) {
        return Exit.wrongUse(
                WORDS.text("student edition/no solution", "exercise", exercise.name()));
    }

    /** The sentence for a command that needs all solutions. */
    public static Exit hasNoSolutions() {
        return Exit.wrongUse(WORDS.text("student edition/no solutions"));
    }

    /**
     * Writes the edition.
     *
     * @param target a folder outside of the workbook that does not exist yet, or is empty
     * @return the number of files
     * @throws Exit when there is no source to copy, or something is in the way
     */
    public int write(Path target) throws IOException {
        Path folder = target.toAbsolutePath().normalize();
        require(folder);
        Path parent = Files.createDirectories(folder.resolveSibling(""));
        Path draft = Files.createTempDirectory(parent, ".student-edition");
        try {
            Copy copy = new Copy(home.root(), draft);
            Files.walkFileTree(home.root(), copy);
            Path stubs = home.root().resolve("src/main/resources/stubs");
            Copy exercises = new Copy(stubs, draft.resolve("exercises"), path -> true);
            Files.walkFileTree(stubs, exercises);
            Files.writeString(draft.resolve(NOTICE), WORDS.text("student edition/notice") + "\n");
            Files.deleteIfExists(folder); // an empty one
            draft.toFile().setReadable(true, false); // temporary folders are the owner's alone
            draft.toFile().setExecutable(true, false);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            return copy.count + exercises.count + 1;
        } finally {
            if (Files.exists(draft)) {
                PathUtils.deleteDirectory(draft);
            }
        }
    }

    private void require(Path folder) throws IOException {
        if (is(home)) {
            throw Exit.wrongUse(WORDS.text("student edition/already"));
        }
        if (!Files.isDirectory(home.root().resolve("src/main/resources/stubs"))) {
            throw Exit.brokenSetup(WORDS.text("student edition/no stubs", "folder", home.root()));
        }
        if (folder.startsWith(home.root())) {
            throw Exit.wrongUse(WORDS.text("student edition/inside", "folder", folder));
        }
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw Exit.wrongUse(WORDS.text("wrong use/folder there", "folder", folder));
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Copies what goes along; links are left out, for they may lead anywhere. */
    private static final class Copy extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;
        private final Predicate<Path> wanted;
        private int count;

        Copy(Path from, Path to) {
            this(from, to, HeldBack::goesAlong);
        }

        Copy(Path from, Path to, Predicate<Path> wanted) {
            this.from = from;
            this.to = to;
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            if (!folder.equals(from) && !wanted.test(from.relativize(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Path path = from.relativize(file);
            if (attributes.isRegularFile() && wanted.test(path)) {
                Path target = to.resolve(path.toString());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                count++;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
