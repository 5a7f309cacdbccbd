package attention.workbook.progress;

import attention.grade.WholeFile;
import attention.words.Words;
import attention.workbook.home.Home;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Keeps {@link Progress} in {@code .workbook/progress.json}: written in one go, by one process at a
 * time. A broken file is put aside with a sentence, and a new one begun.
 */
public final class ProgressFile {
    private static final Words WORDS = Words.of("workbook");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Home home;
    private final Path file;
    private final Consumer<String> notes;
    private boolean complained;

    /**
     * The progress of this workbook.
     *
     * @param notes is told in a sentence what could not be kept
     */
    public ProgressFile(Home home, Consumer<String> notes) {
        this.home = home;
        this.file = home.state().resolve("progress.json");
        this.notes = notes;
    }

    /** What was kept last. */
    public Progress read() {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return new Progress();
        } catch (IOException e) {
            putAside();
            return new Progress();
        }
        try {
            return new Progress(JsonParser.parseString(text).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | ClassCastException e) {
            putAside();
            return new Progress();
        }
    }

    private void putAside() {
        Path aside =
                file.resolveSibling(
                        "progress-broken-"
                                + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP)
                                + ".json");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            notes.accept(
                    WORDS.text(
                            "progress/put aside",
                            "file",
                            home.shown(file),
                            "aside",
                            home.shown(aside)));
        } catch (IOException e) {
            notes.accept(WORDS.text("progress/not readable", "file", home.shown(file)));
        }
    }

    /** Changes what is kept; where the folder cannot be written, a sentence says so. */
    public Progress update(Consumer<Progress> change) {
        synchronized (ProgressFile.class) { // the lock on the file is for other processes only
            return updateAlone(change);
        }
    }

    private Progress updateAlone(Consumer<Progress> change) {
        Path lock = file.resolveSibling("progress.lock");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel =
                            FileChannel.open(
                                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                Progress progress = read();
                change.accept(progress);
                if (held.isValid()) {
                    WholeFile.write(file, progress.json() + "\n");
                }
                return progress;
            }
        } catch (IOException e) {
            if (!complained) {
                complained = true;
                notes.accept(WORDS.text("progress/not kept", "file", home.shown(file)));
            }
            Progress progress = read();
            change.accept(progress);
            return progress;
        }
    }
}
