package attention.workbook.grading;

import attention.grade.Gradebook;
import attention.grade.book.BookMaker;
import attention.grade.book.GradebookFile;
import attention.grade.book.LatePolicy;
import attention.grade.book.ManualFile;
import attention.grade.export.Exports;
import attention.grade.export.Format;
import attention.grade.journal.JournalState;
import attention.grade.report.Reports;
import attention.words.Words;
import attention.workbook.home.Exit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of what is derived from the journal, and the writing of it. */
final class GradeOutput {
    private static final Words WORDS = Words.of("workbook");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "RESULTS",
            description = "Folder of the journal, the gradebook and the feedback.")
    private Path out = Path.of("");

    @Option(
            names = "--late-policy",
            paramLabel = "JSON",
            description = "What lateness costs; see docs/grading.md.")
    private @Nullable Path latePolicy;

    @Option(
            names = "--export",
            split = ",",
            paramLabel = "FORMAT",
            description = "Also for other systems: nbgrader, gradescope, canvas, classroom, junit.")
    private List<String> formats = new ArrayList<>();

    Path results() {
        return out;
    }

    /** Reads the options, so that a slip in them is told before hours of work. */
    Ready ready() throws IOException {
        Set<Format> chosen = EnumSet.noneOf(Format.class);
        for (String format : formats) {
            chosen.add(format(format));
        }
        LatePolicy late = latePolicy == null ? LatePolicy.NONE : LatePolicy.read(latePolicy);
        ManualFile.read(out);
        return new Ready(out, late, chosen);
    }

    private static Format format(String word) {
        for (Format format : Format.values()) {
            if (format.name().equalsIgnoreCase(word)) {
                return format;
            }
        }
        throw Exit.wrongUse(
                WORDS.text(
                        "wrong use/export",
                        "formats",
                        Stream.of(Format.values())
                                .map(it -> it.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")),
                        "word",
                        word));
    }

    /**
     * Writes all that is derived from the journal.
     *
     * @param results the folder with the journal
     * @param late what lateness costs
     * @param formats what other systems want
     */
    record Ready(Path results, LatePolicy late, Set<Format> formats) {
        Gradebook write(JournalState state) throws IOException {
            ManualFile.prepare(results);
            Gradebook book = new BookMaker(late, ManualFile.read(results)).of(state);
            GradebookFile.write(book, results);
            Reports.write(book, results);
            Exports.write(book, results, formats);
            return book;
        }
    }
}
