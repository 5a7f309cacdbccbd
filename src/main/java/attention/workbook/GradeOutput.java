package attention.workbook;

import attention.grade.Gradebook;
import attention.grade.book.BookMaker;
import attention.grade.book.GradebookFile;
import attention.grade.book.LatePolicy;
import attention.grade.book.ManualFile;
import attention.grade.journal.JournalState;
import attention.grade.report.Reports;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes all that is derived from the journal.
 *
 * @param results the folder with the journal
 * @param late what lateness costs
 */
record GradeOutput(Path results, LatePolicy late) {
    Gradebook write(JournalState state) throws IOException {
        ManualFile.prepare(results);
        Gradebook book = new BookMaker(late, ManualFile.read(results)).of(state);
        GradebookFile.write(book, results);
        Reports.write(book, results);
        return book;
    }
}
