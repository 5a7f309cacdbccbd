package attention.workbook.watch;

import attention.workbook.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Notices which answers were saved. It looks at a few dozen files several times a second: that
 * costs next to nothing, works alike on every system and with every way in which editors save, and
 * is faster than the JDK's watch service on macOS.
 */
public final class SavedFiles {
    /** So often it looks; with a check of some 0.2 s a verdict comes at once. */
    public static final int LOOK_EVERY_MILLIS = 50;

    private static final int DEPTH = 2;

    private final List<Path> folders;
    private Map<Path, String> seen;

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
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder, DEPTH)) {
                files.filter(SavedFiles::isAnswer).forEach(file -> remember(file, states));
            } catch (IOException | UncheckedIOException e) {
                // A folder that an editor is just renaming: the next look sees it.
                return seen;
            }
        }
        return states;
    }

    private static boolean isAnswer(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.matches("My\\w+\\.java|\\d\\d-[\\w-]+\\.ipynb");
    }

    private static void remember(Path file, Map<Path, String> states) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile() && attributes.size() > 0) {
                states.put(file, attributes.lastModifiedTime() + "/" + attributes.size());
            }
        } catch (IOException e) {
            states.remove(file); // gone between listing and looking
        }
    }
}
