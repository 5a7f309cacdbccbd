package attention.workbook.watch;

import attention.workbook.home.Home;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notices which answers were saved. It looks at a few dozen files several times a second: that
 * costs next to nothing, works alike on every system and with every way in which editors save, and
 * is faster than the JDK's watch service on macOS.
 */
public final class SavedFiles {
    /** So often it looks; with a check of some 0.2 s a verdict comes at once. */
    public static final int LOOK_EVERY_MILLIS = 50;

    private static final int DEPTH = 2;
    private static final Set<FileVisitOption> FOLLOW_LINKS =
            EnumSet.of(FileVisitOption.FOLLOW_LINKS);
    private static final Pattern ANSWER = Pattern.compile("My\\w+\\.java|\\d\\d-[\\w-]+\\.ipynb");

    private final List<Path> folders;
    private Map<Path, String> seen = Map.of();

    /** Takes what lies there now as known. */
    public SavedFiles(Home home) {
        this.folders = List.of(home.exercises(), home.myNotebooks());
        this.seen = look();
    }

    /** The files that were saved since the last call. */
    public List<Path> sinceLastLook() {
        Map<Path, String> now = look();
        List<Path> saved = new ArrayList<>();
        now.forEach(
                (file, state) -> {
                    if (!state.equals(seen.get(file))) {
                        saved.add(file);
                    }
                });
        seen = now;
        return saved;
    }

    private Map<Path, String> look() {
        Map<Path, String> states = new HashMap<>();
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, FOLLOW_LINKS, DEPTH, new Look(states));
            } catch (IOException e) {
                return seen; // the visitor throws none, so the file system is gone: look again
            }
        }
        return states;
    }

    /** Notes answers, and passes over what is gone or may not be read. */
    private static final class Look extends SimpleFileVisitor<Path> {
        private final Map<Path, String> states;

        Look(Map<Path, String> states) {
            this.states = states;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (attributes.isRegularFile()
                    && attributes.size() > 0
                    && ANSWER.matcher(name).matches()) {
                states.put(file, attributes.lastModifiedTime() + "/" + attributes.size());
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
