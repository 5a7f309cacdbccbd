package attention.workbook;

import attention.workbook.home.Home;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Whether the sources are newer than the built jar. On Windows the launcher cannot tell; it asks
 * with a property, and builds and starts again when the answer is {@link #STALE}.
 */
final class Freshness {
    /** Set by a launcher that wants to know; its text is "done" when it has just built. */
    static final String PROPERTY = "workbook.rebuild";

    /** The exit code for "build, and call again"; shells use 75 for "try again later". */
    static final int STALE = 75;

    private Freshness() {}

    /** Whether the launcher asks and the sources are newer. */
    static boolean asksForBuild() {
        String asked = System.getProperty(PROPERTY);
        return asked != null && !asked.equals("done") && isStale(Home.find());
    }

    /** Whether a source is newer than the start of the last build that was finished. */
    static boolean isStale(Home home) {
        try {
            FileTime built = Files.getLastModifiedTime(home.state().resolve("built"));
            Newer newer = new Newer(built);
            Files.walkFileTree(home.root().resolve("pom.xml"), newer);
            Files.walkFileTree(home.root().resolve("src").resolve("main"), newer);
            return newer.found;
        } catch (IOException e) {
            return false; // without sources there is nothing to build
        }
    }

    private static final class Newer extends SimpleFileVisitor<Path> {
        private final FileTime built;
        private boolean found;

        Newer(FileTime built) {
            this.built = built;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return look(attributes); // changes when a file in it is deleted
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return look(attributes);
        }

        private FileVisitResult look(BasicFileAttributes attributes) {
            found = found || attributes.lastModifiedTime().compareTo(built) > 0;
            return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
