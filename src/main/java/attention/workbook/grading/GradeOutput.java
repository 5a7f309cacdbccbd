package attention.workbook.grading;

import attention.check.source.Nearest;
import attention.grade.Gradebook;
import attention.grade.Ids;
import attention.grade.PlainText;
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
import attention.workbook.terminal.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of what is derived from the journal, and the writing of it. */
final class GradeOutput {
    private static final Words WORDS = Words.of("workbook");

    @Option(names = "--out", required = true, paramLabel = "RESULTS")
    private Path out = Path.of("");

    @Option(names = "--late-policy", paramLabel = "JSON")
    private @Nullable Path latePolicy;

    @Option(names = "--export", split = ",", paramLabel = "FORMAT")
    private List<String> formats = new ArrayList<>();

    Path results() {
        return out;
    }

    /** The policy that is given now. */
    @Nullable Path latePolicy() {
        return latePolicy;
    }

    /** Refuses results among the submissions: the next run would grade them as a learner's. */
    void keepOutOf(Path submissions) throws IOException {
        Path existing = out.toAbsolutePath().normalize();
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (Files.isDirectory(submissions)
                && existing.toRealPath().startsWith(submissions.toRealPath())) {
            throw Exit.wrongUse(
                    WORDS.text("wrong use/results inside", "out", out, "folder", submissions));
        }
    }

    /** Reads the options, so that a slip in them is told before hours of work. */
    Ready ready(Kept kept) throws IOException {
        Set<Format> chosen = EnumSet.noneOf(Format.class);
        for (String format : formats) {
            chosen.add(format(format));
        }
        Optional<Path> policy = kept.policyFile();
        LatePolicy late = policy.isEmpty() ? LatePolicy.NONE : LatePolicy.read(policy.get());
        ManualFile.read(out);
        return new Ready(out, kept, late, chosen);
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
     * @param kept the files that the next run uses too
     * @param late what lateness costs
     * @param formats what other systems want
     */
    record Ready(Path results, Kept kept, LatePolicy late, Set<Format> formats) {
        /** Says which lines of the teacher's own files are for nobody in this class. */
        void tellStrangers(Screen screen, Collection<String> ids) throws IOException {
            ManualFile.note(results).ifPresent(screen::note);
            for (String id : ManualFile.read(results).keySet()) {
                tellStranger(screen, results.resolve(ManualFile.NAME).toString(), id, ids);
            }
            for (String id : late.extended().keySet()) {
                tellStranger(screen, String.valueOf(kept.latePolicy()), id, ids);
            }
        }

        private static void tellStranger(
                Screen screen, String file, String id, Collection<String> ids) {
            if (Ids.find(id, ids).isEmpty()) {
                screen.note(
                        Nearest.to(id, ids)
                                .map(
                                        it ->
                                                WORDS.text(
                                                        "grading/near stranger",
                                                        "file",
                                                        file,
                                                        "id",
                                                        PlainText.line(id),
                                                        "meant",
                                                        PlainText.line(it)))
                                .orElseGet(
                                        () ->
                                                WORDS.text(
                                                        "grading/stranger",
                                                        "file",
                                                        file,
                                                        "id",
                                                        PlainText.line(id))));
            }
        }

        Gradebook write(JournalState state) throws IOException {
            kept.write(results);
            ManualFile.prepare(results);
            Gradebook book = new BookMaker(late, ManualFile.read(results)).of(state);
            GradebookFile.write(book, results);
            Reports.write(book, results);
            Exports.write(book, results, formats);
            return book;
        }
    }
}
