package attention.workbook.home;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Says in a sentence why a file could not be read or written, and what helps. */
public final class Trouble {
    private Trouble() {}

    /** The sentence for a failed write to the path. */
    public static String writing(Path path, IOException e) {
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("no space left") || reason.contains("not enough space")) {
            return "The disk is full: "
                    + path
                    + " could not be written. Free some space and start"
                    + " again.";
        }
        if (e instanceof AccessDeniedException
                || reason.contains("read-only")
                || reason.contains("permission denied")) {
            return path
                    + " cannot be written: it is read-only for you. Copy the workbook to a folder"
                    + " of your own, or give yourself the right to write.";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return path + " should be a folder, but there is a file of that name: move it away.";
        }
        if (reason.contains("not a directory")) {
            return path + " has a file above it where a folder should be: move it away.";
        }
        return path + " could not be written (" + e + ").";
    }

    /** The sentence for a failed read of the path. */
    static String reading(Path path, IOException e) {
        if (e instanceof AccessDeniedException) {
            return path + " cannot be read: you have no right to.";
        }
        return path + " could not be read (" + e + ").";
    }
}
