package attention.workbook.edition;

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

    private static final String WORDS =
            """
            # Student edition
            This is the Attention Workbook for learners. Lessons, exercises, hints and checks are all
            here; the solutions, and the tests that need them, are with your teacher.

            Hand in your `exercises` folder (or the notebooks of `my-notebooks`), zipped. What
            `./workbook check` says, the teacher's grading says too; it may ask a few questions more.
            """;

    /** Whether the workbook is a student edition itself. */
    public static boolean is(Home home) {
        return Files.exists(home.root().resolve(NOTICE));
    }

    /**
     * The sentence for a command that needs what an edition does not have.
     *
     * @param exercise a blank and the name of the exercise to get a hint for, or empty
     */
    public static Exit hasNo(String what, String exercise) {
        return Exit.wrongUse(
                "This is the student edition: the "
                        + what
                        + " are with your teacher. A hint helps further: ./workbook hint"
                        + exercise
                        + ".");
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
            Files.writeString(draft.resolve(NOTICE), WORDS);
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
            throw Exit.wrongUse("This is a student edition already.");
        }
        if (!Files.isDirectory(home.root().resolve("src/main/resources/stubs"))) {
            throw Exit.brokenSetup(
                    home.root()
                            + " has no src/main/resources/stubs: a student edition is made from"
                            + " a clone of the project.");
        }
        if (folder.startsWith(home.root())) {
            throw Exit.wrongUse(
                    folder
                            + " lies inside the workbook: choose a folder beside it, such as"
                            + " ../attention-for-students.");
        }
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw Exit.wrongUse(
                    folder + " is there already: name a folder that is not, or empty it.");
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
