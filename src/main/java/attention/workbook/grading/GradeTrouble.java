package attention.workbook.grading;

import attention.workbook.home.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Says what kept a class from being graded. */
final class GradeTrouble {
    private GradeTrouble() {}

    static String sentence(Path results, IOException e) {
        String reason = String.valueOf(e.getMessage());
        String low = reason.toLowerCase(Locale.ROOT);
        if (low.contains("no space left") || low.contains("quota") || low.contains("too large")) {
            return "The disk is full: "
                    + results
                    + " could not be written. What was graded is kept: free some space and give"
                    + " the same command again.";
        }
        return e instanceof java.nio.file.FileSystemException
                ? Trouble.writing(results, e)
                : reason;
    }
}
