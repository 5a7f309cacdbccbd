package attention.workbook.grading;

import attention.words.Words;
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
            return Words.of("workbook").text("grading/disk full", "folder", results);
        }
        return e instanceof java.nio.file.FileSystemException
                ? Trouble.writing(results, e)
                : reason;
    }
}
