package attention.grade.report;

import attention.grade.Gradebook;
import attention.grade.Row;
import attention.grade.WholeFile;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes {@code feedback/ID.html} and {@code feedback/ID.md} for each learner, and {@code
 * class.html}. Pages are self-contained, and what learners wrote is text in them, nothing else.
 */
public final class Reports {
    private Reports() {}

    /**
     * Writes all pages anew.
     *
     * @param results the folder that {@code grade} writes to
     */
    public static void write(Gradebook book, Path results) throws IOException {
        Template html = Templates.html("learner.html");
        Template markdown = Templates.markdown("learner.md");
        String style = Templates.style();
        for (Row row : book.rows()) {
            LearnerPage page = LearnerPage.of(book, row, style);
            String file = row.learner().folder();
            Path feedback = results.resolve("feedback");
            WholeFile.write(feedback.resolve(file + ".html"), html.execute(page));
            WholeFile.write(feedback.resolve(file + ".md"), markdown.execute(page));
        }
        String page = Templates.html("class.html").execute(ClassPage.of(book, style));
        WholeFile.write(results.resolve("class.html"), page);
    }
}
