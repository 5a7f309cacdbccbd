package attention.grade.report;

import attention.check.Status;
import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the template {@code class.html} shows. */
record ClassPage(
        String style,
        String summary,
        String points,
        String how,
        List<Remark> attention,
        List<Figure> pictures,
        List<Figure> tables,
        List<Line> learners) {

    private static final Set<Status> LIMITS =
            EnumSet.of(Status.TIMEOUT, Status.MEMORY, Status.OUTPUT_LIMIT);

    /** A learner whom the teacher should look at. */
    record Remark(String link, String who, String text) {}

    /** A picture or a table as ready-made, harmless HTML. */
    record Figure(String title, String html) {}

    /** One learner. */
    record Line(
            String link,
            String who,
            String total,
            String outOf,
            String passed,
            String handedIn,
            String remarks) {}

    static ClassPage of(Gradebook book, String style) {
        ClassFigures figures = new ClassFigures(book);
        return new ClassPage(
                style,
                "%d learners, %d exercises, %d answers handed in"
                        .formatted(book.rows().size(), book.exercises().size(), figures.handedIn()),
                points(book.rows()),
                how(book),
                book.rows().stream()
                        .map(ClassPage::remark)
                        .filter(it -> !it.text().isEmpty())
                        .toList(),
                figures.pictures(),
                figures.tables(),
                book.rows().stream().map(ClassPage::line).toList());
    }

    boolean hasAttention() {
        return !attention.isEmpty();
    }

    /** Mean and median of those whose points are final. */
    private static String points(List<Row> rows) {
        double[] totals =
                rows.stream().filter(Row::complete).mapToDouble(Row::total).sorted().toArray();
        if (totals.length == 0) {
            return "";
        }
        int half = totals.length / 2;
        double median =
                totals.length % 2 == 1 ? totals[half] : (totals[half - 1] + totals[half]) / 2;
        return "Of %s points the mean is %s, the median %s."
                .formatted(
                        OnPage.points(rows.get(0).outOf()),
                        OnPage.points(Arrays.stream(totals).average().orElse(0)),
                        OnPage.points(median));
    }

    private static String how(Gradebook book) {
        return "Suite %s, checks %s, seed %d, limits %s. Level of the boxes: %s."
                .formatted(
                        book.about().suite(),
                        book.about().version(),
                        book.about().seed(),
                        book.about().limits(),
                        book.about().level());
    }

    private static String link(Row row) {
        return "feedback/" + OnPage.address(row.learner().folder() + ".html");
    }

    private static Remark remark(Row row) {
        List<String> remarks = new ArrayList<>();
        add(remarks, "the grader failed on", row, it -> !it.known());
        add(remarks, "not the same twice:", row, Graded::flaky);
        add(remarks, "breaks a rule:", row, it -> it.status() == Status.RULE);
        add(remarks, "stopped by a limit:", row, it -> LIMITS.contains(it.status()));
        long files = row.unusable().stream().filter(it -> !it.file().isEmpty()).count();
        if (files > 0) {
            remarks.add(
                    files == 1 ? "a file could not be used" : files + " files could not be used");
        }
        if (row.results().stream().noneMatch(Graded::handedIn)) {
            remarks.add(files > 0 ? "nothing that could be graded" : "nothing was handed in");
        }
        return new Remark(link(row), OnPage.who(row.learner()), String.join("; ", remarks));
    }

    private static void add(List<String> remarks, String words, Row row, Predicate<Graded> of) {
        String names =
                row.results().stream()
                        .filter(of)
                        .map(Graded::exercise)
                        .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            remarks.add(words + " " + names);
        }
    }

    private static Line line(Row row) {
        List<String> remarks = new ArrayList<>();
        if (!row.late().note().isEmpty()) {
            remarks.add(OnPage.line(row.late().note()));
        }
        if (row.manual().points() != 0) {
            remarks.add("own points: " + OnPage.points(row.manual().points()));
        }
        if (!row.complete()) {
            remarks.add("not final");
        }
        return new Line(
                link(row),
                OnPage.who(row.learner()),
                OnPage.points(row.total()),
                OnPage.points(row.outOf()),
                Long.toString(row.results().stream().filter(Graded::passed).count()),
                Long.toString(row.results().stream().filter(Graded::handedIn).count()),
                String.join("; ", remarks));
    }
}
