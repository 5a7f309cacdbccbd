package attention.workbook.home;

import attention.words.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Says in a sentence why a file could not be written, and what helps. */
public final class Trouble {
    private static final Words WORDS = Words.of("workbook");

    private Trouble() {}

    /** The sentence for a failed write to the path. */
    public static String writing(Path path, IOException e) {
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return WORDS.text("trouble/" + kind(e, reason), "path", path, "why", e);
    }

    private static String kind(IOException e, String reason) {
        if (reason.contains("no space left") || reason.contains("not enough space")) {
            return "disk full";
        }
        if (e instanceof AccessDeniedException
                || reason.contains("read-only")
                || reason.contains("permission denied")) {
            return "no right";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "file in the way";
        }
        return reason.contains("not a directory") ? "file above" : "not written";
    }
}
